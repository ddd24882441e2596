import { and, asc, desc, eq, gt } from 'drizzle-orm';
import { gridPoint, type GridPoint } from '#domain/boundary/gridPoint.ts';
import type { Day } from '#domain/time/day.ts';
import type { Store } from '../store/store.ts';
import { groundOf } from './groundOfEdition.ts';

/** Something that lies in a cell: by its point, or while it has none, with its cell. */
export interface Lying {
  readonly cellId: string;
  readonly point: GridPoint | null;
}

/** In which cell it lies from a day on. */
export interface LaterStay {
  readonly from: Day;
  readonly cellId: string;
}

/**
 * What is published for days after a day, asked by whoever writes where something lies: published boundaries take effect
 * by themselves, so what is placed today is placed for those days too.
 */
export interface LaterGround {
  readonly days: readonly Day[];
  /** The cells it comes to lie in later, in order; only where the cell changes. Outside every cell it stays in its last. */
  readonly staysOf: (lying: Lying) => LaterStay[];
}

/** The editions in force after a day, each on its own; where two begin on one day, the later. */
export const laterGround = async (store: Store, townId: string, day: Day): Promise<LaterGround> => {
  const { t, read } = store;
  const rows = await read
    .select()
    .from(t.editions)
    .where(and(eq(t.editions.townId, townId), gt(t.editions.effectiveFrom, day)))
    .orderBy(asc(t.editions.no));
  const last = [...new Map(rows.map((edition) => [edition.effectiveFrom, edition])).values()];
  if (last.length === 0) return { days: [], staysOf: () => [] };
  const grounds: { from: Day; ground: Awaited<ReturnType<typeof groundOf>>; ids: ReadonlySet<string> }[] = [];
  for (const edition of last) {
    const ground = await groundOf(store, edition);
    grounds.push({ from: edition.effectiveFrom, ground, ids: new Set([...ground.cells.values()].map(({ id }) => id)) });
  }
  const middles = await middlesOfRetired(store, townId, day);
  return {
    days: grounds.map(({ from }) => from),
    staysOf: ({ cellId, point }) => {
      const stays: LaterStay[] = [];
      let current = cellId;
      for (const { from, ground, ids } of grounds) {
        const at = point ?? (ids.has(current) ? null : (middles.get(current) ?? null));
        const next = at === null ? current : (ground.cells.get(ground.locator.cellAt(at[0], at[1]))?.id ?? current);
        if (next === current) continue;
        stays.push({ from, cellId: next });
        current = next;
      }
      return stays;
    },
  };
};

/** A point well inside each cell that ends after a day: what lies in it without a point goes where its middle goes. */
const middlesOfRetired = async (
  { t, read }: Store,
  townId: string,
  day: Day,
): Promise<ReadonlyMap<string, GridPoint>> => {
  const rows = await read
    .select({ id: t.cells.id, lon: t.cellShapes.labelLon, lat: t.cellShapes.labelLat })
    .from(t.cells)
    .innerJoin(t.cellShapes, and(eq(t.cellShapes.townId, townId), eq(t.cellShapes.cellId, t.cells.id)))
    .where(and(eq(t.cells.townId, townId), gt(t.cells.to, day)))
    .orderBy(desc(t.cellShapes.from));
  return new Map(rows.reverse().map(({ id, lon, lat }) => [id, gridPoint(lon, lat)]));
};
