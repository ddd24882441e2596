import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../server/domain/incident/entry.ts';
import { type EntryGround, entryFaults } from '../../../server/domain/incident/entryFaults.ts';
import { happenedAt } from '../../../server/domain/incident/happenedAt.ts';
import { stageFaults } from '../../../server/domain/incident/stageFaults.ts';
import { home, listed, staff } from './givenLog.ts';

const ground: EntryGround = {
  stage: 'open',
  endedAt: null,
  happenedAt: 1000,
  seq: 7,
  cadreOf: (id) => ({ wang: { leftOn: null }, zhao: { leftOn: null }, gone: { leftOn: '2026-03-11' } })[id] ?? null,
  isListed: (id) => id === 'wang' || id === 'gone',
  isHome: (id) => id === 'h1' || id === 'h2',
  isShelter: (id) => id === 'school',
  isCentre: (id) => id === 'h2',
};
const kinds = (entry: Entry, over: Partial<EntryGround> = {}, seen = 0) =>
  entryFaults({ id: 'e', entry, seen, ageMs: 0 }, { ...ground, ...over }).map(({ kind }) => kind);

describe('an entry on its way', () => {
  it('is sound for someone on the list and a household in the area', () => {
    expect(kinds(staff('reached'))).toEqual([]);
    expect(kinds(home('safe'))).toEqual([]);
    expect(kinds({ kind: 'home', subjectId: 'h1', state: 'moved', shelterId: 'school', relayId: 'h2' })).toEqual([]);
    expect(kinds({ kind: 'note', text: '水退了' })).toEqual([]);
  });

  it('speaks of nobody unknown, and of no household elsewhere', () => {
    expect(kinds(staff('reached', 'nobody'))).toEqual(['cadre-unknown']);
    expect(kinds(staff('reached', 'zhao'))).toEqual(['not-listed']);
    expect(kinds(home('safe', 'h9'))).toEqual(['home-elsewhere']);
    expect(kinds({ kind: 'confirmed', subjectId: 'h9', state: 'safe' })).toEqual(['subject-unknown']);
  });

  it('puts nobody on the list who left yesterday, and says when', () => {
    expect(entryFaults({ id: 'e', entry: listed('gone', 2), seen: 0, ageMs: 0 }, ground)).toEqual([
      { kind: 'cadre-gone', path: 'subjectId', on: '2026-03-11' },
    ]);
    expect(kinds(listed('zhao', 2, 'li'))).toEqual(['not-listed']);
  });

  it('gives staff and households their own states', () => {
    expect(kinds({ kind: 'confirmed', subjectId: 'wang', state: 'safe' })).toEqual(['state-of-other-list']);
    expect(kinds({ kind: 'confirmed', subjectId: 'h1', state: 'reached' })).toEqual(['state-of-other-list']);
  });

  it('names a shelter that is there, for a household that moved', () => {
    expect(kinds({ kind: 'home', subjectId: 'h1', state: 'moved', shelterId: 'barn' })).toEqual(['shelter-unknown']);
    expect(kinds({ kind: 'home', subjectId: 'h1', state: 'safe', shelterId: 'school' })).toEqual([
      'shelter-without-move',
    ]);
    expect(kinds({ kind: 'home', subjectId: 'h1', state: 'safe', relayId: 'h1' })).toEqual(['relay-unknown']);
  });

  it('accounts for no household in a warning', () => {
    expect(kinds(home('safe'), { stage: 'warning' })).toEqual(['homes-in-warning']);
    expect(kinds({ kind: 'confirmed', subjectId: 'h1', state: 'safe' }, { stage: 'warning' })).toEqual([
      'homes-in-warning',
    ]);
    expect(kinds(staff('called'), { stage: 'warning' })).toEqual([]);
  });

  it('is kept after the end where it happened before, and a note always', () => {
    const over = { stage: 'ended', endedAt: 1000 } as const;
    expect(kinds(home('safe'), { ...over, happenedAt: 1000 })).toEqual([]);
    expect(kinds(home('safe'), { ...over, happenedAt: 1001 })).toEqual(['incident-ended']);
    expect(kinds({ kind: 'note', text: '复盘' }, { ...over, happenedAt: 5000 })).toEqual([]);
  });

  it('holds no identity number and has seen no more than there is', () => {
    expect(kinds({ kind: 'note', text: '身份证 11010519491231002X' })).toEqual(['identity-number']);
    expect(kinds({ kind: 'listed', subjectId: 'wang', role: '11010519491231002X', order: 1 })).toContain(
      'identity-number',
    );
    expect(kinds(staff('reached'), {}, 8)).toEqual(['seen-ahead']);
  });

  it('is none of those the server writes itself', () => {
    expect(kinds({ kind: 'stage', stage: 'ended' })).toEqual(['not-entered-by-hand']);
  });
});

describe('when an entry happened', () => {
  const at = (ageMs: number, seenAt: number | null = null) =>
    happenedAt({ receivedAt: 10_000, ageMs, startedAt: 2000, seenAt });
  it('is as long before it came as it is old, whatever clock it was entered with', () => {
    expect(at(3000)).toBe(7000);
  });
  it('is not before the incident, not before what it has seen, and not to come', () => {
    expect(at(9_999_999)).toBe(2000);
    expect(at(9_999_999, 6000)).toBe(6000);
    expect(at(-5000)).toBe(10_000);
  });
});

describe('the stages of an incident', () => {
  const day = 24 * 3_600_000;
  it('go from warning to open to the end, and back to open within a day', () => {
    expect(stageFaults({ stage: 'warning', endedAt: null }, 'open', 0)).toEqual([]);
    expect(stageFaults({ stage: 'warning', endedAt: null }, 'ended', 0)).toEqual([]);
    expect(stageFaults({ stage: 'open', endedAt: null }, 'ended', 0)).toEqual([]);
    expect(stageFaults({ stage: 'ended', endedAt: 0 }, 'open', day)).toEqual([]);
    expect(stageFaults({ stage: 'ended', endedAt: 0 }, 'open', day + 1)).toMatchObject([{ kind: 'stage-closed' }]);
    expect(stageFaults({ stage: 'open', endedAt: null }, 'warning', 0)).toMatchObject([{ kind: 'stage-backwards' }]);
  });
});
