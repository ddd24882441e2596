import { and, asc, eq } from 'drizzle-orm';
import type { Store } from '../../store/store.ts';

/** What a log is about, without opening any of it. */
export interface LogOutline {
  /** Cadres on the call list. */
  readonly listed: ReadonlySet<string>;
  /** Households something was said of. */
  readonly homes: ReadonlySet<string>;
  /** When the entry of a number happened; null where there is none. */
  readonly happenedAt: (seq: number) => number | null;
  readonly seq: number;
}

/** Reads the outline of a log. */
export const logOutline = async ({ t, read }: Store, townId: string, incidentId: string): Promise<LogOutline> => {
  const { incidentEntries: e } = t;
  const rows = await read
    .select({ seq: e.seq, kind: e.kind, subjectId: e.subjectId, happenedAt: e.happenedAt })
    .from(e)
    .where(and(eq(e.townId, townId), eq(e.incidentId, incidentId)))
    .orderBy(asc(e.seq));
  const subjects = (kind: string) =>
    new Set(rows.flatMap((row) => (row.kind === kind && row.subjectId !== null ? [row.subjectId] : [])));
  const times = new Map(rows.map(({ seq, happenedAt }) => [seq, happenedAt]));
  return {
    listed: subjects('listed'),
    homes: subjects('home'),
    happenedAt: (seq) => times.get(seq) ?? null,
    seq: rows.at(-1)?.seq ?? 0,
  };
};
