import { and, eq, isNull } from 'drizzle-orm';
import type { Day } from '#domain/time/day.ts';
import type { Residence } from '#domain/words.ts';
import { StoreFull, StoreReadOnly } from '../store/errors.ts';
import type { Write } from '../store/reader.ts';
import { oneRow, type Step } from '../store/steps.ts';
import type { Store } from '../store/store.ts';
import { auditBy, type By, changeRow } from './by.ts';
import { openedPerson } from './householdPeople.ts';
import type { HouseholdRow } from './households.ts';

/**
 * The people of a household in full, for a purpose: the audit row is on disk before anything is answered.
 * @throws StoreBusy | StoreFull — and then nothing is answered
 */
export const revealHousehold = async (store: Store, row: HouseholdRow, by: By, purpose: string) => {
  await store.commit(() => [auditBy(by, 'household.reveal', row.id, purpose)]);
  return { id: row.id, ...openedPerson(store, row) };
};

/**
 * Notes that households were read in full without a purpose typed: a cadre's own groups (trust.md 7). Where nothing can be written
 * a cadre's own list goes on without it (trust.md 8); a reveal does not.
 */
export const noteReadInFull = async (store: Store, by: By, objectId: string): Promise<void> => {
  try {
    await store.commit(() => [auditBy(by, 'household.readInFull', objectId)]);
  } catch (error) {
    if (!(error instanceof StoreFull || error instanceof StoreReadOnly)) throw error;
  }
};

/** What a clerk corrects; what is left out stays. `from`: the day a new residence holds from. */
export interface HouseholdChange {
  readonly phone?: string | null | undefined;
  readonly address?: string | null | undefined;
  readonly people?: number | undefined;
  readonly residence?: Residence | undefined;
  readonly from: Day;
  readonly reason: string | null;
}

/**
 * Corrects a household in one commit: the row with its version, its search tokens, its residence (the row before is closed,
 * not overwritten), what was before and after, and the audit.
 * @throws StaleRow when the version is not `version` any more
 */
export const changeHousehold = async (
  store: Store,
  asked: {
    readonly row: HouseholdRow;
    readonly version: number;
    readonly change: HouseholdChange;
    readonly changeId: string;
  },
  by: By,
): Promise<void> => {
  const { t, secrets } = store;
  const { row, version, change, changeId } = asked;
  const person = openedPerson(store, row);
  const next = {
    phone: change.phone === undefined ? person.phone : change.phone,
    address: change.address === undefined ? person.address : change.address,
    people: change.people ?? row.people,
  };
  const sealed = (column: 'phone' | 'address', plain: string | null) =>
    plain === null ? null : secrets.seal('households', column, row.id, plain);
  const isMoved = change.residence !== undefined && change.residence !== row.residence;
  await store.commit((write) => [
    oneRow(
      write
        .update(t.households)
        .set({
          phone: sealed('phone', next.phone),
          address: sealed('address', next.address),
          people: next.people,
          version: version + 1,
        })
        .where(and(eq(t.households.townId, by.townId), eq(t.households.id, row.id), eq(t.households.version, version))),
    ),
    ...(next.phone === person.phone
      ? []
      : tokenSteps(store, write, by.townId, { ...row, name: person.name, phone: next.phone })),
    ...(isMoved ? residenceSteps(store, write, by.townId, row, change.residence, change.from) : []),
    write.insert(t.changes).values(
      changeRow(store, by, {
        id: changeId,
        noun: 'household',
        objectId: row.id,
        reason: change.reason,
        before: { phone: person.phone, address: person.address, people: row.people, residence: row.residence },
        after: { ...next, residence: change.residence ?? row.residence, ...(isMoved ? { from: change.from } : {}) },
      }),
    ),
    auditBy(by, 'household.change', row.id),
  ]);
};

const tokenSteps = (
  { t, secrets }: Store,
  write: Write,
  townId: string,
  household: { readonly id: string; readonly code: string; readonly name: string; readonly phone: string | null },
): Step[] => [
  write
    .delete(t.householdTokens)
    .where(and(eq(t.householdTokens.townId, townId), eq(t.householdTokens.householdId, household.id))),
  write
    .insert(t.householdTokens)
    .values(secrets.tokensOf(townId, household).map((token) => ({ townId, token, householdId: household.id }))),
];

/** A second change on the same day replaces the first: a row for no day is none. */
const residenceSteps = (
  { t }: Store,
  write: Write,
  townId: string,
  row: HouseholdRow,
  residence: Residence,
  from: Day,
): Step[] => {
  const open = and(
    eq(t.householdResidences.townId, townId),
    eq(t.householdResidences.householdId, row.id),
    isNull(t.householdResidences.to),
  );
  if (row.residenceFrom === from) return [oneRow(write.update(t.householdResidences).set({ residence }).where(open))];
  return [
    write.update(t.householdResidences).set({ to: from }).where(open),
    write.insert(t.householdResidences).values({ townId, householdId: row.id, residence, from }),
  ];
};
