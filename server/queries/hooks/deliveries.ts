import { and, asc, desc, eq, inArray, lte, min, ne } from 'drizzle-orm';
import { nextTryAt } from '#domain/hooks/retry.ts';
import type { HookEvent, HookFacts } from '#domain/hooks/hookFacts.ts';
import type { DeliveryState } from '#domain/words.ts';
import type { Store } from '../../store/store.ts';

/** A message to one hook, waiting, sent or given up. */
export interface DeliveryRow {
  readonly townId: string;
  readonly id: string;
  readonly hookId: string;
  readonly incidentId: string | null;
  readonly event: HookEvent;
  readonly facts: HookFacts;
  readonly state: DeliveryState;
  readonly tries: number;
  readonly nextAt: number;
  readonly lastAnswer: string | null;
  readonly createdAt: number;
  readonly sentAt: number | null;
}

const rowOf = (row: Store['t']['hookDeliveries']['$inferSelect']): DeliveryRow => ({
  ...row,
  event: row.event as HookEvent,
  // Written by hookSteps alone.
  facts: row.facts as HookFacts,
});

/** Hooks with a message that is due: by town and id. */
export const dueHooks = ({ t, read }: Store, now: number): Promise<{ townId: string; hookId: string }[]> =>
  read
    .selectDistinct({ townId: t.hookDeliveries.townId, hookId: t.hookDeliveries.hookId })
    .from(t.hookDeliveries)
    .where(and(eq(t.hookDeliveries.state, 'waiting'), lte(t.hookDeliveries.nextAt, now)));

/** When the next message is due; null when none waits. */
export const nextDueAt = async ({ t, read }: Store): Promise<number | null> => {
  const [row] = await read
    .select({ at: min(t.hookDeliveries.nextAt) })
    .from(t.hookDeliveries)
    .where(eq(t.hookDeliveries.state, 'waiting'));
  return row?.at ?? null;
};

/** All that waits for a hook, oldest first. */
export const waitingFor = async (
  { t, read }: Store,
  { townId, hookId }: { readonly townId: string; readonly hookId: string },
): Promise<DeliveryRow[]> => {
  const rows = await read
    .select()
    .from(t.hookDeliveries)
    .where(
      and(
        eq(t.hookDeliveries.townId, townId),
        eq(t.hookDeliveries.hookId, hookId),
        eq(t.hookDeliveries.state, 'waiting'),
      ),
    )
    .orderBy(asc(t.hookDeliveries.createdAt), asc(t.hookDeliveries.id));
  return rows.map(rowOf);
};

/** When a hook was last told of an incident; null if it never was. UTC milliseconds. */
export const lastToldAt = async ({ t, read }: Store, row: DeliveryRow): Promise<number | null> => {
  const [last] = await read
    .select({ sentAt: t.hookDeliveries.sentAt })
    .from(t.hookDeliveries)
    .where(
      and(
        eq(t.hookDeliveries.townId, row.townId),
        eq(t.hookDeliveries.hookId, row.hookId),
        eq(t.hookDeliveries.incidentId, row.incidentId ?? ''),
        eq(t.hookDeliveries.state, 'sent'),
        ne(t.hookDeliveries.event, 'test'),
      ),
    )
    .orderBy(desc(t.hookDeliveries.sentAt))
    .limit(1);
  return last?.sentAt ?? null;
};

const these = ({ t }: Store, rows: readonly DeliveryRow[]) =>
  and(
    eq(t.hookDeliveries.townId, rows[0]?.townId ?? ''),
    eq(t.hookDeliveries.state, 'waiting'),
    inArray(
      t.hookDeliveries.id,
      rows.map(({ id }) => id),
    ),
  );

/** Lets messages wait until an instant. */
export const putOff = (store: Store, rows: readonly DeliveryRow[], nextAt: number): Promise<void> =>
  store.commit((write) => [write.update(store.t.hookDeliveries).set({ nextAt }).where(these(store, rows))]);

/** What became of a try: sent; or to be tried again, later each time; or given up. */
export const keepAnswer = (
  store: Store,
  rows: readonly DeliveryRow[],
  answer: { readonly isTaken: boolean; readonly kind: string },
  now: number,
): Promise<void> =>
  store.commit((write) =>
    rows.map((row) => {
      const tries = row.tries + 1;
      const next = answer.isTaken ? null : nextTryAt(tries, now);
      const state: DeliveryState = answer.isTaken ? 'sent' : next === null ? 'failed' : 'waiting';
      return write
        .update(store.t.hookDeliveries)
        .set({
          state,
          tries,
          lastAnswer: answer.kind,
          nextAt: next ?? now,
          sentAt: answer.isTaken ? now : null,
        })
        .where(these(store, [row]));
    }),
  );

/** Gives messages up without a try: their hook is off or gone. */
export const giveUp = (store: Store, rows: readonly DeliveryRow[], why: 'hookOff'): Promise<void> =>
  store.commit((write) => [
    write.update(store.t.hookDeliveries).set({ state: 'failed', lastAnswer: why }).where(these(store, rows)),
  ]);

/** The last messages of a hook, newest first. */
export const deliveriesOf = async (
  { t, read }: Store,
  { townId, hookId, limit }: { readonly townId: string; readonly hookId: string; readonly limit: number },
): Promise<DeliveryRow[]> => {
  const rows = await read
    .select()
    .from(t.hookDeliveries)
    .where(and(eq(t.hookDeliveries.townId, townId), eq(t.hookDeliveries.hookId, hookId)))
    .orderBy(desc(t.hookDeliveries.createdAt), desc(t.hookDeliveries.id))
    .limit(limit);
  return rows.map(rowOf);
};
