import { and, eq, inArray, isNull } from 'drizzle-orm';
import { helpNeeds } from '#domain/responsible/helpNeeds.ts';
import type { Day } from '#domain/time/day.ts';
import type { EntitlementKind, HelpNeed } from '#domain/words.ts';
import type { Write } from '../../store/reader.ts';
import { oneRow, type Step } from '../../store/steps.ts';
import type { Store } from '../../store/store.ts';
import { auditBy, type By } from '../by.ts';
import { validOn } from '../validOn.ts';

/** The help that households of the town need to leave on a day, by household; those that need none are left out. */
export const needsOn = async (
  { t, read }: Store,
  townId: string,
  day: Day,
): Promise<ReadonlyMap<string, readonly HelpNeed[]>> => {
  const rows = await read
    .select({ householdId: t.entitlements.householdId, kind: t.entitlements.kind })
    .from(t.entitlements)
    .where(and(eq(t.entitlements.townId, townId), validOn(t.entitlements, day)));
  const kinds = new Map<string, EntitlementKind[]>();
  for (const { householdId, kind } of rows) kinds.set(householdId, [...(kinds.get(householdId) ?? []), kind]);
  return new Map(
    [...kinds].flatMap(([householdId, own]) => {
      const needs = helpNeeds(own);
      return needs.length === 0 ? [] : [[householdId, needs] as const];
    }),
  );
};

/** What is arranged for a household, its note sealed; `people` of the household. */
export type TransferRow = Store['t']['transfers']['$inferSelect'] & { readonly people: number };

/** All that is arranged in the town on a day, or for some households. */
export const transfersOn = async (
  { t, read }: Store,
  townId: string,
  day: Day,
  householdIds?: readonly string[],
): Promise<TransferRow[]> => {
  const rows = await read
    .select({ transfer: t.transfers, people: t.households.people })
    .from(t.transfers)
    .innerJoin(
      t.households,
      and(eq(t.households.townId, t.transfers.townId), eq(t.households.id, t.transfers.householdId)),
    )
    .where(
      and(
        eq(t.transfers.townId, townId),
        validOn(t.transfers, day),
        householdIds === undefined ? undefined : inArray(t.transfers.householdId, [...householdIds]),
      ),
    );
  return rows.map(({ transfer, people }) => ({ ...transfer, people }));
};

/** The note of what is arranged, opened. */
export const noteOf = ({ secrets }: Store, { householdId, note }: Pick<TransferRow, 'householdId' | 'note'>) =>
  note === null ? null : secrets.open('transfers', 'note', householdId, note);

/** Who is to fetch a household and where it goes from a day on; `before`: what was arranged until then. */
export interface TransferToSet {
  readonly householdId: string;
  readonly cadreId: string;
  readonly shelterId: string | null;
  readonly note: string | null;
  readonly before: TransferRow | null;
}

const rowAt = ({ t }: Store, { townId, householdId, from, version }: TransferRow) =>
  and(
    eq(t.transfers.townId, townId),
    eq(t.transfers.householdId, householdId),
    eq(t.transfers.from, from),
    eq(t.transfers.version, version),
    isNull(t.transfers.to),
  );

/** Closes what held before; what began on the same day is a correction and is written over or taken back. */
const closing = (store: Store, write: Write, before: TransferRow, day: Day): Step => {
  const { t } = store;
  return oneRow(
    before.from < day
      ? write
          .update(t.transfers)
          .set({ to: day, version: before.version + 1 })
          .where(rowAt(store, before))
      : write.delete(t.transfers).where(rowAt(store, before)),
  );
};

/** Arranges for one or several households in one commit. @throws StaleRow | Duplicate | Overlap when somebody else was first */
export const setTransfers = (store: Store, asked: readonly TransferToSet[], day: Day, by: By): Promise<void> => {
  const { t, secrets } = store;
  return store.commit((write) =>
    asked.flatMap(({ householdId, cadreId, shelterId, note, before }) => [
      ...(before === null ? [] : [closing(store, write, before, day)]),
      write.insert(t.transfers).values({
        townId: by.townId,
        householdId,
        cadreId,
        shelterId,
        note: note === null ? null : secrets.seal('transfers', 'note', householdId, note),
        from: day,
        // Goes on counting: what was seen before the change must not fit after it.
        version: (before?.version ?? 0) + 1,
      }),
      auditBy(by, 'transfer.set', householdId),
    ]),
  );
};

/** Takes back what is arranged for a household from a day on. @throws StaleRow when it was changed since */
export const dropTransfer = (store: Store, before: TransferRow, day: Day, by: By): Promise<void> =>
  store.commit((write) => [closing(store, write, before, day), auditBy(by, 'transfer.remove', before.householdId)]);
