import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import type { PlanOperation } from '#domain/plan/planOperation.ts';
import { insertRows, oneRow } from '../../store/steps.ts';
import type { Store } from '../../store/store.ts';
import { auditBy, type By } from '../by.ts';

/** A line of a plan's list as it is kept. */
export interface KeptLine {
  readonly seq: number;
  readonly id: string;
  readonly operation: PlanOperation;
  readonly by: string;
  /** UTC milliseconds. */
  readonly at: number;
  readonly reason: string | null;
}

/** Lines of a plan after a number, in order: who changed what, when and why. */
export const linesAfter = async (
  { t, read }: Store,
  townId: string,
  planId: string,
  after: number,
): Promise<KeptLine[]> => {
  const { planOperations } = t;
  const rows = await read
    .select()
    .from(planOperations)
    .where(and(eq(planOperations.townId, townId), eq(planOperations.planId, planId), gt(planOperations.seq, after)))
    .orderBy(asc(planOperations.seq));
  // Only what the strict schema let through was ever written there.
  return rows.map(({ seq, id, operation, by, at, reason }) => ({
    seq,
    id,
    operation: operation as PlanOperation,
    by,
    at,
    reason,
  }));
};

/** Which of these ids a plan has lines of already: they were sent before. */
export const knownLineIds = async (
  { t, read }: Store,
  townId: string,
  planId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, KeptLine['operation']>> => {
  const { planOperations: lines } = t;
  const rows = await read
    .select({ id: lines.id, operation: lines.operation })
    .from(lines)
    .where(and(eq(lines.townId, townId), eq(lines.planId, planId), inArray(lines.id, [...ids])));
  return new Map(rows.map(({ id, operation }) => [id, operation as PlanOperation]));
};

export interface LinesToAppend {
  readonly planId: string;
  /** How many lines there were. */
  readonly after: number;
  readonly lines: readonly Pick<KeptLine, 'id' | 'operation' | 'reason'>[];
  readonly villageIds: readonly string[];
  /** UTC milliseconds: until when whoever appends holds the draft from now on. */
  readonly heldUntil: number;
}

/** Appends lines to a draft that the author holds. On disk when it resolves. @throws StaleRow when another line came first */
export const appendLines = ({ t, commit }: Store, given: LinesToAppend, by: By): Promise<void> => {
  const { plans } = t;
  const { planId, after, lines, villageIds, heldUntil } = given;
  return commit((write) => [
    oneRow(
      write
        .update(plans)
        .set({ lines: after + lines.length, villageIds, heldUntil })
        .where(
          and(
            eq(plans.townId, by.townId),
            eq(plans.id, planId),
            eq(plans.state, 'draft'),
            eq(plans.lines, after),
            eq(plans.heldBy, by.accountId),
          ),
        ),
    ),
    insertRows(
      t.planOperations,
      lines.map((line, i) => ({
        townId: by.townId,
        planId,
        seq: after + 1 + i,
        ...line,
        by: by.accountId,
        at: by.at,
      })),
    ),
    auditBy(by, 'plan.draw', planId),
  ]);
};
