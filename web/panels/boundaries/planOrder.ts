import type { Day } from '#domain/time/day.ts';
import type { Plan } from '../../../server/app.ts';

/** Sections of the list, in the words of what happens next; an approved plan waits for its publication. */
export const planSections = ['review', 'approved', 'draft', 'coming', 'published', 'superseded'] as const;
export type PlanSection = (typeof planSections)[number];

/** Where a plan stands on a day. `coming`: published, but its day is yet to come. */
export function sectionOf(plan: Plan, today: Day): PlanSection {
  if (plan.state === 'review') return plan.approvedAt === null ? 'review' : 'approved';
  if (plan.state === 'published' && plan.effectiveFrom !== null && plan.effectiveFrom > today) return 'coming';
  return plan.state;
}

/** Who decides sees what waits for a decision first; who draws sees the drafts first. */
const orderFor = (draws: boolean): readonly PlanSection[] =>
  draws ? ['draft', 'review', 'approved', 'coming', 'published', 'superseded'] : planSections;

const touchedAt = ({ approvedAt, submittedAt, createdAt }: Plan): number => approvedAt ?? submittedAt ?? createdAt;

/** The sections that have plans, in the reader's order; in each the latest first, by effective day once there is one. */
export function plansBySection(
  plans: readonly Plan[],
  { today, draws }: { readonly today: Day; readonly draws: boolean },
): readonly { readonly section: PlanSection; readonly plans: readonly Plan[] }[] {
  return orderFor(draws)
    .map((section) => ({
      section,
      plans: plans
        .filter((plan) => sectionOf(plan, today) === section)
        .sort(
          (a, b) =>
            (b.effectiveFrom ?? '').localeCompare(a.effectiveFrom ?? '') ||
            touchedAt(b) - touchedAt(a) ||
            a.id.localeCompare(b.id),
        ),
    }))
    .filter((one) => one.plans.length > 0);
}

/** What a press on the plan's button does for this reader. */
export type NextStep = 'draw' | 'rebase' | 'review' | 'publish' | 'look' | 'compare';

export function nextStepOf({ state, may, isBehind, approvedAt }: Plan): NextStep {
  if (state === 'draft' && may.draw === null) return isBehind ? 'rebase' : 'draw';
  if (state === 'review' && approvedAt !== null && may.publish === null) return 'publish';
  if (state === 'review' && approvedAt === null && may.approve === null) return 'review';
  return state === 'published' || state === 'superseded' ? 'compare' : 'look';
}

/** Plans whose name, reason, document number or author holds the words, in some section or in all. */
export const plansWith = (plans: readonly Plan[], words: string): readonly Plan[] => {
  const sought = words.trim().toLocaleLowerCase();
  if (sought === '') return plans;
  return plans.filter(({ name, reason, documentNo, createdBy }) =>
    [name, reason, documentNo ?? '', createdBy].some((text) => text.toLocaleLowerCase().includes(sought)),
  );
};
