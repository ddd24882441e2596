import { and, asc, eq } from 'drizzle-orm';
import type { BlockLayer } from '#domain/words.ts';
import { insertRows } from '../store/steps.ts';
import type { Store } from '../store/store.ts';
import { auditBy, type By } from './by.ts';

export type BlockRow = Store['t']['blocks']['$inferSelect'];

/** Ground to paint with and lines to snap to, by layer and name. */
export const blocksOf = ({ t, read }: Store, townId: string, layer?: BlockLayer): Promise<BlockRow[]> =>
  read
    .select()
    .from(t.blocks)
    .where(and(eq(t.blocks.townId, townId), layer === undefined ? undefined : eq(t.blocks.layer, layer)))
    .orderBy(asc(t.blocks.layer), asc(t.blocks.name), asc(t.blocks.id))
    .then((rows) => rows);

/** Puts a layer in place of the one that was there; none of it is lost to plans, which keep what was painted. */
export const replaceBlocks = (
  { t, commit }: Store,
  layer: BlockLayer,
  rows: readonly Pick<BlockRow, 'id' | 'name' | 'divisionId' | 'geometry'>[],
  by: By,
): Promise<void> =>
  commit((write) => [
    write.delete(t.blocks).where(and(eq(t.blocks.townId, by.townId), eq(t.blocks.layer, layer))),
    insertRows(
      t.blocks,
      rows.map((row) => ({ townId: by.townId, layer, ...row })),
    ),
    auditBy(by, 'blocks.replace', layer),
  ]);
