import { describe, expect, it } from 'vitest';
import { householdFaults, isPhone } from '#domain/household.ts';

const sound = {
  from: '2026-03-01',
  today: '2026-03-12',
  knownFrom: '2025-01-01',
  lastFrom: '2025-06-01',
} as const;

describe('the faults of a correction', () => {
  it('are none for a phone and an address that read like ones', () => {
    expect(householdFaults({ ...sound, phone: '138 1234 1234', address: '李家湾村二组15号' })).toEqual([]);
  });

  it('name a phone that cannot be called', () => {
    expect(householdFaults({ ...sound, phone: '13812' })).toEqual([{ kind: 'phone-malformed', path: 'phone' }]);
  });

  it('row 11: refuse an identity number where a phone or an address belongs', () => {
    expect(householdFaults({ ...sound, phone: '11010519491231002X', address: '证号11010519491231002X' })).toEqual([
      { kind: 'identity-number', path: 'phone' },
      { kind: 'identity-number', path: 'address' },
    ]);
  });

  it('refuse a day to come, one before the household was known, and one before the row it follows', () => {
    expect(householdFaults({ ...sound, from: '2026-03-13' })).toMatchObject([{ kind: 'change-in-future' }]);
    expect(householdFaults({ ...sound, from: '2024-03-13' })).toMatchObject([{ kind: 'change-before-household' }]);
    expect(householdFaults({ ...sound, from: '2025-05-31' })).toMatchObject([{ kind: 'change-before-last' }]);
  });
});

it('takes landlines and numbers from abroad for phones', () => {
  expect(['0577-65661234', '+86 13812341234', '(0577)65661234'].map(isPhone)).toEqual([true, true, true]);
  expect(['', 'abc', '110'].map(isPhone)).toEqual([false, false, false]);
});
