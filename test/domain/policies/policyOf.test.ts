import { describe, expect, it } from 'vitest';
import { lianhu } from '#domain/policies/lianhu.ts';
import { policyOf } from '#domain/policies/policyOf.ts';
import { policyHistory, policyOn } from '#domain/policies/policyOn.ts';
import { dayNumber } from '#domain/time/day.ts';

describe('the preset lianhu', () => {
  it('asks what LH-5, LH-12 and LH-13 ask, and names them', () => {
    expect(lianhu.contact.centre).toEqual({ window: 'month', media: ['inPerson', 'call'], serves: ['LH-12'] });
    expect(lianhu.contact.radiating).toEqual({ window: 'quarter', media: ['inPerson'], serves: ['LH-13'] });
    expect(lianhu.group).toMatchObject({ leastRadiating: 5, serves: expect.arrayContaining(['LH-5']) });
  });

  it('gives every rule the lines it serves', () => {
    const { preset, contact, ...rules } = lianhu;
    expect(preset).toBe('lianhu');
    for (const rule of [...Object.values(contact), ...Object.values(rules)]) {
      expect(rule.serves.length).toBeGreaterThan(0);
      for (const id of rule.serves) expect(id).toMatch(/^LH-([1-9]|[1-4]\d|5[0-3])$/);
    }
  });
});

describe('a town’s policy', () => {
  it('is the preset with the town’s own values, and nothing of the wrong type', () => {
    const policy = policyOf('lianhu', { noVisits: { days: 14 }, group: { leastRadiating: 'six' }, unknown: 1 });
    expect(policy).toEqual({ ...lianhu, noVisits: { ...lianhu.noVisits, days: 14 } });
  });

  it('refuses a preset that does not ship', () => {
    expect(() => policyOf('elsewhere')).toThrow('elsewhere');
  });

  it('is the one in force on the day, without a hole before the first or between two', () => {
    const history = policyHistory([
      { preset: 'lianhu', rules: { noVisits: { days: 14 } }, from: '2026-01-01' },
      { preset: 'lianhu', rules: {}, from: '2025-01-01' },
    ]);
    const daysOn = (day: string) => policyOn(history, dayNumber(day)).noVisits.days;
    expect(['2024-06-01', '2025-12-31', '2026-01-01', '2030-01-01'].map(daysOn)).toEqual([21, 21, 14, 14]);
    expect(policyOn(policyHistory([]), 0)).toEqual(lianhu);
  });
});
