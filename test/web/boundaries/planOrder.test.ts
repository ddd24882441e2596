import { describe, expect, it } from 'vitest';
import { nextStepOf, plansBySection, plansWith, sectionOf } from '../../../web/panels/boundaries/planOrder.ts';
import { aPlan } from './aPlan.ts';

const today = '2026-03-12';
const review = aPlan({ id: 'review', state: 'review', submittedAt: 5 });
const approved = aPlan({ id: 'approved', state: 'review', submittedAt: 5, approvedAt: 6 });
const draft = aPlan({ id: 'draft' });
const coming = aPlan({ id: 'coming', state: 'published', effectiveFrom: '2026-04-01' });
const inForce = aPlan({ id: 'inForce', state: 'published', effectiveFrom: '2026-03-12' });
const idsOf = (draws: boolean) =>
  plansBySection([inForce, coming, draft, approved, review], { today, draws }).map(({ section }) => section);

describe('the list of plans', () => {
  it('shows a leader what waits for a decision first, and who draws the drafts', () => {
    expect(idsOf(false)).toEqual(['review', 'approved', 'draft', 'coming', 'published']);
    expect(idsOf(true)[0]).toBe('draft');
  });

  it('tells a published plan that is yet to come from one in force', () => {
    expect(sectionOf(coming, today)).toBe('coming');
    expect(sectionOf(inForce, today)).toBe('published');
    expect(sectionOf(coming, '2026-04-01')).toBe('published');
  });

  it('puts what was touched last on top of its section', () => {
    const [section] = plansBySection([aPlan({ id: 'a', createdAt: 1 }), aPlan({ id: 'b', createdAt: 9 })], {
      today,
      draws: true,
    });
    expect(section?.plans.map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('offers the step the reader may take, and only to look where there is none', () => {
    const no = { ...draft.may, draw: 'role', approve: 'ownDrawing', publish: 'role' } as const;
    expect(nextStepOf(draft)).toBe('draw');
    expect(nextStepOf({ ...draft, isBehind: true })).toBe('rebase');
    expect(nextStepOf({ ...draft, may: no })).toBe('look');
    expect(nextStepOf(review)).toBe('review');
    expect(nextStepOf({ ...review, may: no })).toBe('look');
    expect(nextStepOf(approved)).toBe('publish');
    expect(nextStepOf(inForce)).toBe('compare');
  });

  it('finds plans by name, reason, document number and author', () => {
    const one = aPlan({ documentNo: '青政发〔2026〕12号', createdBy: '王芳' });
    expect(plansWith([one], '2026〕12')).toEqual([one]);
    expect(plansWith([one], ' 王芳 ')).toEqual([one]);
    expect(plansWith([one], '石桥')).toEqual([]);
  });
});
