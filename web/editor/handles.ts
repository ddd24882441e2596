import type { GridPoint } from '#domain/boundary/gridPoint.ts';
import type { Topology } from '#domain/boundary/topology.ts';
import type { MapView, ScreenPoint } from './tool.ts';

/** Something of a border one can take hold of. */
export interface Handle {
  readonly is: 'vertex' | 'node' | 'middle';
  readonly at: GridPoint;
  readonly edge: number;
  /** Its place in the edge's line; of a middle: of the segment it lies on. */
  readonly index: number;
  /** Of a node: its number. */
  readonly node: number;
}

/** Shorter segments on the screen show no middle: there would be no room between handles. */
const roomPx = 26;
const mostHandles = 600;

/** The handles of some cells' borders that are on the screen, nodes last, so that they are drawn on top. */
export function handlesOf(topology: Topology, cells: readonly number[], view: MapView): Handle[] {
  const { width, height } = view.size();
  const isShown = ({ x, y }: ScreenPoint): boolean => x > -20 && y > -20 && x < width + 20 && y < height + 20;
  const edges = new Set(cells.flatMap((cell) => [...(topology.borders.get(cell) ?? [])]));
  const handles: Handle[] = [];
  const nodes = new Map<number, Handle>();
  for (const no of edges) {
    const edge = topology.edges.get(no);
    if (!edge) continue;
    const last = edge.line.length / 2 - 1;
    let before: { at: GridPoint; on: ScreenPoint } | null = null;
    for (let i = 0; i <= last; i += 1) {
      const at: GridPoint = [edge.line[2 * i]!, edge.line[2 * i + 1]!];
      const on = view.project(at);
      if (before && Math.hypot(on.x - before.on.x, on.y - before.on.y) > roomPx) {
        const middle: GridPoint = [Math.round((at[0] + before.at[0]) / 2), Math.round((at[1] + before.at[1]) / 2)];
        if (isShown(view.project(middle))) handles.push({ is: 'middle', at: middle, edge: no, index: i - 1, node: 0 });
      }
      before = { at, on };
      if (!isShown(on)) continue;
      if (i > 0 && i < last) handles.push({ is: 'vertex', at, edge: no, index: i, node: 0 });
      else {
        const node = i === 0 ? edge.startNode : edge.endNode;
        nodes.set(node, { is: 'node', at, edge: no, index: i, node });
      }
    }
    if (handles.length > mostHandles) break;
  }
  return [...handles, ...nodes.values()];
}

/** How near the pointer must be: a finger is wider than a mouse. */
export const handleReachPx = (isTouch = false): number => (isTouch ? 24 : 10);

/** The handle under the pointer: corners go before middles. */
export function handleAt(handles: readonly Handle[], view: MapView, at: ScreenPoint, isTouch = false): Handle | null {
  const reach = handleReachPx(isTouch);
  let best: { handle: Handle; distance: number } | null = null;
  for (const handle of handles) {
    const on = view.project(handle.at);
    const distance = Math.hypot(on.x - at.x, on.y - at.y) + (handle.is === 'middle' ? 4 : 0);
    if (distance <= reach && (!best || distance < best.distance)) best = { handle, distance };
  }
  return best?.handle ?? null;
}
