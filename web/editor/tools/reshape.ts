import type { GridPoint } from '#domain/boundary/gridPoint.ts';
import type { TopologyEdge } from '#domain/boundary/topology.ts';
import { cornersOf, drawnPath } from '../drawnPath.ts';
import { nearestOnLine } from '../nearestOnLine.ts';
import type { Deed } from '../planServer.ts';
import type { Snapped } from '../snap.ts';
import {
  emptySketch,
  type Hint,
  type PointerStep,
  type Sketch,
  type Tool,
  type ToolAnswer,
  type ToolSight,
  tried,
} from '../tool.ts';

/** Draw a new way for a border, from one of its places to another. */
const redrawing =
  (isTracing: boolean, from: Hint, on: Hint): Tool =>
  (see) => {
    const path = drawnPath(see, () => isTracing);
    let refused: Sketch | null = null;
    /** The first and the last corner must lie on a border; those between may. */
    const put = (event: PointerStep): ToolAnswer => {
      const isFirst = path.corners().length === 0;
      const corner = path.put(event, isFirst ? { onlyBorders: true, px: 14 } : undefined);
      if (isFirst && corner?.snapped === null) path.clear();
      if (isFirst || event.isShift || corner?.snapped?.guide.layer !== null) return { isTaken: true };
      const deed = reshapeDeed(see, path.corners()[0]?.snapped ?? null, corner.snapped, path.line());
      return deed && tried(see, deed).trial ? end(deed) : { isTaken: true };
    };
    const end = (known: Deed | null = null): ToolAnswer => {
      const line = path.line();
      const corners = path.corners();
      const deed = known ?? reshapeDeed(see, corners[0]?.snapped ?? null, corners.at(-1)?.snapped ?? null, line);
      path.clear();
      if (deed && tried(see, deed).trial) return { deed, isTaken: true };
      const faults = deed ? tried(see, deed).faults : [];
      refused = line.length >= 4 ? { ...emptySketch, faults, lines: [{ line, is: 'refused' }] } : null;
      return { isTaken: true };
    };
    return {
      handle: (event) => {
        if (event.is === 'move')
          path.point(event, path.corners().length === 0 ? { onlyBorders: true, px: 14 } : undefined);
        else refused = null;
        if (event.is === 'click') return path.isLast(event.at) ? end() : put(event);
        if (event.is === 'double') return end();
        if (event.is === 'typed' && path.corners().length > 0) path.putExactly(event.ground);
        if (event.is === 'key') {
          const isDrawing = path.corners().length > 0;
          if (event.key === 'Enter' && isDrawing) return end();
          if (event.key === 'Escape') path.clear();
          if (event.key === 'Backspace') path.takeBack();
          return { isTaken: isDrawing };
        }
        return {};
      },
      sketch: () => {
        if (refused) return refused;
        const line = path.line(true);
        const first = path.corners()[0]?.snapped;
        const old = first && see.draft().topology.edges.get(first.guide.edge)?.line;
        const last = path.snapped();
        const deed = first && last?.guide.layer === null ? reshapeDeed(see, first, last, line) : null;
        const trial = deed ? tried(see, deed) : null;
        return {
          ...emptySketch,
          ...(trial?.trial ? trial : {}),
          lines: [
            ...(old ? [{ line: old, is: 'ghost' } as const] : []),
            ...(line.length >= 4 ? [{ line, is: 'new' } as const] : []),
          ],
          points: cornersOf(path),
          snapped: last,
        };
      },
      hint: () => (path.corners().length > 0 ? on : from),
    };
  };

export const reshapeTool: Tool = redrawing(false, 'reshapeFrom', 'reshapeOn');
/** The same, but between two places of one border, road or river the way follows it. */
export const traceTool: Tool = redrawing(true, 'traceFrom', 'traceOn');

/** The border both ends lie on: at a corner several do, and the first that takes the path is meant. */
function reshapeDeed(
  see: ToolSight,
  first: Snapped | null,
  last: Snapped | null,
  path: readonly number[],
): Deed | null {
  if (!first || !last || path.length < 4) return null;
  const shared = bordersAt(see, first).filter((edge) => bordersAt(see, last).includes(edge));
  const deeds = shared.map(({ no }): Deed => ({ kind: 'reshape', edge: no, path }));
  return deeds.find((deed) => tried(see, deed).trial !== null) ?? deeds[0] ?? null;
}

function bordersAt(see: ToolSight, { at, guide }: Snapped): readonly TopologyEdge[] {
  const { edges, fans } = see.draft().topology;
  const own = edges.get(guide.edge);
  if (!own) return [];
  const nodes = [own.startNode, own.endNode].filter((node) => isAt(see, node, at));
  const fan = nodes.flatMap((node) => [...(fans.get(node) ?? [])]).map((h) => edges.get(Math.abs(h)));
  return [...new Set([own, ...fan])].flatMap((edge) => (edge && nearestOnLine(at, edge.line).distance < 2 ? edge : []));
}

const isAt = (see: ToolSight, node: number, [x, y]: GridPoint): boolean => {
  const row = see.draft().topology.nodes.get(node);
  return row?.x === x && row.y === y;
};
