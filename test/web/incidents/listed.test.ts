import { describe, expect, it } from 'vitest';
import type { IncidentBrief } from '../../../server/app.ts';
import { listed } from '../../../web/pages/incidents/listed.ts';
import { summedCounts } from '../../../web/pages/incidents/summedCounts.ts';

const now = Date.UTC(2026, 2, 12);
const day = 86_400_000;
const incident = (id: string, over: Partial<IncidentBrief> = {}): IncidentBrief => ({
  id,
  kind: 'flood',
  name: id,
  isDrill: false,
  stage: 'open',
  level: 4,
  place: '',
  point: null,
  area: null,
  startedAt: now - day,
  endedAt: null,
  entries: 0,
  version: 1,
  ...over,
});
const ids = (incidents: readonly IncidentBrief[]): string[] => incidents.map(({ id }) => id);

describe('the list of incidents', () => {
  const all = [
    incident('drill', { isDrill: true, level: 1 }),
    incident('small', { level: 4 }),
    incident('grave', { level: 2, stage: 'warning' }),
    incident('ended', { stage: 'ended', endedAt: now - 2 * day }),
    incident('ended last', { stage: 'ended', endedAt: now - day }),
    incident('long over', { stage: 'ended', endedAt: now - 90 * day }),
  ];

  it('shows those under way by gravity, drills after all that is real, then what ended lately', () => {
    const { open, ended } = listed(all, 'all', now);
    expect(ids(open)).toEqual(['grave', 'small', 'drill']);
    expect(ids(ended)).toEqual(['ended last', 'ended']);
  });

  it('shows drills alone, or none of them', () => {
    expect(ids(listed(all, 'drills', now).open)).toEqual(['drill']);
    expect(ids(listed(all, 'real', now).open)).toEqual(['grave', 'small']);
  });
});

describe('counts of cells together', () => {
  it('are their sums, each kind of help too', () => {
    const one = {
      households: 12,
      people: 37,
      awayHouseholds: 3,
      awayPeople: 8,
      emptyHouseholds: 1,
      needs: { carry: 1, assist: 2, fetch: 0, accompany: 0 },
      helpFirst: 3,
    };
    const sum = summedCounts([one, one]);
    expect([sum.households, sum.people, sum.awayPeople, sum.needs.assist, sum.helpFirst]).toEqual([24, 74, 16, 4, 6]);
    expect(summedCounts([]).households).toBe(0);
  });
});
