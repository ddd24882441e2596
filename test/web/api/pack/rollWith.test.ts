import { describe, expect, it } from 'vitest';
import type { WireRoll } from '../../../../server/app.ts';
import { rollWith } from '../../../../web/api/pack/rollWith.ts';
import type { KeptRow, MadeEntry } from '../../../../web/api/pack/shelf.ts';

const standing = (subjectId: string, state: 'safe' | 'moved', seq: number, people: number | null = null) => ({
  subjectId,
  state,
  since: 1000,
  by: '周明',
  via: 'desk' as const,
  seq,
  text: null,
  shelterId: null,
  people,
  contested: null,
});

const roll = {
  seq: 7,
  incident: { id: 'one' },
  staff: [
    {
      cadreId: 'wang',
      name: '王秀英',
      order: 1,
      standing: null,
      offer: { cadreId: 'zhao', name: '赵德山', phone: '13900000000', reason: 'B岗' },
    },
  ],
  homes: [standing('h1', 'safe', 3, 4)],
  counts: { homes: 3, people: 9, by: { safe: 1 }, peopleBy: { safe: 4, moved: 0 }, staff: 1, staffBy: {} },
} as unknown as WireRoll;

let made = 0;
const row = (entry: MadeEntry, over: Partial<KeptRow> = {}): KeptRow => ({
  id: `entry-${++made}`,
  channel: 'desk',
  incidentId: 'one',
  accountId: null,
  entry,
  seen: 0,
  enteredAt: 5000,
  ticks: 0,
  page: 'a',
  state: 'waiting',
  seq: null,
  refusal: null,
  ...over,
});
const here = { by: '李强', aheadMs: 0 };

describe('the roll with what was entered here', () => {
  it('is the server’s own where nothing was', () => {
    expect(rollWith(roll, [], here)).toBe(roll);
    expect(rollWith(roll, [row({ kind: 'note', text: '断网' }, { incidentId: 'two' })], here)).toBe(roll);
  });

  it('shows people and households as they were entered, and counts them', () => {
    const after = rollWith(
      roll,
      [
        row({ kind: 'staff', subjectId: 'wang', state: 'there' }),
        row({ kind: 'home', subjectId: 'h2', state: 'moved', people: 2, shelterId: 's1' }),
        row({ kind: 'home', subjectId: 'h1', state: 'moved' }, { seen: 3 }),
      ],
      { ...here, peopleOf: () => 4 },
    );
    expect(after.staff[0]?.standing).toMatchObject({ state: 'there', by: '李强', since: 5000 });
    expect(after.homes.map(({ subjectId, state }) => [subjectId, state])).toEqual([
      ['h1', 'moved'],
      ['h2', 'moved'],
    ]);
    expect(after.counts.by).toMatchObject({ safe: 0, moved: 2 });
    expect(after.counts.peopleBy).toMatchObject({ safe: 0, moved: 6 });
    expect(after.counts.staffBy).toMatchObject({ there: 1 });
  });

  it('is contested where somebody else entered something that was not on the screen, as the server will say', () => {
    const after = rollWith(roll, [row({ kind: 'home', subjectId: 'h1', state: 'moved' }, { seen: 2 })], here);
    expect(after.homes[0]).toMatchObject({ state: 'moved', contested: { state: 'safe', by: '周明', seq: 3 } });
    const settled = rollWith(roll, [row({ kind: 'confirmed', subjectId: 'h1', state: 'moved' }, { seen: 2 })], here);
    expect(settled.homes[0]).toMatchObject({ state: 'moved', contested: null });
  });

  it('lets the server’s answer take the place of an entry once it holds it', () => {
    const sent = row({ kind: 'home', subjectId: 'h1', state: 'moved' }, { state: 'sent', seq: 7 });
    expect(rollWith(roll, [sent], here)).toBe(roll);
    const newer = row({ kind: 'home', subjectId: 'h1', state: 'moved' }, { state: 'sent', seq: 8, seen: 3 });
    expect(rollWith(roll, [newer], here).homes[0]?.state).toBe('moved');
  });

  it('does not show what the server refused', () => {
    const refused = row({ kind: 'home', subjectId: 'h1', state: 'moved' }, { state: 'refused' });
    expect(rollWith(roll, [refused], here)).toBe(roll);
  });

  it('puts the next one offered on the list', () => {
    const after = rollWith(
      roll,
      [row({ kind: 'listed', subjectId: 'zhao', role: 'backup', order: 2, insteadOf: 'wang' })],
      here,
    );
    expect(after.staff.map(({ cadreId, insteadOf }) => [cadreId, insteadOf])).toEqual([
      ['wang', undefined],
      ['zhao', 'wang'],
    ]);
    expect(after.staff[0]?.offer).toBeNull();
  });
});
