import type { GridPoint } from '#domain/boundary/gridPoint.ts';
import { pointInRing } from '#domain/boundary/pointInRing.ts';
import { type Block, emptySketch, type Sketch, type Tool, type ToolAnswer, tried } from '../tool.ts';

/** Click blocks, or sweep over them: streets, natural villages, residents' groups. They go to the chosen cell. */
export const paintTool: Tool = (see) => {
  let painted: readonly Block[] | null = null;
  let pointed: Block | null = null;
  let refused: Sketch | null = null;
  const end = (): ToolAnswer => {
    const blocks = painted ?? [];
    painted = null;
    const [to] = see.selected();
    if (blocks.length === 0 || to === undefined) return { isTaken: true };
    const deed = { kind: 'carve', areas: blocks.flatMap(({ areas }) => areas), to } as const;
    const { faults } = tried(see, deed);
    if (faults.length === 0) return { deed, isTaken: true };
    refused = { ...emptySketch, faults, areas: areasOf(blocks, 'refused') };
    return { isTaken: true };
  };
  return {
    handle: (event) => {
      if (event.is === 'typed') return {};
      if (event.is === 'key') {
        const isPainting = painted !== null;
        if (event.key === 'Escape') painted = null;
        return event.key === 'Escape' && !isPainting ? { select: [], isTaken: true } : { isTaken: isPainting };
      }
      const at = see.view.unproject(event.at);
      if (see.selected().length !== 1)
        return event.is === 'click' ? { select: [see.cellAt(at)].filter((cell) => cell !== 0) } : {};
      pointed = blockAt(see.blocks(), at);
      if (event.is === 'down') {
        refused = null;
        if (pointed) painted = [pointed];
        return { isTaken: pointed !== null };
      }
      if (event.is === 'move' && painted && pointed && !painted.includes(pointed)) painted = [...painted, pointed];
      if (event.is === 'up') return end();
      return { isTaken: painted !== null };
    },
    sketch: () => {
      if (refused) return refused;
      return { ...emptySketch, areas: areasOf(painted ?? (pointed ? [pointed] : []), 'new') };
    },
    hint: () => (see.selected().length === 1 ? 'paint' : 'paintTarget'),
  };
};

const areasOf = (blocks: readonly Block[], is: 'new' | 'refused') =>
  blocks.flatMap(({ areas }) => areas).map((rings) => ({ rings, is }));

/** The smallest block around a place: a street block lies in a natural village. */
function blockAt(blocks: readonly Block[], [x, y]: GridPoint): Block | null {
  let best: { block: Block; size: number } | null = null;
  for (const block of blocks)
    for (const [shell, ...holes] of block.areas) {
      if (!shell || pointInRing(x, y, shell) < 0 || holes.some((hole) => pointInRing(x, y, hole) > 0)) continue;
      const size = sizeOf(shell);
      if (!best || size < best.size) best = { block, size };
    }
  return best?.block ?? null;
}

function sizeOf(ring: readonly number[]): number {
  const [xs, ys] = [0, 1].map((from) => ring.filter((_, i) => i % 2 === from)) as [number[], number[]];
  return (Math.max(...xs) - Math.min(...xs)) * (Math.max(...ys) - Math.min(...ys));
}
