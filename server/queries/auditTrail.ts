import { and, desc, eq, gte, lt, type SQL } from 'drizzle-orm';
import { type ChainCheck, checkedLink, type SealedEntry, wholeChain } from '../store/auditChain.ts';
import type { Store } from '../store/store.ts';

export interface AuditFilter {
  readonly actorId?: string | undefined;
  readonly objectId?: string | undefined;
  readonly action?: string | undefined;
  /** UTC milliseconds, inclusive. */
  readonly since?: number | undefined;
  /** Only rows before this number: where the last page ended. */
  readonly before?: number | undefined;
  readonly limit: number;
}

export type AuditRow = Store['t']['audit']['$inferSelect'] & { readonly actorName: string | null };

/** The audit of a town, newest first, with the names that the actors' accounts bear now. */
export const auditPage = async (
  { t, read }: Store,
  townId: string,
  filter: AuditFilter,
): Promise<readonly AuditRow[]> => {
  const a = t.audit;
  const conditions: (SQL | undefined)[] = [
    eq(a.townId, townId),
    filter.actorId === undefined ? undefined : eq(a.actorId, filter.actorId),
    filter.objectId === undefined ? undefined : eq(a.objectId, filter.objectId),
    filter.action === undefined ? undefined : eq(a.action, filter.action),
    filter.since === undefined ? undefined : gte(a.at, filter.since),
    filter.before === undefined ? undefined : lt(a.seq, filter.before),
  ];
  const rows = await read
    .select({ row: a, actorName: t.accounts.name })
    .from(a)
    .leftJoin(t.accounts, eq(t.accounts.id, a.actorId))
    .where(and(...conditions))
    .orderBy(desc(a.seq))
    .limit(filter.limit);
  return rows.map(({ row, actorName }) => ({ ...row, actorName }));
};

/** Links checked between two breaths: the event loop goes on meanwhile. */
const stretch = 2000;

/** Walks a town's chain from its first row and names the first link that does not fit. */
export const verifiedChain = async (
  { t, read }: Store,
  townId: string,
): Promise<ChainCheck & { readonly rows: number }> => {
  const a = t.audit;
  let check = wholeChain;
  let rows = 0;
  let from = 0;
  for (;;) {
    const links: SealedEntry[] = await read
      .select()
      .from(a)
      .where(and(eq(a.townId, townId), gte(a.seq, from)))
      .orderBy(a.seq)
      .limit(stretch);
    for (const link of links) check = checkedLink(check, link);
    rows += links.length;
    from = (links.at(-1)?.seq ?? from) + 1;
    if (links.length < stretch || check.brokenAt !== null) return { ...check, rows };
    await new Promise((resolve) => setImmediate(resolve));
  }
};
