import { and, eq } from 'drizzle-orm';
import { type Locator, locatorOf } from '#domain/boundary/locator.ts';
import type { Day } from '#domain/time/day.ts';
import type { Store } from '../store/store.ts';
import { editionAt, topologyOf } from './topologyAt.ts';
import { validOn } from './validOn.ts';

/** A cell as a place something can lie in. */
export interface CellPlace {
  readonly id: string;
  readonly no: number;
  readonly name: string;
  readonly villageId: string;
}

const cellWhere = async (
  { t, read }: Store,
  townId: string,
  day: Day,
  is: { readonly id: string } | { readonly no: number },
) => {
  const [row] = await read
    .select({ id: t.cells.id, no: t.cells.no, name: t.cells.name, villageId: t.cells.villageId })
    .from(t.cells)
    .where(
      and(
        eq(t.cells.townId, townId),
        validOn(t.cells, day),
        'id' in is ? eq(t.cells.id, is.id) : eq(t.cells.no, is.no),
      ),
    )
    .limit(1);
  return row ?? null;
};

/** A cell that stands on a day, by id; null if there is none. */
export const cellOfId = (store: Store, townId: string, day: Day, id: string): Promise<CellPlace | null> =>
  cellWhere(store, townId, day, { id });

/** Where points lie, by the edition in force on a day. */
export interface Ground {
  /** The cell at a point in degrees, WGS84, by exact test; null outside every cell. */
  cellAt(townId: string, day: Day, point: readonly [lon: number, lat: number]): Promise<CellPlace | null>;
}

/** The ground of a store; keeps the index of each town's last edition asked for. */
export const groundOf = (store: Store): Ground => {
  const kept = new Map<string, { readonly editionId: string; readonly locator: Promise<Locator> }>();
  const locatorAt = async (townId: string, day: Day): Promise<Locator | null> => {
    const edition = await editionAt(store, townId, day);
    if (edition === null) return null;
    const known = kept.get(townId);
    if (known?.editionId === edition.id) return known.locator;
    const locator = topologyOf(store, townId, edition.no).then((topology) => locatorOf(topology));
    kept.set(townId, { editionId: edition.id, locator });
    locator.catch(() => kept.delete(townId));
    return locator;
  };
  return {
    cellAt: async (townId, day, [lon, lat]) => {
      const locator = await locatorAt(townId, day);
      const no = locator === null ? 0 : locator.cellAt(Math.round(lon * 1e7), Math.round(lat * 1e7));
      return no === 0 ? null : cellWhere(store, townId, day, { no });
    },
  };
};
