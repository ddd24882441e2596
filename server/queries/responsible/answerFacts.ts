import { and, asc, eq, gt, gte, isNull, lt, lte, or } from 'drizzle-orm';
import type { AnswerFacts } from '#domain/responsible/facts.ts';
import { addDays, type Day, startOfDay } from '#domain/time/day.ts';
import type { Store } from '../../store/store.ts';
import { cellNamesOn } from '../cellNames.ts';
import type { TownRow } from '../town.ts';
import { validOn } from '../validOn.ts';

/** All an answer follows from but who is called in another incident. */
export type StaffFacts = Omit<AnswerFacts, 'madeAt' | 'engaged'>;

const usualHours = { from: '08:30', to: '17:30' };
/** Assignments that ended this long ago are still told of; shifts are known from two days ago to a month ahead. */
const daysBack = 31;
const daysAhead = 31;

/** Reads what answers on a day follow from: staff and rosters, and no household. */
export const readStaffFacts = async (store: Store, town: TownRow, day: Day): Promise<StaffFacts> => ({
  townId: town.id,
  zone: town.zone,
  officeHours: town.settings.officeHours ?? usualHours,
  dutyPhone: town.settings.dutyPhone ?? null,
  ...(await placesOn(store, town.id, day)),
  ...(await peopleOn(store, town.id, day)),
  ...(await rosterAround(store, town, day)),
});

const placesOn = async (store: Store, townId: string, day: Day): Promise<Pick<StaffFacts, 'villages' | 'cells'>> => {
  const { t, read } = store;
  const villages = await read
    .select({ id: t.divisions.id, code: t.divisions.code, name: t.divisions.name, kind: t.divisions.kind })
    .from(t.divisions)
    .where(and(eq(t.divisions.townId, townId), validOn(t.divisions, day)))
    .orderBy(asc(t.divisions.code));
  const cells = await read
    .select({
      id: t.cells.id,
      no: t.cells.no,
      code: t.cells.code,
      name: t.cells.name,
      villageId: t.cells.villageId,
    })
    .from(t.cells)
    .where(and(eq(t.cells.townId, townId), validOn(t.cells, day)))
    .orderBy(asc(t.cells.no));
  const names = await cellNamesOn(store, townId, day);
  return {
    // A dedicated cell (专属网格) may belong to the town itself.
    villages: villages.flatMap(({ kind, ...village }) =>
      kind === 'natural' || kind === 'residentsGroup' ? [] : [village],
    ),
    cells: cells.map((cell) => ({ ...cell, ...names.get(cell.id) })),
  };
};

/** Those who left long ago are kept: an assignment or a roster may still name them, and then they are passed over by name. */
const peopleOn = async (
  { t, read, secrets }: Store,
  townId: string,
  day: Day,
): Promise<Pick<StaffFacts, 'cadres' | 'units' | 'leaves' | 'assignments'>> => {
  const cadres = await read
    .select({
      id: t.cadres.id,
      name: t.cadres.name,
      phone: t.cadres.phone,
      post: t.cadres.post,
      rank: t.cadres.rank,
      unitId: t.cadreUnits.unitId,
      from: t.cadres.from,
      to: t.cadres.to,
    })
    .from(t.cadres)
    .leftJoin(
      t.cadreUnits,
      and(eq(t.cadreUnits.townId, townId), eq(t.cadreUnits.cadreId, t.cadres.id), validOn(t.cadreUnits, day)),
    )
    .where(eq(t.cadres.townId, townId))
    .orderBy(asc(t.cadres.code));
  const units = await read
    .select({ id: t.units.id, name: t.units.name })
    .from(t.units)
    .where(eq(t.units.townId, townId))
    .orderBy(asc(t.units.code));
  const leaves = await read
    .select({
      cadreId: t.cadreLeaves.cadreId,
      coverId: t.cadreLeaves.coverId,
      from: t.cadreLeaves.from,
      to: t.cadreLeaves.to,
    })
    .from(t.cadreLeaves)
    .where(and(eq(t.cadreLeaves.townId, townId), or(isNull(t.cadreLeaves.to), gt(t.cadreLeaves.to, day))))
    .orderBy(asc(t.cadreLeaves.cadreId), asc(t.cadreLeaves.from));
  const a = t.assignments;
  const assignments = await read
    .select({
      role: a.role,
      cadreId: a.cadreId,
      unitId: a.unitId,
      divisionId: a.divisionId,
      cellId: a.cellId,
      siteId: a.siteId,
      from: a.from,
      to: a.to,
    })
    .from(a)
    .where(and(eq(a.townId, townId), or(isNull(a.to), gt(a.to, addDays(day, -daysBack)))))
    .orderBy(asc(a.from), asc(a.id));
  return {
    cadres: cadres.map((cadre) => ({
      ...cadre,
      name: secrets.open('cadres', 'name', cadre.id, cadre.name),
      phone: cadre.phone === null ? null : secrets.open('cadres', 'phone', cadre.id, cadre.phone),
    })),
    units,
    leaves,
    assignments,
  };
};

const rosterAround = async (
  { t, read }: Store,
  { id: townId, zone }: TownRow,
  day: Day,
): Promise<Pick<StaffFacts, 'shifts' | 'nightStays' | 'cadreHomes'>> => {
  const [first, last] = [addDays(day, -2), addDays(day, daysAhead)];
  const shifts = await read
    .select({
      id: t.shifts.id,
      startsAt: t.shifts.startsAt,
      endsAt: t.shifts.endsAt,
      leaderId: t.shifts.leaderId,
      officerId: t.shifts.officerId,
    })
    .from(t.shifts)
    .where(
      and(
        eq(t.shifts.townId, townId),
        gt(t.shifts.endsAt, startOfDay(first, zone)),
        lt(t.shifts.startsAt, startOfDay(last, zone)),
      ),
    )
    .orderBy(asc(t.shifts.startsAt), asc(t.shifts.id));
  const nightStays = await read
    .select({ cadreId: t.nightStays.cadreId, villageId: t.nightStays.villageId, night: t.nightStays.night })
    .from(t.nightStays)
    .where(and(eq(t.nightStays.townId, townId), gte(t.nightStays.night, first), lte(t.nightStays.night, last)))
    .orderBy(asc(t.nightStays.night), asc(t.nightStays.cadreId));
  const cadreHomes = await read
    .select({
      cadreId: t.cadreHomes.cadreId,
      villageId: t.cadreHomes.villageId,
      from: t.cadreHomes.from,
      to: t.cadreHomes.to,
    })
    .from(t.cadreHomes)
    .where(and(eq(t.cadreHomes.townId, townId), or(isNull(t.cadreHomes.to), gt(t.cadreHomes.to, day))))
    .orderBy(asc(t.cadreHomes.cadreId), asc(t.cadreHomes.from));
  return { shifts, nightStays, cadreHomes };
};
