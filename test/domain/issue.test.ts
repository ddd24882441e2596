import { describe, expect, it } from 'vitest';
import { isOpenOn, issueDueOn, issueFaults } from '#domain/issue.ts';
import { issueKinds } from '#domain/words.ts';

describe('the day an answer is owed by', () => {
  it('is fifteen days off for a conflict and seven for a danger', () => {
    expect(issueDueOn('conflict', '2026-02-20')).toBe('2026-03-07');
    expect(issueDueOn('safety', '2026-02-25')).toBe('2026-03-04');
  });

  it('is after the day it was opened, whatever the kind', () => {
    for (const kind of issueKinds) expect(issueDueOn(kind, '2026-12-31') > '2026-12-31').toBe(true);
  });
});

describe('the faults of an issue', () => {
  it('are none for one with a place and a day to come', () => {
    expect(issueFaults({ openedOn: '2026-03-01', dueOn: '2026-03-01', hasPlace: true })).toEqual([]);
  });

  it('name an answer owed before it was asked, and an issue that lies nowhere', () => {
    expect(issueFaults({ openedOn: '2026-03-02', dueOn: '2026-03-01', hasPlace: false })).toEqual([
      { kind: 'due-before-opened', path: 'dueOn', openedOn: '2026-03-02' },
      { kind: 'issue-nowhere', path: 'cellId' },
    ]);
  });
});

it('is open from the day it was opened until the day before it was closed', () => {
  const issue = { openedOn: '2026-03-01', closedOn: '2026-03-05' };
  expect(['2026-02-28', '2026-03-01', '2026-03-04', '2026-03-05'].map((day) => isOpenOn(issue, day))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(isOpenOn({ ...issue, closedOn: null }, '2030-01-01')).toBe(true);
});
