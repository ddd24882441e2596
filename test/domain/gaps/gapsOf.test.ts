import { describe, expect, it } from 'vitest';
import { gapsOf } from '#domain/gaps/gapsOf.ts';
import type { GapCell, GapGroup, GapHousehold, GapTown } from '#domain/gaps/gapTown.ts';
import { type Day, dayNumber, dayOf } from '#domain/time/day.ts';

const today: Day = '2026-03-12';
const day = dayNumber(today);
const on = (text: Day) => dayNumber(text);
const always = [{ from: on('2024-01-01'), to: null }];

const aCell = (told: Partial<GapCell> = {}): GapCell => ({
  id: 'c1',
  code: '350100000001001',
  villageId: 'v1',
  from: on('2024-01-01'),
  led: always,
  excusedSince: null,
  visiting: { lastMet: day, from: on('2024-01-01') },
  ...told,
});

const member = (role: 'centre' | 'radiating', from: Day = '2024-01-01', to?: Day) => ({
  groupId: 'g1',
  role,
  from: on(from),
  to: to === undefined ? null : on(to),
});

const aGroup = (told: Partial<GapGroup> = {}): GapGroup => ({
  id: 'g1',
  code: 'LH-001',
  villageId: 'v1',
  cellId: 'c1',
  from: on('2024-01-01'),
  held: always,
  members: [member('centre'), ...Array.from({ length: 5 }, () => member('radiating'))],
  ...told,
});

const aHousehold = (told: Partial<GapHousehold> = {}): GapHousehold => ({
  cellId: 'c1',
  villageId: 'v1',
  groupId: 'g1',
  role: 'radiating',
  state: 'done',
  since: null,
  notPlacedSince: null,
  ...told,
});

const aTown = (told: Partial<GapTown> = {}): GapTown => ({
  day,
  leastRadiating: 5,
  noVisitDays: 21,
  cells: [aCell()],
  villages: [{ id: 'v1', code: '350100000001', visiting: { lastMet: day, from: on('2024-01-01') } }],
  groups: [aGroup()],
  households: [aHousehold({ role: 'centre' }), ...Array.from({ length: 5 }, () => aHousehold())],
  ...told,
});

/** A gap as a line: kind, place, since, households. */
const told = (town: GapTown) => gapsOf(town).map((gap) => [gap.id, dayOf(gap.since), gap.days, gap.households]);

