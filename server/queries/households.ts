import { and, eq, gt, inArray, isNotNull, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Day } from '#domain/time/day.ts';
import type { MemberRole, Placing, Residence } from '#domain/words.ts';
import type { Store } from '../store/store.ts';
import { cellNameOn } from './cellNames.ts';
import { validOn } from './validOn.ts';
import { householdsWithin, type Looking } from './within.ts';

/** A household on a day, its people still sealed. x and y: degrees × 1e7, WGS84, null while it has no point. */
export interface HouseholdRow {
  readonly id: string;
  readonly code: string;
  readonly sealedName: string;
  readonly sealedPhone: string | null;
  readonly sealedAddress: string | null;
  readonly people: number;
  readonly villageId: string;
  readonly from: Day;
  readonly to: Day | null;
  readonly version: number;
  readonly x: number | null;
  readonly y: number | null;
  readonly cellId: string | null;
  readonly cellNo: number | null;
  readonly cellName: string | null;
  readonly cellVillageId: string | null;
  readonly placedBy: Placing | null;
  readonly residence: Residence | null;
  readonly residenceFrom: Day | null;
  readonly groupId: string | null;
  readonly groupCode: string | null;
  readonly role: MemberRole | null;
  readonly cadreId: string | null;
}

export interface HouseholdFilter {
  readonly villageId?: string | undefined;
  readonly cellId?: string | undefined;
  readonly groupId?: string | undefined;
  readonly cadreId?: string | undefined;
  readonly residence?: Residence | undefined;
  /** In a group, or in none. */
  readonly isLinked?: boolean | undefined;
  /** With a point, or 未落点. */
  readonly hasPoint?: boolean | undefined;
}

/** Households with all that is dated about them on `asOf`, inside the reader's scope. */
const householdsOn = ({ t, read }: Store, { within, asOf }: Looking, where: SQL | undefined) =>
  read
    .select({
      id: t.households.id,
      code: t.households.code,
      sealedName: t.households.name,
      sealedPhone: t.households.phone,
      sealedAddress: t.households.address,
      people: t.households.people,
      villageId: t.households.villageId,
      from: t.households.from,
      to: t.households.to,
      version: t.households.version,
      x: t.householdPlaces.x,
      y: t.householdPlaces.y,
      cellId: t.householdCells.cellId,
      cellNo: t.cells.no,
      cellName: sql<string | null>`${cellNameOn(t, asOf)}`,
      cellVillageId: t.cells.villageId,
      placedBy: t.householdCells.placedBy,
      residence: t.householdResidences.residence,
      residenceFrom: t.householdResidences.from,
      groupId: t.groups.id,
      groupCode: t.groups.code,
      role: t.groupMembers.role,
      cadreId: t.groupCadres.cadreId,
    })
    .from(t.households)
    .leftJoin(t.householdPlaces, ofHousehold(t.householdPlaces, t, asOf))
    .leftJoin(t.householdCells, ofHousehold(t.householdCells, t, asOf))
    .leftJoin(t.cells, and(eq(t.cells.townId, t.households.townId), eq(t.cells.id, t.householdCells.cellId)))
    .leftJoin(t.householdResidences, ofHousehold(t.householdResidences, t, asOf))
    .leftJoin(t.groupMembers, ofHousehold(t.groupMembers, t, asOf))
    .leftJoin(t.groups, and(eq(t.groups.townId, t.households.townId), eq(t.groups.id, t.groupMembers.groupId)))
    .leftJoin(
      t.groupCadres,
      and(
        eq(t.groupCadres.townId, t.households.townId),
        eq(t.groupCadres.groupId, t.groupMembers.groupId),
        validOn(t.groupCadres, asOf),
      ),
    )
    .where(
      and(
        eq(t.households.townId, within.townId),
        lte(t.households.from, asOf),
        or(isNull(t.households.to), gt(t.households.to, asOf)),
        householdsWithin(t, within),
        where,
      ),
    );

type DatedOfHousehold = Store['t']['householdPlaces' | 'householdCells' | 'householdResidences' | 'groupMembers'];

const ofHousehold = (table: DatedOfHousehold, t: Store['t'], asOf: Day): SQL | undefined =>
  and(eq(table.townId, t.households.townId), eq(table.householdId, t.households.id), validOn(table, asOf));

const matching = (t: Store['t'], filter: HouseholdFilter): SQL | undefined =>
  and(
    filter.villageId === undefined
      ? undefined
      : or(
          eq(t.cells.villageId, filter.villageId),
          and(isNull(t.cells.villageId), eq(t.households.villageId, filter.villageId)),
        ),
    filter.cellId === undefined ? undefined : eq(t.householdCells.cellId, filter.cellId),
    filter.groupId === undefined ? undefined : eq(t.groupMembers.groupId, filter.groupId),
    filter.cadreId === undefined ? undefined : eq(t.groupCadres.cadreId, filter.cadreId),
    filter.residence === undefined ? undefined : eq(t.householdResidences.residence, filter.residence),
    filter.isLinked === undefined ? undefined : nullOr(t.groupMembers.groupId, !filter.isLinked),
    filter.hasPoint === undefined ? undefined : nullOr(t.householdPlaces.x, !filter.hasPoint),
  );

const nullOr = (column: Parameters<typeof isNull>[0], isNothing: boolean): SQL =>
  isNothing ? isNull(column) : isNotNull(column);

/** One household on a day; null where it is absent or out of the reader's scope: the two are not told apart. */
export const householdOn = async (store: Store, looking: Looking, id: string): Promise<HouseholdRow | null> => {
  const [row] = await householdsOn(store, looking, eq(store.t.households.id, id)).limit(1);
  return row ?? null;
};

/** Those of `ids` that a reader may see on a day and that fit the filter, in no order. */
export const householdsAmong = async (
  store: Store,
  looking: Looking,
  ids: readonly string[],
  filter: HouseholdFilter = {},
): Promise<readonly HouseholdRow[]> => {
  if (ids.length === 0) return [];
  const { t } = store;
  return householdsOn(store, looking, and(inArray(t.households.id, [...ids]), matching(t, filter)));
};

/** A household of the town by id, whoever asks; null if there is none. For the routes' own checks, not for readers. */
export const keptHousehold = async ({ t, read }: Store, townId: string, id: string) => {
  const [row] = await read
    .select({ id: t.households.id, version: t.households.version })
    .from(t.households)
    .where(and(eq(t.households.townId, townId), eq(t.households.id, id)))
    .limit(1);
  return row ?? null;
};
