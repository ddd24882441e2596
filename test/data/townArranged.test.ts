import { describe, expect, it } from 'vitest';
import { makeTown } from '../../data/town/makeTown.ts';
import { transferStandings } from '../../server/domain/arranged/transferFaults.ts';
import { helpNeeds } from '../../server/domain/responsible/helpNeeds.ts';

const today = '2026-03-12';
const { rows } = makeTown({ seed: 1, today, households: 6000 });

describe('what the demonstration town has arranged beforehand', () => {
  it('has a service team in every village and one rescue team of the town', () => {
    const villages = rows.divisions.filter(({ kind }) => kind === 'village' || kind === 'community');
    expect(rows.teams.filter(({ kind }) => kind === 'partyService')).toHaveLength(villages.length);
    expect(rows.teams.filter(({ villageId }) => villageId === null)).toHaveLength(1);
    expect(rows.teamMembers.every(({ cadreId, name }) => (cadreId === null) !== (name === null))).toBe(true);
  });

  it('knows the slope behind 李家湾, a natural village of its own', () => {
    expect(rows.divisions.some(({ kind, name }) => kind === 'natural' && name === '李家湾')).toBe(true);
    expect(rows.sites.some(({ kind, name }) => kind === 'hazardPoint' && name.startsWith('李家湾后山'))).toBe(true);
  });

  it('has arranged for most of those who need help, a few missing, one whose cadre has left', () => {
    const kinds = new Map(rows.entitlements.map(({ householdId, kind }) => [householdId, kind]));
    const inNeed = [...kinds].filter(([, kind]) => helpNeeds([kind]).length > 0).length;
    expect(rows.transfers.length / inNeed).toBeGreaterThan(0.7);
    expect(rows.transfers.length).toBeLessThan(inNeed);
    const people = new Map(rows.households.map((household) => [household.id, household.people ?? 1]));
    const standings = transferStandings(
      rows.transfers.map(({ householdId, cadreId, shelterId = null, from }) => ({
        householdId,
        people: people.get(householdId) ?? 1,
        cadreId,
        shelterId,
        from,
      })),
      {
        cadreIds: new Set(rows.cadres.flatMap(({ id, to }) => (to == null || to > today ? [id] : []))),
        capacities: new Map(rows.shelters.map(({ siteId, capacity }) => [siteId, capacity])),
      },
    );
    const standing = [...standings.values()];
    expect(standing.filter(({ cadre }) => cadre === 'cadreLeft')).toHaveLength(1);
    expect(standing.filter(({ shelter }) => shelter !== null)).toHaveLength(0);
  });
});