describe('the gaps of a town', () => {
  it('are none where everybody is looked after', () => {
    expect(told(aTown())).toEqual([]);
  });

  it('name a cell without a lead since the day after its last one left', () => {
    const led = [
      { from: on('2024-01-01'), to: on('2025-01-01') },
      { from: on('2025-02-01'), to: on('2026-03-02') },
    ];
    expect(told(aTown({ cells: [aCell({ led })] }))).toEqual([['noLead:c1', '2026-03-02', 11, 6]]);
    expect(told(aTown({ cells: [aCell({ led: [] })] }))).toEqual([['noLead:c1', '2024-01-01', 802, 6]]);
  });

  it('name a group that nobody holds since its holder left', () => {
    const group = aGroup({ held: [{ from: on('2024-01-01'), to: on('2026-03-10') }] });
    expect(told(aTown({ groups: [group] }))).toEqual([['groupUnheld:g1', '2026-03-10', 3, 6]]);
  });

  it('name a group without its centre household, and one with fewer than n radiating', () => {
    const members = [
      member('centre', '2024-01-01', '2026-03-01'),
      ...Array.from({ length: 4 }, () => member('radiating')),
      member('radiating', '2024-01-01', '2026-02-01'),
      member('radiating', '2025-05-01', '2026-03-05'),
    ];
    const households = Array.from({ length: 4 }, () => aHousehold());
    expect(told(aTown({ groups: [aGroup({ members })], households }))).toEqual([
      ['centreMissing:g1', '2026-03-01', 12, 4],
      ['tooFewRadiating:g1', '2026-03-05', 8, 4],
    ]);
  });

  it('say nothing of a group that holds no household', () => {
    expect(told(aTown({ groups: [aGroup({ members: [], held: [] })], households: [] }))).toEqual([]);
  });

  it('count the overdue of a group, its centre apart, since the first of them', () => {
    const households = [
      aHousehold({ role: 'centre', state: 'overdue', since: on('2026-03-01') }),
      aHousehold({ state: 'overdue', since: on('2026-01-01') }),
      aHousehold({ state: 'overdue', since: on('2025-10-01') }),
      aHousehold(),
    ];
    expect(told(aTown({ households }))).toEqual([
      ['overdueRadiating:g1', '2025-10-01', 163, 2],
      ['overdueCentre:g1', '2026-03-01', 12, 1],
    ]);
  });

  it('gather the unlinked of a cell into one gap, and those in no cell into their village’s', () => {
    const unlinked = { groupId: null, role: null, state: 'unlinked' } as const;
    const households = [
      ...aTown().households,
      aHousehold({ ...unlinked, since: on('2026-03-03') }),
      aHousehold({ ...unlinked, since: on('2026-03-01') }),
      aHousehold({ ...unlinked, cellId: null, since: on('2026-03-12') }),
    ];
    expect(told(aTown({ households }))).toEqual([
      ['unlinked:c1', '2026-03-01', 12, 2],
      ['unlinked:v1', '2026-03-12', 1, 1],
    ]);
  });

  it('name a cell where more than a fifth is excused', () => {
    const households = [...aTown().households, aHousehold({ state: 'excused' }), aHousehold({ state: 'excused' })];
    expect(told(aTown({ cells: [aCell({ excusedSince: on('2026-03-11') })], households }))).toEqual([
      ['tooManyExcused:c1', '2026-03-11', 2, 2],
    ]);
  });

  it('name a cell where nobody was met for twenty-one days, not for twenty', () => {
    const visited = (lastMet: Day | null) =>
      aTown({
        cells: [aCell({ visiting: { lastMet: lastMet === null ? null : on(lastMet), from: on('2026-02-01') } })],
      });
    expect(told(visited('2026-02-20'))).toEqual([]);
    expect(told(visited('2026-02-19'))).toEqual([['noVisits:c1', '2026-02-20', 21, 6]]);
    expect(told(visited(null))).toEqual([['noVisits:c1', '2026-02-01', 40, 6]]);
  });

  it('name a village where nobody was met once, and not each of its cells', () => {
    const visiting = { lastMet: on('2026-02-01'), from: on('2024-01-01') };
    const town = aTown({
      cells: [aCell({ visiting }), aCell({ id: 'c2', visiting })],
      villages: [{ id: 'v1', code: '350100000001', visiting }],
    });
    expect(told(town)).toEqual([['noVisits:v1', '2026-02-02', 39, 6]]);
  });

  it('leave places alone where nobody is owed a visit', () => {
    const visiting = { lastMet: null, from: on('2024-01-01') };
    const households = [aHousehold({ groupId: null, role: null, state: 'notOwed' })];
    expect(told(aTown({ cells: [aCell({ visiting })], groups: [], households }))).toEqual([]);
  });

  it('gather the households without a point', () => {
    const households = [...aTown().households, aHousehold({ cellId: null, notPlacedSince: on('2026-03-11') })];
    expect(told(aTown({ households }))).toEqual([['notPlaced:v1', '2026-03-11', 2, 1]]);
  });

  it('put missing people first, then households × days, then the code', () => {
    const overdue = (cellId: string, groupId: string, since: Day) => [
      aHousehold({ cellId, groupId, state: 'overdue', since: on(since) }),
    ];
    const households = [
      ...overdue('c1', 'g1', '2026-03-12'),
      ...overdue('c1', 'g2', '2025-01-01'),
      ...overdue('c1', 'g3', '2026-03-12'),
    ];
    const cells = [aCell(), aCell({ id: 'c2', led: [], from: day })];
    const groups = [
      aGroup({ code: 'LH-003' }),
      aGroup({ id: 'g2', code: 'LH-002' }),
      aGroup({ id: 'g3', code: 'LH-001', held: [{ from: 0, to: day }] }),
    ];
    expect(told(aTown({ cells, groups, households })).map(([id]) => id)).toEqual([
      'groupUnheld:g3',
      'noLead:c2',
      'overdueRadiating:g2',
      'overdueRadiating:g3',
      'overdueRadiating:g1',
    ]);
  });
});
