import { type AnyColumn, and, asc, eq, gt, inArray, lte, type SQL } from 'drizzle-orm';
import {
  countedExcuses,
  type HouseholdHistory,
  type Membership,
  packedVisit,
  type Residing,
  type Stretch,
} from '#domain/coverage/history.ts';
import { dayNumber } from '#domain/time/day.ts';
import type { EntitlementKind, MemberRole, Medium, Outcome, Placing, Residence } from '#domain/words.ts';
import type { Store } from '../../store/store.ts';

export interface InCell extends Stretch {
  readonly cellId: string;
  readonly placedBy: Placing;
}

/** Where it stands: degrees × 1e7, WGS84; null while it has no point (未落点). */
export interface Standing extends Stretch {
  readonly x: number | null;
  readonly y: number | null;
}

/** What it is entitled to, from day to day: from it follows the help it needs to leave. */
export interface Entitled extends Stretch {
  readonly kind: EntitlementKind;
}

/** All of a household that coverage, gaps, areas and the map ask for; nothing of who its people are. Days are day numbers. */
export interface HouseholdFacts {
  readonly id: string;
  readonly code: string;
  /** 所属村 */
  readonly villageId: string;
  /** How many live in it, or are registered there. */
  readonly people: number;
  readonly entitlements: readonly Entitled[];
  readonly history: HouseholdHistory;
  readonly cells: readonly InCell[];
  readonly places: readonly Standing[];
}

/** Which households: by id, or all whose id is after one and up to another. */
export type Which = { readonly ids: readonly string[] } | { readonly after: string; readonly upTo: string };

interface Asked {
  readonly store: Store;
  readonly townId: string;
  readonly which: Which;
}

const wanted = ({ which }: Asked, column: AnyColumn): SQL | undefined =>
  'ids' in which ? inArray(column, [...which.ids]) : and(gt(column, which.after), lte(column, which.upTo));

const ofHouseholds = (asked: Asked, table: { readonly townId: AnyColumn; readonly householdId: AnyColumn }) =>
  and(eq(table.townId, asked.townId), wanted(asked, table.householdId));

const stretch = (from: unknown, to: unknown): Stretch => ({
  from: dayNumber(from as string),
  to: to === null ? null : dayNumber(to as string),
});

/** Rows that begin with a household's id, gathered by it. */
const byHousehold = <T>(rows: Iterable<unknown[]>, value: (row: unknown[]) => T): ReadonlyMap<string, T[]> => {
  const values = new Map<string, T[]>();
  for (const row of rows) {
    const id = row[0] as string;
    const known = values.get(id);
    if (known) known.push(value(row));
    else values.set(id, [value(row)]);
  }
  return values;
};

const placesOf = (asked: Asked) => {
  const { t, read, scan } = asked.store;
  const { householdId, from, to, x, y } = t.householdPlaces;
  const rows = read
    .select({ householdId, from, to, x, y })
    .from(t.householdPlaces)
    .where(ofHouseholds(asked, t.householdPlaces))
    .orderBy(asc(from));
  return byHousehold(
    scan(rows),
    ([, from, to, x, y]): Standing => ({ ...stretch(from, to), x: x as number | null, y: y as number | null }),
  );
};

const cellsOf = (asked: Asked) => {
  const { t, read, scan } = asked.store;
  const { householdId, from, to, cellId, placedBy } = t.householdCells;
  const rows = read
    .select({ householdId, from, to, cellId, placedBy })
    .from(t.householdCells)
    .where(ofHouseholds(asked, t.householdCells))
    .orderBy(asc(from));
  return byHousehold(
    scan(rows),
    ([, from, to, cellId, placedBy]): InCell => ({
      ...stretch(from, to),
      cellId: cellId as string,
      placedBy: placedBy as Placing,
    }),
  );
};

const residencesOf = (asked: Asked) => {
  const { t, read, scan } = asked.store;
  const { householdId, from, to, residence } = t.householdResidences;
  const rows = read
    .select({ householdId, from, to, residence })
    .from(t.householdResidences)
    .where(ofHouseholds(asked, t.householdResidences))
    .orderBy(asc(from));
  return byHousehold(
    scan(rows),
    ([, from, to, residence]): Residing => ({ ...stretch(from, to), residence: residence as Residence }),
  );
};

