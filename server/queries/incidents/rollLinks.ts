import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Write } from '../../store/reader.ts';
import { oneRow, type Step } from '../../store/steps.ts';
import type { Store } from '../../store/store.ts';
import { auditBy, type By } from '../by.ts';
import type { Enterer, EntryToKeep } from './entryRows.ts';
import { entrySteps } from './keepEntries.ts';

export type RollLinkRow = Store['t']['rollLinks']['$inferSelect'];

/** What happened to a link, as it goes into the incident's log. */
export interface LinkDeed {
  readonly entry: EntryToKeep;
  readonly enterer: Enterer;
}

/** The log's entry of a deed, numbered like every other. */
const logSteps = (
  store: Store,
  write: Write,
  log: { readonly townId: string; readonly incidentId: string },
  { entry, enterer }: LinkDeed,
): Step[] => {
  const { incidents: i } = store.t;
  return [
    oneRow(
      write
        .update(i)
        .set({ entries: sql`${i.entries} + 1` })
        .where(and(eq(i.townId, log.townId), eq(i.id, log.incidentId))),
    ),
    ...entrySteps(store, write, log, [entry], enterer),
  ];
};

/** Keeps a new link, the only one of its cadre in that incident: earlier ones are taken back. The token itself is nowhere. */
export const makeRollLink = (
  store: Store,
  link: Pick<RollLinkRow, 'id' | 'incidentId' | 'cadreId' | 'createdAt' | 'expiresAt'>,
  deed: LinkDeed,
  by: By,
): Promise<void> => {
  const { rollLinks: l } = store.t;
  return store.commit((write) => [
    write
      .update(l)
      .set({ revokedAt: link.createdAt, version: sql`${l.version} + 1` })
      .where(
        and(
          eq(l.townId, by.townId),
          eq(l.incidentId, link.incidentId),
          eq(l.cadreId, link.cadreId),
          isNull(l.revokedAt),
        ),
      ),
    write.insert(l).values({ ...link, townId: by.townId, createdBy: by.accountId }),
    ...logSteps(store, write, { townId: by.townId, incidentId: link.incidentId }, deed),
    auditBy(by, 'rollLink.make', link.id),
  ]);
};

/** Takes a link back. @throws StaleRow when it was taken back meanwhile */
export const revokeRollLink = (store: Store, link: RollLinkRow, deed: LinkDeed, by: By): Promise<void> => {
  const { rollLinks: l } = store.t;
  return store.commit((write) => [
    oneRow(
      write
        .update(l)
        .set({ revokedAt: deed.entry.at, version: sql`${l.version} + 1` })
        .where(and(eq(l.townId, link.townId), eq(l.id, link.id), isNull(l.revokedAt))),
    ),
    ...logSteps(store, write, link, deed),
    auditBy(by, 'rollLink.revoke', link.id),
  ]);
};

/** Binds a link to the first device that opened it. @throws StaleRow when another was first, or it was taken back */
export const bindRollLink = (
  store: Store,
  link: RollLinkRow,
  { device, ...deed }: LinkDeed & { readonly device: string },
  by: By,
): Promise<void> => {
  const { rollLinks: l } = store.t;
  return store.commit((write) => [
    oneRow(
      write
        .update(l)
        .set({ device, boundAt: deed.entry.at, version: link.version + 1 })
        .where(
          and(
            eq(l.townId, link.townId),
            eq(l.id, link.id),
            eq(l.version, link.version),
            isNull(l.device),
            isNull(l.revokedAt),
          ),
        ),
    ),
    ...logSteps(store, write, link, deed),
    auditBy(by, 'rollLink.bind', link.id),
  ]);
};

/** Notes that somebody read households by a link; on disk before they are answered. */
export const noteRollOpened = (store: Store, linkId: string, by: By): Promise<void> =>
  store.commit(() => [auditBy(by, 'rollLink.open', linkId)]);

/** A link by its id, in whichever town it is: the token says no more. */
export const rollLinkById = async ({ t, read }: Store, id: string): Promise<RollLinkRow | null> => {
  const [row] = await read.select().from(t.rollLinks).where(eq(t.rollLinks.id, id)).limit(1);
  return row ?? null;
};
