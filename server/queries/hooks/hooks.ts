import { and, asc, desc, eq } from 'drizzle-orm';
import type { HookFormat } from '#domain/words.ts';
import type { HookFacts } from '#domain/hooks/hookFacts.ts';
import { oneRow } from '../../store/steps.ts';
import type { Store } from '../../store/store.ts';
import { auditBy, type By } from '../by.ts';

/** Where to tell a group, opened: for the queue and the administrator alone. */
export interface HookRow {
  readonly townId: string;
  readonly id: string;
  readonly name: string;
  readonly format: HookFormat;
  readonly url: string;
  readonly secret: string | null;
  readonly isOn: boolean;
  readonly version: number;
}

const opened = ({ secrets }: Store, row: Store['t']['hooks']['$inferSelect']): HookRow => ({
  ...row,
  url: secrets.open('hooks', 'url', row.id, row.url),
  secret: row.secret === null ? null : secrets.open('hooks', 'secret', row.id, row.secret),
});

/** The hooks of a town, by name. */
export const hooksOf = async (store: Store, townId: string): Promise<HookRow[]> => {
  const { t, read } = store;
  const rows = await read.select().from(t.hooks).where(eq(t.hooks.townId, townId)).orderBy(asc(t.hooks.name));
  return rows.map((row) => opened(store, row));
};

/** A hook by id; null if there is none. */
export const hookById = async (store: Store, townId: string, id: string): Promise<HookRow | null> => {
  const { t, read } = store;
  const [row] = await read
    .select()
    .from(t.hooks)
    .where(and(eq(t.hooks.townId, townId), eq(t.hooks.id, id)));
  return row === undefined ? null : opened(store, row);
};

/** How a hook's last message went, and how many wait. */
export const hookStanding = async ({ t, read }: Store, townId: string, hookId: string) => {
  const ofHook = and(eq(t.hookDeliveries.townId, townId), eq(t.hookDeliveries.hookId, hookId));
  const [last] = await read
    .select({
      state: t.hookDeliveries.state,
      lastAnswer: t.hookDeliveries.lastAnswer,
      createdAt: t.hookDeliveries.createdAt,
    })
    .from(t.hookDeliveries)
    .where(ofHook)
    .orderBy(desc(t.hookDeliveries.createdAt))
    .limit(1);
  const waiting = await read.$count(t.hookDeliveries, and(ofHook, eq(t.hookDeliveries.state, 'waiting')));
  return { last: last ?? null, waiting };
};

const sealed = ({ secrets }: Store, { id, url, secret }: Pick<HookRow, 'id' | 'url' | 'secret'>) => ({
  url: secrets.seal('hooks', 'url', id, url),
  secret: secret === null ? null : secrets.seal('hooks', 'secret', id, secret),
});

/** Keeps a new hook. @throws Duplicate when its id is taken */
export const keepHook = (store: Store, hook: Omit<HookRow, 'townId' | 'version'>, by: By): Promise<void> =>
  store.commit((write) => [
    write.insert(store.t.hooks).values({ ...hook, ...sealed(store, hook), townId: by.townId }),
    auditBy(by, 'hook.create', hook.id),
  ]);

/** Changes a hook. @throws StaleRow when it was changed since `version` */
export const changeHook = (store: Store, hook: HookRow, by: By): Promise<void> => {
  const { t } = store;
  const { name, format, isOn, version } = hook;
  return store.commit((write) => [
    oneRow(
      write
        .update(t.hooks)
        .set({ name, format, isOn, ...sealed(store, hook), version: version + 1 })
        .where(and(eq(t.hooks.townId, by.townId), eq(t.hooks.id, hook.id), eq(t.hooks.version, version))),
    ),
    auditBy(by, 'hook.change', hook.id),
  ]);
};

/** Removes a hook and what waits for it. @throws StaleRow when it was changed since `version` */
export const removeHook = (store: Store, { id, version }: HookRow, by: By): Promise<void> => {
  const { t } = store;
  return store.commit((write) => [
    oneRow(
      write.delete(t.hooks).where(and(eq(t.hooks.townId, by.townId), eq(t.hooks.id, id), eq(t.hooks.version, version))),
    ),
    write.delete(t.hookDeliveries).where(and(eq(t.hookDeliveries.townId, by.townId), eq(t.hookDeliveries.hookId, id))),
    auditBy(by, 'hook.remove', id),
  ]);
};

/** Keeps how a test message went, among the hook's messages. */
export const keepTest = (
  store: Store,
  test: {
    readonly id: string;
    readonly hookId: string;
    readonly facts: HookFacts;
    readonly answer: { readonly isTaken: boolean; readonly kind: string };
    readonly at: number;
  },
  by: By,
): Promise<void> =>
  store.commit((write) => [
    write.insert(store.t.hookDeliveries).values({
      townId: by.townId,
      id: test.id,
      hookId: test.hookId,
      incidentId: null,
      event: 'test',
      facts: test.facts,
      state: test.answer.isTaken ? 'sent' : 'failed',
      tries: 1,
      nextAt: test.at,
      lastAnswer: test.answer.kind,
      createdAt: test.at,
      sentAt: test.answer.isTaken ? test.at : null,
    }),
    auditBy(by, 'hook.test', test.hookId),
  ]);
