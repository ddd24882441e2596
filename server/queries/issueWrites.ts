import { and, eq, isNull } from 'drizzle-orm';
import type { Day } from '#domain/time/day.ts';
import type { IssueKind, IssueOutcome } from '#domain/words.ts';
import { insertRows, oneRow } from '../store/steps.ts';
import type { Store } from '../store/store.ts';
import { auditBy, type By } from './by.ts';
import type { LaterStay } from './laterGround.ts';

/** An issue to be kept; the title is sealed here. */
export interface IssueToKeep {
  readonly id: string;
  readonly code: string;
  readonly kind: IssueKind;
  readonly title: string;
  readonly householdId: string | null;
  readonly cellId: string;
  readonly x: number | null;
  readonly y: number | null;
  readonly cadreId: string | null;
  readonly openedOn: Day;
  readonly dueOn: Day;
}

/** Opens an issue; `later`: the cells it lies in once published boundaries take effect. @throws Duplicate when its id is taken: see whether it is the same one */
export const openIssue = async (
  store: Store,
  issue: IssueToKeep,
  by: By,
  later: readonly LaterStay[] = [],
): Promise<void> => {
  const { t, secrets } = store;
  await store.commit((write) => [
    write.insert(t.issues).values({
      ...issue,
      townId: by.townId,
      title: secrets.seal('issues', 'title', issue.id, issue.title),
    }),
    insertRows(
      t.issueCells,
      later.map((stay) => ({ townId: by.townId, issueId: issue.id, ...stay })),
    ),
    auditBy(by, 'issue.open', issue.id),
  ]);
};

/** Closes an issue with its outcome and answer. @throws StaleRow when it was changed or closed since `version` */
export const closeIssue = async (
  store: Store,
  closed: {
    readonly id: string;
    readonly version: number;
    readonly outcome: IssueOutcome;
    readonly answer: string;
    readonly closedOn: Day;
  },
  by: By,
): Promise<void> => {
  const { t, secrets } = store;
  await store.commit((write) => [
    oneRow(
      write
        .update(t.issues)
        .set({
          outcome: closed.outcome,
          closedOn: closed.closedOn,
          answer: secrets.seal('issues', 'answer', closed.id, closed.answer),
          version: closed.version + 1,
        })
        .where(
          and(
            eq(t.issues.townId, by.townId),
            eq(t.issues.id, closed.id),
            eq(t.issues.version, closed.version),
            isNull(t.issues.closedOn),
          ),
        ),
    ),
    auditBy(by, 'issue.close', closed.id),
  ]);
};

/** One issue as it is kept, whoever asks; null if there is none. For the routes' own checks, not for readers. */
export const keptIssue = async ({ t, read }: Store, townId: string, id: string) => {
  const [row] = await read
    .select()
    .from(t.issues)
    .where(and(eq(t.issues.townId, townId), eq(t.issues.id, id)))
    .limit(1);
  return row ?? null;
};

/** Notes that an issue's words were read for a purpose; on disk before they are answered. */
export const noteIssueRevealed = (store: Store, id: string, by: By, purpose: string): Promise<void> =>
  store.commit(() => [auditBy(by, 'issue.reveal', id, purpose)]);
