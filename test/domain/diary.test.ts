import { describe, expect, it } from 'vitest';
import { mayReadDiary } from '#domain/diary.ts';

describe('the diary of a visit', () => {
  const visit = { cadreId: 'wang', holderId: 'li', enteredBy: 'clerk-account' };

  it.each([
    ['the cadre who visited', { accountId: 'a', cadreId: 'wang' }, true],
    ['the cadre who holds the group today', { accountId: 'a', cadreId: 'li' }, true],
    ['the clerk who entered it', { accountId: 'clerk-account', cadreId: null }, true],
    ['another cadre', { accountId: 'a', cadreId: 'zhao' }, false],
    ['a desk', { accountId: 'leader-account', cadreId: null }, false],
  ])('for %s', (_, reader, may) => {
    expect(mayReadDiary(reader, visit)).toBe(may);
  });

  it('of a household nobody holds is not open to those who are no cadre', () => {
    expect(mayReadDiary({ accountId: 'a', cadreId: null }, { ...visit, holderId: null, enteredBy: null })).toBe(false);
  });
});
