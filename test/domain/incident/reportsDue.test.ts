import { describe, expect, it } from 'vitest';
import { clocksOf, usualClocks } from '../../../server/domain/incident/clocks.ts';
import { openedAt } from '../../../server/domain/incident/openedAt.ts';
import { reportFaults } from '../../../server/domain/incident/reportFaults.ts';
import { type Reporting, reportsDue } from '../../../server/domain/incident/reportsDue.ts';
import { kept } from './givenLog.ts';

const minute = 60_000;
const base: Reporting = { stage: 'open', openedAt: 0, endedAt: null, sent: [], clocks: usualClocks };
const sent = (kind: 'first' | 'follow' | 'final', sentAt: number) => ({ id: kind, kind, dueAt: sentAt, sentAt });
const owed = (reporting: Partial<Reporting>) =>
  reportsDue({ ...base, ...reporting })
    .filter(({ sentAt }) => sentAt === null)
    .map(({ kind, dueAt }) => [kind, dueAt / minute]);

describe('reports owed to the county', () => {
  it('begin with the first half an hour after the opening', () => {
    expect(owed({})).toEqual([['first', 30]]);
  });

  it('follow two hours after each report while the incident lasts', () => {
    expect(owed({ sent: [sent('first', 20 * minute)] })).toEqual([['follow', 140]]);
    expect(owed({ sent: [sent('first', 20 * minute), sent('follow', 130 * minute)] })).toEqual([['follow', 250]]);
  });

  it('end with the final one a day after the end', () => {
    const over = { stage: 'ended', endedAt: 300 * minute } as const;
    expect(owed({ ...over, sent: [sent('first', 20 * minute)] })).toEqual([['final', 300 + 1440]]);
    expect(owed({ ...over, sent: [sent('first', 20 * minute), sent('final', 400 * minute)] })).toEqual([]);
  });

  it('still owe the first where an incident ended before it was sent', () => {
    expect(owed({ stage: 'ended', endedAt: 10 * minute }).map(([kind]) => kind)).toEqual(['first', 'final']);
  });

  it('are none for a warning', () => {
    expect(owed({ stage: 'warning', openedAt: null })).toEqual([]);
  });

  it('go by the clocks the county has set', () => {
    expect(owed({ clocks: clocksOf({ first: 15 }) })).toEqual([['first', 15]]);
    expect(clocksOf({ first: 15 })).toMatchObject({ follow: 120, final: 1440 });
  });

  it('count from the opening of a warning, not from when it was given', () => {
    const stages = [
      kept({ kind: 'stage', stage: 'warning' }, { seq: 1, happenedAt: 1000 }),
      kept({ kind: 'stage', stage: 'open' }, { seq: 2, happenedAt: 9000 }),
    ];
    expect(openedAt({ startedAt: 1000, stage: 'open' }, stages)).toBe(9000);
    expect(openedAt({ startedAt: 1000, stage: 'warning' }, stages.slice(0, 1))).toBeNull();
    expect(openedAt({ startedAt: 1000, stage: 'open' }, [])).toBe(1000);
  });
});

describe('a report that is sent', () => {
  const kinds = (kind: 'first' | 'follow' | 'final', over: Partial<Parameters<typeof reportFaults>[1]>) =>
    reportFaults(kind, { stage: 'open', endedAt: null, sent: [], ...over }).map((fault) => fault.kind);
  it('is refused in a warning, twice, before the first and before the end', () => {
    expect(kinds('first', { stage: 'warning' })).toEqual(['report-in-warning']);
    expect(kinds('first', { sent: [sent('first', 1)] })).toEqual(['report-sent']);
    expect(kinds('follow', {})).toEqual(['report-before-first']);
    expect(kinds('final', {})).toEqual(['report-before-end']);
    expect(kinds('follow', { stage: 'ended', endedAt: 5, sent: [sent('first', 1)] })).toEqual(['report-after-end']);
  });
  it('is final again after an incident was opened once more', () => {
    expect(kinds('final', { stage: 'ended', endedAt: 9, sent: [sent('final', 5)] })).toEqual([]);
    expect(kinds('final', { stage: 'ended', endedAt: 4, sent: [sent('final', 5)] })).toEqual(['report-sent']);
  });
});
