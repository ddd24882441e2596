import { describe, expect, it } from 'vitest';
import type { HouseholdHistory } from '#domain/coverage/history.ts';
import { lastMetOn, stateOn, triedOn } from '#domain/coverage/stateOn.ts';
import { type Day, dayNumber, dayOf } from '#domain/time/day.ts';
import { aHousehold, lianhuAlways } from './given.ts';

/** A state as a sentence: `done`, `due soon`, `overdue since 2026-04-01`. */
const told = (history: HouseholdHistory, day: Day): string => {
  const { state, isDueSoon, since } = stateOn(history, lianhuAlways, dayNumber(day));
  return `${state}${isDueSoon ? ' soon' : ''}${since === null ? '' : ` since ${dayOf(since)}`}`;
};

const follow = (history: HouseholdHistory, days: readonly (readonly [Day, string])[]) =>
  expect(days.map(([day]) => [day, told(history, day)])).toEqual(days);

describe('a radiating household, owed a visit in person each quarter', () => {
  it('is done from its visit to the end of the quarter, then due to the end of the next', () => {
    follow(aHousehold({ members: [['radiating', '2025-01-01']], visits: [['2025-02-10']] }), [
      ['2025-01-01', 'new'],
      ['2025-02-09', 'new'],
      ['2025-02-10', 'done'],
      ['2025-03-31', 'done'],
      ['2025-04-01', 'due'],
      ['2025-06-23', 'due'],
      ['2025-06-24', 'due soon'],
      ['2025-06-30', 'due soon'],
      ['2025-07-01', 'overdue since 2025-07-01'],
      ['2026-01-01', 'overdue since 2025-07-01'],
    ]);
  });

  it('is no longer behind from the day it is visited, whatever was missed', () => {
    follow(aHousehold({ members: [['radiating', '2025-01-01']], visits: [['2025-11-03']] }), [
      ['2025-11-02', 'overdue since 2025-04-01'],
      ['2025-11-03', 'done'],
      ['2026-03-31', 'due soon'],
      ['2026-04-01', 'overdue since 2026-04-01'],
    ]);
  });

  it('is not reached by a call', () => {
    follow(aHousehold({ members: [['radiating', '2025-01-01']], visits: [['2025-05-05', 'call']] }), [
      ['2025-05-05', 'overdue since 2025-04-01'],
    ]);
  });

  it('is not reached by a try, and the try is counted in its quarter only', () => {
    const history = aHousehold({
      visits: [
        ['2025-05-05', 'tried'],
        ['2025-05-06', 'tried'],
      ],
    });
    expect(told(history, '2025-05-06')).toMatch(/^overdue/);
    expect(
      ['2025-05-05', '2025-06-30', '2025-07-01'].map((day) => triedOn(history, lianhuAlways, dayNumber(day))),
    ).toEqual([1, 2, 0]);
    expect(lastMetOn(history, dayNumber('2025-06-30'))).toBeNull();
  });

  it('counts two meetings on one day once', () => {
    const once = aHousehold({ visits: [['2025-05-05']] });
    const twice = aHousehold({ visits: [['2025-05-05'], ['2025-05-05', 'call']] });
    for (const day of ['2025-05-04', '2025-05-05', '2025-08-01', '2025-11-01'])
      expect(told(twice, day)).toBe(told(once, day));
  });
});

describe('a centre household, owed a contact each month', () => {
  it('is reached by a call, from the first of a month to the last of the next', () => {
    follow(aHousehold({ members: [['centre', '2025-01-01']], visits: [['2025-01-31', 'call']] }), [
      ['2025-01-30', 'new'],
      ['2025-01-31', 'done'],
      ['2025-02-01', 'due'],
      ['2025-02-21', 'due'],
      ['2025-02-22', 'due soon'],
      ['2025-02-28', 'due soon'],
      ['2025-03-01', 'overdue since 2025-03-01'],
    ]);
  });

  it('is not reached by a message', () => {
    follow(aHousehold({ members: [['centre', '2025-01-01']], visits: [['2025-02-03', 'other']] }), [
      ['2025-02-03', 'overdue since 2025-02-01'],
    ]);
  });

  it('is owed nothing for the month it joined in, not even when it joined on the 31st', () => {
    follow(aHousehold({ members: [['centre', '2025-01-31']] }), [
      ['2025-01-30', 'unlinked'],
      ['2025-01-31', 'new'],
      ['2025-02-28', 'new'],
      ['2025-03-01', 'overdue since 2025-03-01'],
    ]);
  });

  it('owes February to its last day, also to the 29th', () => {
    const history = aHousehold({ members: [['centre', '2024-01-01']], visits: [['2024-01-20']] });
    follow(history, [
      ['2024-02-21', 'due'],
      ['2024-02-23', 'due soon'],
      ['2024-02-29', 'due soon'],
      ['2024-03-01', 'overdue since 2024-03-01'],
    ]);
    follow(aHousehold({ members: [['centre', '2024-01-01']], visits: [['2024-02-29', 'call']] }), [
      ['2024-02-28', 'overdue since 2024-02-01'],
      ['2024-02-29', 'done'],
      ['2024-03-31', 'due soon'],
    ]);
  });
});

describe('a household that joins', () => {
  it('brings the visits made before it joined, whoever made them', () => {
    follow(aHousehold({ members: [['radiating', '2025-05-10']], visits: [['2025-02-01']] }), [
      ['2025-05-09', 'unlinked'],
      ['2025-05-10', 'due'],
      ['2025-07-01', 'new'],
      ['2025-10-01', 'overdue since 2025-10-01'],
    ]);
    follow(aHousehold({ members: [['radiating', '2025-05-10']], visits: [['2025-04-01']] }), [
      ['2025-05-10', 'done'],
      ['2025-09-30', 'due soon'],
    ]);
  });

  it('is owed its first quarter when it joined on the quarter’s first day', () => {
    follow(aHousehold({ members: [['radiating', '2025-04-01']] }), [
      ['2025-06-30', 'new'],
      ['2025-07-01', 'overdue since 2025-07-01'],
    ]);
  });
});

