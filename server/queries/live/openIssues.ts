import { eq } from 'drizzle-orm';
import { type Stretch } from '#domain/coverage/history.ts';
import { dayNumber } from '#domain/time/day.ts';
import type { Store } from '../../store/store.ts';

/** When an issue was open, where, and who owes the answer; nothing of what it says. */
export interface LiveIssue extends Stretch {
  readonly cellId: string;
  readonly cadreId: string | null;
  readonly isConflict: boolean;
}

/** Reads when the issues of a town were open. An issue closed on a day is no longer open on it. */
export const readIssues = async ({ t, read }: Store, townId: string): Promise<LiveIssue[]> => {
  const rows = await read
    .select({
      cellId: t.issues.cellId,
      cadreId: t.issues.cadreId,
      kind: t.issues.kind,
      openedOn: t.issues.openedOn,
      closedOn: t.issues.closedOn,
    })
    .from(t.issues)
    .where(eq(t.issues.townId, townId));
  return rows.map(({ cellId, cadreId, kind, openedOn, closedOn }) => ({
    cellId,
    cadreId,
    isConflict: kind === 'conflict',
    from: dayNumber(openedOn),
    to: closedOn === null ? null : dayNumber(closedOn),
  }));
};
