import type { Deed } from '../planServer.ts';
import { emptySketch, type Tool, type ToolAnswer, tried } from '../tool.ts';

/** Click a border; the slider says how far the new line may lie from the old; Enter keeps it. */
export const simplifyTool: Tool = (see) => {
  let edge: number | null = null;
  const deed = (): Deed | null =>
    edge === null || see.draft().topology.edges.get(edge) === undefined
      ? null
      : { kind: 'simplify', edge, toleranceM: see.options().toleranceM };
  const end = (): ToolAnswer => {
    const asked = deed();
    if (!asked || tried(see, asked).faults.length > 0) return { isTaken: true };
    edge = null;
    return { deed: asked, isTaken: true };
  };
  return {
    handle: (event) => {
      if (event.is === 'click') {
        edge = see.snap(event.at, { onlyBorders: true, px: event.isTouch ? 24 : 12 })?.guide.edge ?? null;
        return { isTaken: edge !== null };
      }
      if (event.is === 'key' && event.key === 'Enter') return end();
      if (event.is === 'key' && event.key === 'Escape') {
        const wasChosen = edge !== null;
        edge = null;
        return { isTaken: wasChosen };
      }
      return {};
    },
    sketch: () => {
      const line = edge === null ? undefined : see.draft().topology.edges.get(edge)?.line;
      return { ...emptySketch, ...tried(see, deed()), lines: line ? [{ line, is: 'ghost' }] : [] };
    },
    hint: () => (edge === null ? 'simplify' : 'simplifyChosen'),
  };
};