describe('a household whose role changes', () => {
  it('starts anew in the new role, with the contacts it had', () => {
    const history = aHousehold({
      members: [
        ['radiating', '2025-01-01', '2025-05-20'],
        ['centre', '2025-05-20'],
      ],
      visits: [['2025-04-15', 'call']],
    });
    follow(history, [
      ['2025-05-19', 'overdue since 2025-04-01'],
      ['2025-05-20', 'due'],
      ['2025-06-01', 'new'],
      ['2025-06-30', 'new'],
      ['2025-07-01', 'overdue since 2025-07-01'],
    ]);
  });

  it('finds its old role as it left it after twenty days in the other', () => {
    const history = aHousehold({
      members: [
        ['radiating', '2025-01-01', '2025-03-20'],
        ['centre', '2025-03-20', '2025-04-09'],
        ['radiating', '2025-04-09'],
      ],
    });
    follow(history, [
      ['2025-04-08', 'new'],
      ['2025-04-09', 'overdue since 2025-04-01'],
      ['2025-07-01', 'overdue since 2025-04-01'],
    ]);
  });
});

describe('a break', () => {
  const broken = (to: Day) =>
    aHousehold({
      members: [
        ['radiating', '2025-01-01', '2025-06-10'],
        ['radiating', to, undefined, 'g2'],
      ],
      visits: [['2025-03-01']],
    });

  it('of thirty days forgives nothing', () => {
    follow(broken('2025-07-10'), [
      ['2025-06-09', 'due'],
      ['2025-06-10', 'unlinked'],
      ['2025-07-09', 'unlinked'],
      ['2025-07-10', 'overdue since 2025-07-01'],
      ['2025-10-01', 'overdue since 2025-07-01'],
    ]);
  });

  it('of thirty-one days forgives the windows that began in it, and no other', () => {
    const history = aHousehold({
      members: [
        ['radiating', '2025-01-01', '2025-06-10'],
        ['radiating', '2025-07-11'],
      ],
      visits: [['2025-05-01']],
    });
    follow(history, [
      ['2025-07-11', 'due'],
      ['2025-10-01', 'due'],
      ['2026-01-01', 'overdue since 2026-01-01'],
    ]);
  });
});

describe('a household that is away', () => {
  it('is reached by a call while it is away, and owed a visit in person when it is home', () => {
    const history = aHousehold({
      members: [['radiating', '2024-01-01']],
      residences: [
        ['resident', '2024-01-01', '2026-02-01'],
        ['away', '2026-02-01', '2026-03-01'],
        ['resident', '2026-03-01'],
      ],
      visits: [['2025-11-20'], ['2026-02-12', 'call']],
    });
    follow(history, [
      ['2026-01-31', 'due'],
      ['2026-02-11', 'due'],
      ['2026-02-12', 'done'],
      ['2026-02-28', 'done'],
      ['2026-03-01', 'due'],
      ['2026-03-31', 'due soon'],
      ['2026-04-01', 'overdue since 2026-04-01'],
    ]);
  });
});

describe('a household owed nothing', () => {
  it('is not owed while registered only or vacant, in a group or not, and unlinked in no group', () => {
    const history = aHousehold({
      members: [['radiating', '2025-02-01']],
      residences: [
        ['registered', '2024-01-01', '2025-03-01'],
        ['vacant', '2025-03-01', '2025-04-01'],
        ['renting', '2025-04-01'],
      ],
      visits: [['2025-02-10']],
    });
    follow(history, [
      ['2025-01-31', 'notOwed'],
      ['2025-02-10', 'notOwed'],
      ['2025-03-31', 'notOwed'],
      ['2025-04-01', 'due'],
    ]);
    expect(told(aHousehold({ members: [] }), '2025-04-01')).toBe('unlinked');
  });
});

describe('an excused household', () => {
  it('is excused while it would be owed, and done if it is visited all the same', () => {
    follow(aHousehold({ excuses: [['2025-04-10', '2025-05-10']], visits: [['2025-05-01']] }), [
      ['2025-04-09', 'overdue since 2024-04-01'],
      ['2025-04-10', 'excused'],
      ['2025-05-01', 'done'],
      ['2025-05-10', 'done'],
    ]);
  });

  it('is forgiven a window excused on half of its days, and owed one excused on fewer', () => {
    // April to June has 91 days: half is 45.5.
    const history = (to: Day) =>
      aHousehold({ members: [['radiating', '2025-01-01']], visits: [['2025-01-15']], excuses: [['2025-04-01', to]] });
    expect(told(history('2025-05-16'), '2025-07-01')).toBe('overdue since 2025-07-01');
    expect(told(history('2025-05-17'), '2025-07-01')).toBe('due');
    // June has 30 days: 15 are half.
    const centre = (to: Day) =>
      aHousehold({ members: [['centre', '2025-05-01']], visits: [['2025-05-15']], excuses: [['2025-06-01', to]] });
    expect(told(centre('2025-06-15'), '2025-07-01')).toBe('overdue since 2025-07-01');
    expect(told(centre('2025-06-16'), '2025-07-01')).toBe('due');
  });

  it('is excused for six months at most', () => {
    const long = aHousehold({ excuses: [['2025-01-01', '2026-01-01']] });
    expect([told(long, '2025-06-30'), told(long, '2025-07-01')]).toEqual(['excused', 'overdue since 2024-04-01']);
  });
});
