import type { Permission } from '../../http/access.ts';
import type { PlanRow } from '../../queries/plans/planRows.ts';
import type { PlanRefusal } from '../wire/plans.ts';

/** What can be asked of a plan. */
export type PlanAct = 'draw' | 'submit' | 'approve' | 'sendBack' | 'publish' | 'discard' | 'rebase';

const permissionOf: Readonly<Record<PlanAct, Permission>> = {
  draw: 'plans.draw',
  submit: 'plans.draw',
  discard: 'plans.draw',
  rebase: 'plans.draw',
  approve: 'plans.review',
  sendBack: 'plans.review',
  publish: 'plans.publish',
};

export interface Asking {
  readonly accountId: string;
  readonly permissions: ReadonlySet<Permission>;
  /** UTC milliseconds. */
  readonly now: number;
}

/** Whoever holds a draft now; null while it is free. */
export const holderOf = ({ heldBy, heldUntil }: Pick<PlanRow, 'heldBy' | 'heldUntil'>, now: number): string | null =>
  heldBy !== null && heldUntil !== null && heldUntil > now ? heldBy : null;

const byAct: Readonly<Record<PlanAct, (plan: PlanRow, asking: Asking) => PlanRefusal | null>> = {
  draw: (plan, asking) => notDraft(plan) ?? heldByOther(plan, asking),
  submit: (plan, asking) =>
    notDraft(plan) ??
    heldByOther(plan, asking) ??
    (plan.lines === plan.listFrom ? 'empty' : null) ??
    (plan.isBehind ? 'behind' : null),
  discard: (plan, asking) => notDraft(plan) ?? heldByOther(plan, asking),
  rebase: (plan, asking) => notDraft(plan) ?? heldByOther(plan, asking),
  approve: (plan, { accountId }) =>
    notInReview(plan) ??
    (plan.approvedBy === null ? null : 'approvedAlready') ??
    (plan.drawnBy.has(accountId) ? 'ownDrawing' : null),
  sendBack: notInReview,
  publish: (plan, { accountId }) =>
    notInReview(plan) ??
    (plan.approvedBy === null ? 'notApproved' : null) ??
    (plan.approvedBy === accountId || plan.drawnBy.has(accountId) ? null : 'notInvolved') ??
    (plan.isBehind ? 'behind' : null),
};

function notDraft({ state }: PlanRow): PlanRefusal | null {
  return state === 'draft' ? null : 'notDraft';
}

function notInReview({ state }: PlanRow): PlanRefusal | null {
  return state === 'review' ? null : 'notInReview';
}

function heldByOther(plan: PlanRow, { accountId, now }: Asking): PlanRefusal | null {
  const holder = holderOf(plan, now);
  return holder === null || holder === accountId ? null : 'held';
}

/** Why a reader may not do something to a plan now; null when it may be done. */
export const whyNot = (act: PlanAct, plan: PlanRow, asking: Asking): PlanRefusal | null =>
  asking.permissions.has(permissionOf[act]) ? byAct[act](plan, asking) : 'role';
