import { and, asc, eq } from 'drizzle-orm';
import { type Locator, locatorOf } from '#domain/boundary/locator.ts';
import { cellNos, type Topology } from '#domain/boundary/topology.ts';
import type { Store } from '../store/store.ts';
import { cellNamesOn } from './cellNames.ts';
import { topologyOf } from './topologyAt.ts';

export type EditionRow = Store['t']['editions']['$inferSelect'];

/** A cell as an edition has it. */
export interface GroundCell {
  readonly id: string;
  readonly no: number;
  readonly code: string;
  readonly name: string;
  readonly villageId: string;
  readonly isDedicated: boolean;
}

/** All that never changes about an edition: an immutable snapshot, made once and swapped whole at publication. */
export interface Ground {
  readonly edition: EditionRow;
  readonly topology: Topology;
  /** By `no`. */
  readonly cells: ReadonlyMap<number, GroundCell>;
  /** The cell of a grid point; on a border the lower code. */
  readonly locator: Locator;
}

/** Editions of a town, oldest first. */
export const editionsOf = ({ t, read }: Store, townId: string): Promise<EditionRow[]> =>
  read.select().from(t.editions).where(eq(t.editions.townId, townId)).orderBy(asc(t.editions.no));

/** An edition of a town by its id; null if it has none such. */
export const editionById = async ({ t, read }: Store, townId: string, id: string): Promise<EditionRow | null> => {
  const [edition] = await read
    .select()
    .from(t.editions)
    .where(and(eq(t.editions.townId, townId), eq(t.editions.id, id)));
  return edition ?? null;
};

/** Reads the ground of an edition. */
export const readGround = async (store: Store, edition: EditionRow): Promise<Ground> => {
  const { t, read } = store;
  const topology = await topologyOf(store, edition.townId, edition.no);
  const present = new Set(cellNos(topology));
  const rows = await read
    .select({
      id: t.cells.id,
      no: t.cells.no,
      code: t.cells.code,
      name: t.cells.name,
      villageId: t.cells.villageId,
      isDedicated: t.cells.isDedicated,
    })
    .from(t.cells)
    .where(eq(t.cells.townId, edition.townId));
  const names = await cellNamesOn(store, edition.townId, edition.effectiveFrom);
  const cells = new Map(
    rows.filter(({ no }) => present.has(no)).map((cell) => [cell.no, { ...cell, ...names.get(cell.id) }]),
  );
  return groundFrom(edition, { topology, cells });
};

/** The point index is made when a point is first asked for: drawing and tiles do without. */
const groundFrom = (edition: EditionRow, { topology, cells }: Pick<Ground, 'topology' | 'cells'>): Ground => {
  let made: Locator | null = null;
  return {
    edition,
    topology,
    cells,
    get locator() {
      return (made ??= locatorOf(topology, (no) => cells.get(no)?.code ?? ''));
    },
  };
};

const KEPT = 4;
const kept = new WeakMap<Store, Map<string, Promise<Ground>>>();

/** The ground of an edition, read once; the last few stay, for an edition never changes once it is published. */
export const groundOf = (store: Store, edition: EditionRow): Promise<Ground> => {
  const ours = keptIn(store);
  const ground = ours.get(keyOf(edition)) ?? readGround(store, edition);
  keep(ours, keyOf(edition), ground);
  ground.catch(() => ours.delete(keyOf(edition)));
  return ground;
};

/** Keeps the ground of an edition that was just published: it is at hand, and the next to be asked for. */
export const rememberGround = (store: Store, edition: EditionRow, ground: Pick<Ground, 'topology' | 'cells'>): void =>
  keep(keptIn(store), keyOf(edition), Promise.resolve(groundFrom(edition, ground)));

const keyOf = ({ townId, id }: EditionRow): string => `${townId}/${id}`;

const keptIn = (store: Store): Map<string, Promise<Ground>> => {
  const ours = kept.get(store) ?? new Map<string, Promise<Ground>>();
  kept.set(store, ours);
  return ours;
};

const keep = (ours: Map<string, Promise<Ground>>, key: string, ground: Promise<Ground>): void => {
  ours.delete(key);
  ours.set(key, ground);
  for (const oldest of ours.keys()) if (ours.size > KEPT) ours.delete(oldest);
};
