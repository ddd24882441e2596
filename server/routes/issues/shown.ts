import type { Context } from 'hono';
import type { Env } from '../../http/env.ts';
import { isInScope, type Scope } from '../../http/scope.ts';
import { type IssueRow, openedWords } from '../../queries/issues.ts';
import { cadreNames } from '../../queries/people.ts';
import { lookingOf, pointOf } from '../asked.ts';
import type { Deps } from '../deps.ts';
import type { Issue } from '../wire/care.ts';

/**
 * Whether a reader sees the words of an issue, which may name people: grid administrators and clerks in their territory, the
 * cadre who owes the answer, and the cadre who holds the household's group. A leader sees kind, cell, days and who owes the
 * answer, and the words by reveal.
 */
export const mayReadWords = (scope: Scope, row: IssueRow): boolean =>
  (scope.detail === 'masked' && isInScope(scope, row.villageId)) ||
  (scope.cadreId !== null && (scope.cadreId === row.cadreId || scope.cadreId === row.holderId));

/** Issues as the reader sees them. */
export const shownIssues = async (c: Context<Env>, deps: Deps, rows: readonly IssueRow[]): Promise<Issue[]> => {
  const { within } = lookingOf(c, deps, 'issues.read');
  const cadres = await cadreNames(
    deps.store,
    within.townId,
    rows.map(({ cadreId }) => cadreId),
  );
  return rows.map((row) => {
    const words = mayReadWords(within, row) ? openedWords(deps.store, row) : { title: null, answer: null };
    return {
      id: row.id,
      code: row.code,
      kind: row.kind,
      ...words,
      cell: { id: row.cellId, no: row.cellNo, name: row.cellName },
      householdId: row.householdId,
      point: pointOf(row.x, row.y),
      cadre: row.cadreId === null ? null : { id: row.cadreId, name: cadres.get(row.cadreId)?.name ?? '' },
      openedOn: row.openedOn,
      dueOn: row.dueOn,
      closedOn: row.closedOn,
      outcome: row.outcome,
      version: row.version,
    };
  });
};
