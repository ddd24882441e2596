import type { Deed } from '../planServer.ts';
import { emptySketch, type PointerStep, type Sketch, type Tool, type ToolSight, tried } from '../tool.ts';

/** Click ground that no cell covers: it goes to the chosen cell, else to the nearest beside it. */
export const fillTool: Tool = (see) => {
  let trial: Sketch = emptySketch;
  return {
    handle: (event) => {
      if (event.is === 'typed' || event.is === 'key')
        return event.is === 'key' && event.key === 'Escape' ? { select: [], isTaken: see.selected().length > 0 } : {};
      const deed = fillDeed(see, event);
      if (event.is === 'move') {
        trial = deed ? { ...emptySketch, ...tried(see, deed), faults: [] } : emptySketch;
        return {};
      }
      if (event.is !== 'click') return {};
      if (!deed) return { select: [see.cellAt(see.view.unproject(event.at))].filter((cell) => cell !== 0) };
      const { faults } = tried(see, deed);
      trial = { ...emptySketch, faults };
      return faults.length > 0 ? { isTaken: true } : { deed, isTaken: true };
    },
    sketch: () => trial,
    hint: () => 'fill',
  };
};

function fillDeed(see: ToolSight, event: PointerStep): Deed | null {
  const at = see.view.unproject(event.at);
  if (see.cellAt(at) !== 0) return null;
  const edge = see.snap(event.at, { onlyBorders: true, px: 200 })?.guide.edge ?? 0;
  const row = see.draft().topology.edges.get(edge);
  const to = see.selected()[0] ?? (row ? row.leftCell || row.rightCell : 0);
  return to === 0 ? null : { kind: 'fillGap', at, to };
}
