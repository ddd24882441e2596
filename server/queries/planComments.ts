import { and, asc, eq, isNull } from 'drizzle-orm';
import { oneRow } from '../store/steps.ts';
import type { Store } from '../store/store.ts';
import { auditBy, type By } from './by.ts';

/** A remark to a plan, at a place or to the whole. */
export interface PlanCommentRow {
  readonly id: string;
  /** degrees × 1e7; both null: to the plan as a whole. */
  readonly x: number | null;
  readonly y: number | null;
  readonly text: string;
  readonly by: string;
  readonly byName: string;
  /** UTC milliseconds. */
  readonly at: number;
  readonly settledByName: string | null;
  readonly settledAt: number | null;
  readonly version: number;
}

/** The remarks to a plan, oldest first. */
export const planCommentsOf = async (store: Store, townId: string, planId: string): Promise<PlanCommentRow[]> => {
  const { t, read } = store;
  const rows = await read
    .select()
    .from(t.planComments)
    .where(and(eq(t.planComments.townId, townId), eq(t.planComments.planId, planId)))
    .orderBy(asc(t.planComments.at), asc(t.planComments.id));
  const accounts = await read
    .select({ id: t.accounts.id, name: t.accounts.name })
    .from(t.accounts)
    .where(eq(t.accounts.townId, townId));
  const names = new Map(accounts.map(({ id, name }) => [id, name]));
  return rows.map(({ settledBy, ...row }) => ({
    ...row,
    byName: names.get(row.by) ?? '',
    settledByName: settledBy === null ? null : (names.get(settledBy) ?? ''),
  }));
};

interface NewComment {
  readonly id: string;
  readonly planId: string;
  readonly x: number | null;
  readonly y: number | null;
  readonly text: string;
}

/** Writes a remark. @throws Duplicate when the id is taken */
export const writePlanComment = ({ t, commit }: Store, comment: NewComment, by: By): Promise<void> =>
  commit((write) => [
    write.insert(t.planComments).values({ townId: by.townId, ...comment, by: by.accountId, at: by.at }),
    auditBy(by, 'plan.comment', comment.planId),
  ]);

/** Marks a remark as settled. @throws StaleRow when it was settled or changed meanwhile */
export const settlePlanComment = (
  { t, commit }: Store,
  { id, planId, version }: { readonly id: string; readonly planId: string; readonly version: number },
  by: By,
): Promise<void> =>
  commit((write) => [
    oneRow(
      write
        .update(t.planComments)
        .set({ settledBy: by.accountId, settledAt: by.at, version: version + 1 })
        .where(
          and(
            eq(t.planComments.townId, by.townId),
            eq(t.planComments.id, id),
            eq(t.planComments.planId, planId),
            eq(t.planComments.version, version),
            isNull(t.planComments.settledAt),
          ),
        ),
    ),
    auditBy(by, 'plan.comment.settle', planId),
  ]);
