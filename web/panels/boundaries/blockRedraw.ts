import { labelPoint } from '#domain/boundary/labelPoint.ts';
import { locatorOf } from '#domain/boundary/locator.ts';
import { applyDeed } from '#domain/plan/applyDeed.ts';
import { cellsFromBlocks } from '#domain/plan/cellsFromBlocks.ts';
import type { DeedFault } from '#domain/plan/deedFault.ts';
import type { Draft } from '#domain/plan/draft.ts';
import type { PlanBase } from '#domain/plan/planBase.ts';
import type { DeedSet } from '#domain/plan/planOperation.ts';
import type { BlockLayer } from '#domain/words.ts';
import type { Block } from '../../editor/tool.ts';

/** Layers a village can be cut by, the usual one first. */
export const redrawLayers = ['residentsGroup', 'naturalVillage', 'street'] as const satisfies readonly BlockLayer[];
export type RedrawLayer = (typeof redrawLayers)[number];

/** Which village a block lies in: that of the base's cell under the middle of its first area; null outside the town. */
export function villageOfBlock({
  topology,
  cells,
}: Pick<PlanBase, 'topology' | 'cells'>): (block: Block) => string | null {
  const locator = locatorOf(topology);
  return ({ areas: [rings] }) => {
    const [shell, ...holes] = rings ?? [];
    if (shell === undefined) return null;
    const [x, y] = labelPoint([{ shell, holes }]);
    return cells.get(locator.cellAt(x, y))?.villageId ?? null;
  };
}

/** The layers that have blocks in a village, with these; a village without any has no key. */
export function blocksByVillage(
  base: Pick<PlanBase, 'topology' | 'cells'>,
  blocks: readonly Block[],
): ReadonlyMap<string, ReadonlyMap<RedrawLayer, readonly Block[]>> {
  const villageOf = villageOfBlock(base);
  const found = new Map<string, Map<RedrawLayer, Block[]>>();
  for (const layer of redrawLayers)
    for (const block of blocks) {
      const village = block.layer === layer ? villageOf(block) : null;
      if (village === null) continue;
      const layers = found.get(village) ?? new Map<RedrawLayer, Block[]>();
      found.set(village, layers.set(layer, [...(layers.get(layer) ?? []), block]));
    }
  return found;
}

/** What drawing anew would make of a village, or why it cannot be done. */
export type BlockRedraw =
  | { readonly deeds: DeedSet; readonly before: number; readonly after: number }
  | { readonly faults: readonly DeedFault[] };

/** Tries it on the draft and counts; changes nothing. */
export function blockRedraw(
  draft: Draft,
  villageId: string,
  blocks: readonly Block[],
  nameOf: (block: string) => string,
): BlockRedraw {
  const drawn = cellsFromBlocks(draft, villageId, blocks, nameOf);
  if ('faults' in drawn) return drawn;
  const applied = applyDeed(draft, drawn.deeds);
  if ('faults' in applied) return applied;
  const count = ({ cells }: Draft) =>
    [...cells.values()].filter((cell) => cell.villageId === villageId && !cell.isDedicated).length;
  return { deeds: drawn.deeds, before: count(draft), after: count(applied.draft) };
}
