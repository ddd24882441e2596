import { asc, eq } from 'drizzle-orm';
import { type Stretch } from '#domain/coverage/history.ts';
import { dayNumber } from '#domain/time/day.ts';
import type { Store } from '../../store/store.ts';

/** When an issue was open in a cell, and who owes the answer; nothing of what it says. */
export interface LiveIssue extends Stretch {
  readonly cellId: string;
  readonly cadreId: string | null;
  readonly isConflict: boolean;
}

/** Reads when the issues of a town were open. An issue closed on a day is no longer open on it. */
export const readIssues = async ({ t, read }: Store, townId: string): Promise<LiveIssue[]> => {
  const rows = await read
    .select({
      id: t.issues.id,
      cellId: t.issues.cellId,
      cadreId: t.issues.cadreId,
      kind: t.issues.kind,
      openedOn: t.issues.openedOn,
      closedOn: t.issues.closedOn,
    })
    .from(t.issues)
    .where(eq(t.issues.townId, townId));
  const moves = await read
    .select({ id: t.issueCells.issueId, cellId: t.issueCells.cellId, from: t.issueCells.from })
    .from(t.issueCells)
    .where(eq(t.issueCells.townId, townId))
    .orderBy(asc(t.issueCells.from));
  const movesOf = new Map<string, { cellId: string; from: number }[]>();
  for (const { id, cellId, from } of moves)
    movesOf.set(id, [...(movesOf.get(id) ?? []), { cellId, from: dayNumber(from) }]);
  return rows.flatMap(({ id, cellId, cadreId, kind, openedOn, closedOn }) => {
    const open = { from: dayNumber(openedOn), to: closedOn === null ? null : dayNumber(closedOn) };
    const about = { cadreId, isConflict: kind === 'conflict' };
    return staysOf(open, cellId, movesOf.get(id) ?? []).map((stay) => ({ ...about, ...stay }));
  });
};

/** In which cell an open issue lay, from day to day: a redraw moves it along, and leaves where it was before. */
const staysOf = (
  open: Stretch,
  cellId: string,
  moves: readonly { readonly cellId: string; readonly from: number }[],
): (Stretch & { readonly cellId: string })[] => {
  const stays = [{ cellId, from: open.from }, ...moves].map((stay, i) => ({
    cellId: stay.cellId,
    from: Math.max(open.from, stay.from),
    to: moves[i]?.from ?? null,
  }));
  return stays
    .map(({ to, ...stay }) => ({ ...stay, to: to === null ? open.to : open.to === null ? to : Math.min(to, open.to) }))
    .filter(({ from, to }) => to === null || from < to);
};