const membershipsOf = (asked: Asked) => {
  const { t, read, scan } = asked.store;
  const { householdId, from, to, groupId, role } = t.groupMembers;
  const rows = read
    .select({ householdId, from, to, groupId, role })
    .from(t.groupMembers)
    .where(ofHouseholds(asked, t.groupMembers))
    .orderBy(asc(from));
  return byHousehold(
    scan(rows),
    ([, from, to, groupId, role]): Membership => ({
      ...stretch(from, to),
      groupId: groupId as string,
      role: role as MemberRole,
    }),
  );
};

const excusesOf = (asked: Asked) => {
  const { t, read, scan } = asked.store;
  const { householdId, from, to, askedBy, approvedBy } = t.excuses;
  const rows = read
    .select({ householdId, from, to, askedBy, approvedBy })
    .from(t.excuses)
    .where(ofHouseholds(asked, t.excuses));
  return byHousehold(scan(rows), ([, from, to, askedBy, approvedBy]) => ({
    from: from as string,
    to: to as string,
    askedBy: askedBy as string | null,
    approvedBy: approvedBy as string | null,
  }));
};

const entitlementsOf = (asked: Asked) => {
  const { t, read, scan } = asked.store;
  const { householdId, from, to, kind } = t.entitlements;
  const rows = read
    .select({ householdId, from, to, kind })
    .from(t.entitlements)
    .where(ofHouseholds(asked, t.entitlements));
  return byHousehold(
    scan(rows),
    ([, from, to, kind]): Entitled => ({ ...stretch(from, to), kind: kind as EntitlementKind }),
  );
};

const visitsOf = (asked: Asked) => {
  const { t, read, scan } = asked.store;
  const { householdId, metOn, medium, outcome } = t.visits;
  const rows = read.select({ householdId, metOn, medium, outcome }).from(t.visits).where(ofHouseholds(asked, t.visits));
  return byHousehold(scan(rows), ([, metOn, medium, outcome]) =>
    packedVisit(dayNumber(metOn as string), medium as Medium, outcome as Outcome),
  );
};

/** Reads households with all that is dated about them, in one go: ask for a few hundred at a time. */
export const householdFacts = (store: Store, townId: string, which: Which): HouseholdFacts[] => {
  const asked = { store, townId, which };
  const places = placesOf(asked);
  const cells = cellsOf(asked);
  const residences = residencesOf(asked);
  const memberships = membershipsOf(asked);
  const excuses = excusesOf(asked);
  const visits = visitsOf(asked);
  const entitlements = entitlementsOf(asked);
  const { households } = store.t;
  const { id, code, villageId, people, from, to } = households;
  const rows = store.read
    .select({ id, code, villageId, people, from, to })
    .from(households)
    .where(and(eq(households.townId, townId), wanted(asked, id)));
  return Array.from(store.scan(rows), ([id, code, villageId, people, from, to]): HouseholdFacts => {
    const known = id as string;
    return {
      id: known,
      code: code as string,
      villageId: villageId as string,
      people: people as number,
      entitlements: entitlements.get(known) ?? [],
      history: {
        ...stretch(from, to),
        memberships: memberships.get(known) ?? [],
        residences: residences.get(known) ?? [],
        excused: countedExcuses(excuses.get(known) ?? []),
        visits: Int32Array.from(visits.get(known) ?? []).sort(),
      },
      cells: cells.get(known) ?? [],
      places: places.get(known) ?? [],
    };
  });
};

const atOnce = 100;

/** Lets whoever waits have a turn: nothing here holds the event loop for long. */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Every household of a town, a few hundred at a time, letting others have their turn in between. */
export async function* allHouseholdFacts(store: Store, townId: string): AsyncGenerator<HouseholdFacts[]> {
  const { households } = store.t;
  let after = '';
  for (;;) {
    const ids = await store.read
      .select({ id: households.id })
      .from(households)
      .where(and(eq(households.townId, townId), gt(households.id, after)))
      .orderBy(asc(households.id))
      .limit(atOnce);
    const upTo = ids.at(-1)?.id;
    if (upTo === undefined) return;
    yield householdFacts(store, townId, { after, upTo });
    after = upTo;
    await breathe();
  }
}
