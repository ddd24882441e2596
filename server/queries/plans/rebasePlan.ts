import { and, eq } from 'drizzle-orm';
import type { RebaseChoice, Rebased } from '#domain/plan/rebase.ts';
import { rebased } from '#domain/plan/rebased.ts';
import type { Day } from '#domain/time/day.ts';
import { insertRows, oneRow } from '../../store/steps.ts';
import type { Store } from '../../store/store.ts';
import { auditBy, type By } from '../by.ts';
import type { EditionRow } from '../groundOfEdition.ts';
import { planGroundOf } from './planBase.ts';
import { type KeptLine, linesAfter } from './planLines.ts';
import type { PlanRow } from './planRows.ts';

/** A draft's list as it would stand over the newest edition. */
export interface RebasedPlan extends Rebased {
  readonly edition: EditionRow;
  readonly lines: readonly KeptLine[];
}

/** Carries a draft over to an edition, as far as it is decided. Changes nothing. Null when either edition is gone. */
export const rebasedPlan = async (
  store: Store,
  plan: PlanRow,
  { editionId, choices, today }: { editionId: string; choices: ReadonlyMap<number, RebaseChoice>; today: Day },
): Promise<RebasedPlan | null> => {
  const [older, newer] = await Promise.all(
    [plan.baseEditionId, editionId].map((id) => planGroundOf(store, plan.townId, id, today)),
  );
  if (!older || !newer) return null;
  const lines = await linesAfter(store, plan.townId, plan.id, plan.listFrom);
  return { ...rebased(lines, older, newer, choices), edition: newer.edition, lines };
};

/**
 * Puts a draft onto a newer edition: what is carried over becomes its list, the lines before stay as history.
 * @throws StaleRow when somebody drew or decided meanwhile
 */
export const rebasePlan = async (
  { t, commit }: Store,
  plan: PlanRow,
  { edition, deeds, lines }: RebasedPlan,
  { newId, by }: { readonly newId: () => string; readonly by: By },
): Promise<void> => {
  const { plans } = t;
  const { townId, id } = plan;
  const reasons = new Map(lines.map(({ seq, reason }) => [seq, reason]));
  await commit((write) => [
    oneRow(
      write
        .update(plans)
        .set({
          baseEditionId: edition.id,
          listFrom: plan.lines,
          lines: plan.lines + deeds.length,
          version: plan.version + 1,
        })
        .where(
          and(
            eq(plans.townId, townId),
            eq(plans.id, id),
            eq(plans.state, 'draft'),
            eq(plans.version, plan.version),
            eq(plans.lines, plan.lines),
          ),
        ),
    ),
    insertRows(
      t.planOperations,
      deeds.map(({ seq, deed }, i) => ({
        townId,
        planId: id,
        seq: plan.lines + 1 + i,
        id: newId(),
        operation: deed,
        by: by.accountId,
        at: by.at,
        reason: reasons.get(seq) ?? null,
      })),
    ),
    auditBy(by, 'plan.rebase', id),
  ]);
};
