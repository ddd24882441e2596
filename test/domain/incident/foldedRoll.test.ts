import { describe, expect, it } from 'vitest';
import { foldedRoll } from '../../../server/domain/incident/foldedRoll.ts';
import { home, kept, listed, staff } from './givenLog.ts';

const desks = { one: 'desk-1', other: 'desk-2' };

describe('the roll call that a log comes to', () => {
  it('stands as the last entry says, by when it happened and not by when it came', () => {
    const roll = foldedRoll([
      kept(home('moved'), { seq: 1, happenedAt: 5000 }),
      kept(home('refused'), { seq: 2, happenedAt: 3000 }),
    ]);
    expect(roll.homes.get('h1')).toMatchObject({ state: 'moved', since: 5000, contested: null });
    expect(roll.seq).toBe(2);
  });

  it('keeps both where two desks did not know of each other, until one confirms', () => {
    const one = kept(home('moved'), { seq: 1, author: desks.one });
    const other = kept(home('notFound'), { seq: 2, author: desks.other, by: '李娜' });
    expect(foldedRoll([one, other]).homes.get('h1')).toMatchObject({
      state: 'notFound',
      by: '李娜',
      contested: { state: 'moved', by: '周明', seq: 1 },
    });
    const confirmed = kept({ kind: 'confirmed', subjectId: 'h1', state: 'moved' }, { seq: 3, seen: 2 });
    expect(foldedRoll([one, other, confirmed]).homes.get('h1')).toMatchObject({ state: 'moved', contested: null });
  });

  it('is not contested by what was said with the other on the screen', () => {
    const one = kept(home('refused'), { seq: 1, author: desks.one });
    const other = kept(home('moved'), { seq: 2, author: desks.other, seen: 1 });
    expect(foldedRoll([one, other]).homes.get('h1')).toMatchObject({ state: 'moved', contested: null });
  });

  it('is not contested by one’s own later word, though sent before the first was answered', () => {
    const first = kept(staff('called'), { seq: 1, author: desks.one });
    const then = kept(staff('reached'), { seq: 2, author: desks.one, seen: 0 });
    expect(foldedRoll([first, then]).staff.get('wang')).toMatchObject({ state: 'reached', contested: null });
  });

  it('is not contested where two say the same', () => {
    const one = kept(home('safe'), { seq: 1, author: desks.one });
    const other = kept(home('safe'), { seq: 2, author: desks.other });
    expect(foldedRoll([one, other]).homes.get('h1')?.contested).toBeNull();
  });

  it('is contested by two who say moved, to different shelters', () => {
    const to = (shelterId: string) => ({ kind: 'home', subjectId: 'h1', state: 'moved', shelterId }) as const;
    const roll = foldedRoll([
      kept(to('school'), { seq: 1, author: desks.one }),
      kept(to('hall'), { seq: 2, author: desks.other }),
    ]);
    expect(roll.homes.get('h1')?.contested).not.toBeNull();
  });

  it('keeps a contest where a desk goes on without having seen the other', () => {
    const roll = foldedRoll([
      kept(home('refused'), { seq: 1, author: desks.one }),
      kept(home('notFound'), { seq: 2, author: desks.other }),
      kept(home('moved'), { seq: 3, author: desks.one, seen: 1 }),
    ]);
    expect(roll.homes.get('h1')).toMatchObject({ state: 'moved', contested: { state: 'notFound' } });
  });

  it('is contested anew by somebody who speaks later without knowing what was confirmed', () => {
    const roll = foldedRoll([
      kept({ kind: 'confirmed', subjectId: 'h1', state: 'moved' }, { seq: 1, author: desks.one }),
      kept(home('notFound'), { seq: 2, author: desks.other }),
    ]);
    expect(roll.homes.get('h1')?.contested).toMatchObject({ state: 'moved' });
  });

  it('lists a person once, though two desks put him on the list', () => {
    const roll = foldedRoll([
      kept(listed('wang', 1), { seq: 1 }),
      kept(listed('zhao', 2), { seq: 2 }),
      kept(listed('wang', 3, 'zhao'), { seq: 3 }),
    ]);
    expect(roll.listed.map(({ cadreId, order, insteadOf }) => [cadreId, order, insteadOf])).toEqual([
      ['wang', 1, null],
      ['zhao', 2, null],
    ]);
  });
});
