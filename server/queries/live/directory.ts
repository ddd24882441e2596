import { asc, eq } from 'drizzle-orm';
import { type Stretch, stretchOn } from '#domain/coverage/history.ts';
import type { Standing } from '#domain/gaps/whomToAsk.ts';
import { type Day, dayNumber } from '#domain/time/day.ts';
import type { AssignmentRole } from '#domain/words.ts';
import type { Store } from '../../store/store.ts';

/** A cadre: staff, whose name and duty phone everyone signed in to the town may see. */
export interface LiveCadre extends Stretch {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly phone: string | null;
  readonly colour: number;
  readonly units: readonly (Stretch & { readonly unitId: string })[];
  readonly leaves: readonly (Stretch & { readonly coverId: string | null })[];
}

export interface LiveUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

export interface LiveAssignment extends Stretch {
  readonly role: AssignmentRole;
  readonly cadreId: string | null;
  readonly unitId: string | null;
}

export interface LiveGroup extends Stretch {
  readonly id: string;
  readonly code: string;
  readonly villageId: string;
  /** Who held it, from day to day. */
  readonly cadres: readonly (Stretch & { readonly cadreId: string })[];
}

/** Who is who in a town, and who answers for what; names opened once. */
export interface Directory {
  readonly cadres: ReadonlyMap<string, LiveCadre>;
  readonly units: ReadonlyMap<string, LiveUnit>;
  /** By the id of the cell or division they are for, oldest first. */
  readonly assignments: ReadonlyMap<string, readonly LiveAssignment[]>;
  readonly groups: ReadonlyMap<string, LiveGroup>;
}

const stretch = ({ from, to }: { readonly from: Day; readonly to: Day | null }): Stretch => ({
  from: dayNumber(from),
  to: to === null ? null : dayNumber(to),
});

const gathered = <R, T>(rows: readonly R[], keyOf: (row: R) => string, value: (row: R) => T): Map<string, T[]> => {
  const all = new Map<string, T[]>();
  for (const row of rows) {
    const known = all.get(keyOf(row));
    if (known) known.push(value(row));
    else all.set(keyOf(row), [value(row)]);
  }
  return all;
};

/** Reads the directory of a town. */
export const readDirectory = async ({ t, read, secrets }: Store, townId: string): Promise<Directory> => {
  const cadres = await read.select().from(t.cadres).where(eq(t.cadres.townId, townId)).orderBy(asc(t.cadres.code));
  const units = await read.select().from(t.units).where(eq(t.units.townId, townId)).orderBy(asc(t.units.code));
  const inUnits = await read
    .select()
    .from(t.cadreUnits)
    .where(eq(t.cadreUnits.townId, townId))
    .orderBy(asc(t.cadreUnits.from));
  const leaves = await read.select().from(t.cadreLeaves).where(eq(t.cadreLeaves.townId, townId));
  const assignments = await read
    .select()
    .from(t.assignments)
    .where(eq(t.assignments.townId, townId))
    .orderBy(asc(t.assignments.from));
  const groups = await read.select().from(t.groups).where(eq(t.groups.townId, townId));
  const holders = await read
    .select()
    .from(t.groupCadres)
    .where(eq(t.groupCadres.townId, townId))
    .orderBy(asc(t.groupCadres.from));

  const unitsOf = gathered(
    inUnits,
    ({ cadreId }) => cadreId,
    (row) => ({ unitId: row.unitId, ...stretch(row) }),
  );
  const leavesOf = gathered(
    leaves,
    ({ cadreId }) => cadreId,
    (row) => ({ coverId: row.coverId, ...stretch(row) }),
  );
  const holdersOf = gathered(
    holders,
    ({ groupId }) => groupId,
    (row) => ({ cadreId: row.cadreId, ...stretch(row) }),
  );
  return {
    cadres: new Map(
      cadres.map((row) => [
        row.id,
        {
          id: row.id,
          code: row.code,
          name: secrets.open('cadres', 'name', row.id, row.name),
          phone: row.phone === null ? null : secrets.open('cadres', 'phone', row.id, row.phone),
          colour: row.colour,
          units: unitsOf.get(row.id) ?? [],
          leaves: leavesOf.get(row.id) ?? [],
          ...stretch(row),
        },
      ]),
    ),
    units: new Map(units.map(({ id, code, name }) => [id, { id, code, name }])),
    assignments: gathered(
      assignments,
      ({ cellId, divisionId, siteId }) => cellId ?? divisionId ?? siteId ?? '',
      ({ role, cadreId, unitId, ...row }) => ({ role, cadreId, unitId, ...stretch(row) }),
    ),
    groups: new Map(
      groups.map((row) => [
        row.id,
        {
          id: row.id,
          code: row.code,
          villageId: row.villageId,
          cadres: holdersOf.get(row.id) ?? [],
          ...stretch(row),
        },
      ]),
    ),
  };
};

/** Whether a cadre can be asked on a day number. Somebody unknown has left. */
export const standingOn = ({ cadres }: Directory, cadreId: string, day: number): Standing => {
  const cadre = cadres.get(cadreId);
  if (!cadre || !stretchOn([cadre], day)) return { is: 'left' };
  const leave = stretchOn(cadre.leaves, day);
  return leave ? { is: 'onLeave', coverId: leave.coverId } : { is: 'here' };
};

/** The unit of a cadre on a day number. */
export const unitOn = ({ cadres, units }: Directory, cadreId: string, day: number): LiveUnit | null => {
  const unitId = stretchOn(cadres.get(cadreId)?.units ?? [], day)?.unitId;
  return unitId === undefined ? null : (units.get(unitId) ?? null);
};

/** Those who answer for a cell or division on a day number, in service. */
export const answeringOn = ({ assignments, cadres }: Directory, placeId: string, day: number): LiveAssignment[] =>
  (assignments.get(placeId) ?? []).filter(
    (one) =>
      stretchOn([one], day) !== undefined &&
      (one.cadreId === null || stretchOn([cadres.get(one.cadreId) ?? { from: day, to: day }], day) !== undefined),
  );
