import { and, eq, isNull, lte, or } from 'drizzle-orm';
import type { Write } from '../../store/reader.ts';
import { oneRow, type Step } from '../../store/steps.ts';
import type { Store } from '../../store/store.ts';
import { auditBy, type By } from '../by.ts';

/** How long a draft is held for whoever draws, unless heard of again. */
export const leaseMs = 90_000;

interface PlanToBegin {
  readonly id: string;
  readonly name: string;
  readonly reason: string;
  readonly baseEditionId: string;
  readonly villageIds: readonly string[];
}

/** Begins a draft over an edition. @throws Duplicate when the id is taken */
export const beginPlan = ({ t, commit }: Store, plan: PlanToBegin, by: By): Promise<void> =>
  commit((write) => [
    write
      .insert(t.plans)
      .values({ townId: by.townId, ...plan, state: 'draft', createdBy: by.accountId, createdAt: by.at }),
    auditBy(by, 'plan.create', plan.id),
  ]);

type PlanSet = Partial<Store['t']['plans']['$inferInsert']>;

/** A change of a plan's own row, guarded by its version and its state. */
export const planStep = (
  write: Write,
  { plans }: Store['t'],
  { townId, id, version, state }: { townId: string; id: string; version: number; state: 'draft' | 'review' },
  set: PlanSet,
): Step =>
  oneRow(
    write
      .update(plans)
      .set({ ...set, version: version + 1 })
      .where(and(eq(plans.townId, townId), eq(plans.id, id), eq(plans.version, version), eq(plans.state, state))),
  );

interface Guarded {
  readonly id: string;
  readonly version: number;
}

/** Corrects what a plan is called, why it is made, or its document's number. @throws StaleRow */
export const changePlan = (
  { t, commit }: Store,
  { id, version, state, set }: Guarded & { readonly state: 'draft' | 'review'; readonly set: PlanSet },
  by: By,
): Promise<void> =>
  commit((write) => [
    planStep(write, t, { townId: by.townId, id, version, state }, set),
    auditBy(by, 'plan.change', id),
  ]);

/** Sends a draft to review; who held it lets go. @throws StaleRow */
export const submitPlan = ({ t, commit }: Store, { id, version }: Guarded, by: By): Promise<void> =>
  commit((write) => [
    planStep(
      write,
      t,
      { townId: by.townId, id, version, state: 'draft' },
      { state: 'review', submittedBy: by.accountId, submittedAt: by.at, remark: null, heldBy: null, heldUntil: null },
    ),
    auditBy(by, 'plan.submit', id),
  ]);

/** Approves a plan under review. @throws StaleRow */
export const approvePlan = ({ t, commit }: Store, { id, version }: Guarded, by: By): Promise<void> =>
  commit((write) => [
    planStep(
      write,
      t,
      { townId: by.townId, id, version, state: 'review' },
      { approvedBy: by.accountId, approvedAt: by.at },
    ),
    auditBy(by, 'plan.approve', id),
  ]);

/** Back to the drawing board, with what is to be changed; an approval given is taken back. @throws StaleRow */
export const sendPlanBack = (
  { t, commit }: Store,
  { id, version, remark }: Guarded & { readonly remark: string },
  by: By,
): Promise<void> =>
  commit((write) => [
    planStep(
      write,
      t,
      { townId: by.townId, id, version, state: 'review' },
      { state: 'draft', remark, approvedBy: null, approvedAt: null },
    ),
    auditBy(by, 'plan.sendBack', id),
  ]);

/** Takes a draft away with all that was drawn, said and filed in it; the audit keeps that it was. @throws StaleRow */
export const discardPlan = ({ t, commit }: Store, { id, version }: Guarded, by: By): Promise<void> => {
  const { plans } = t;
  return commit((write) => [
    oneRow(
      write
        .delete(plans)
        .where(
          and(eq(plans.townId, by.townId), eq(plans.id, id), eq(plans.version, version), eq(plans.state, 'draft')),
        ),
    ),
    ...[t.planOperations, t.planComments, t.planAttachments].map((table) =>
      write.delete(table).where(and(eq(table.townId, by.townId), eq(table.planId, id))),
    ),
    auditBy(by, 'plan.discard', id),
  ]);
};

/**
 * Takes a draft for drawing, or holds it on: while it is free, one's own, or lapsed.
 * @throws StaleRow while someone else holds it
 */
export const holdPlan = (
  { t, commit }: Store,
  { id, now, isTakenOver }: { readonly id: string; readonly now: number; readonly isTakenOver: boolean },
  by: By,
): Promise<void> => {
  const { plans } = t;
  const isFree = or(isNull(plans.heldBy), eq(plans.heldBy, by.accountId), lte(plans.heldUntil, now));
  return commit((write) => [
    oneRow(
      write
        .update(plans)
        .set({ heldBy: by.accountId, heldUntil: now + leaseMs })
        .where(and(eq(plans.townId, by.townId), eq(plans.id, id), eq(plans.state, 'draft'), isFree)),
    ),
    ...(isTakenOver ? [auditBy(by, 'plan.takeOver', id)] : []),
  ]);
};

/** Lets a draft go; nothing happens when someone else holds it by now. */
export const releasePlan = ({ t, commit }: Store, id: string, by: By): Promise<void> =>
  commit((write) => [
    write
      .update(t.plans)
      .set({ heldBy: null, heldUntil: null })
      .where(and(eq(t.plans.townId, by.townId), eq(t.plans.id, id), eq(t.plans.heldBy, by.accountId))),
  ]);
