import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ShelterChoice } from '#domain/responsible/areaAnswer.ts';
import { circleArea } from '#domain/responsible/circleArea.ts';
import { givenShelters } from '#domain/responsible/givenShelters.ts';
import { helpRank } from '#domain/responsible/helpNeeds.ts';
import { laidArea } from '#domain/responsible/laidArea.ts';
import { type Moving, movingOrder } from '#domain/responsible/movingOrder.ts';
import { type Shelter, shelterChoices } from '#domain/responsible/shelterChoices.ts';
import { helpNeeds } from '#domain/words.ts';

const moving = (name: string, over: Partial<Moving> = {}) =>
  ({
    name,
    needs: [],
    presence: 'home',
    hazardM: null,
    ...over,
  }) as Moving & { name: string };

const names = (homes: readonly { name: string }[]) => homes.map(({ name }) => name);

describe('who moves first', () => {
  it('is who must be carried, then supported, accompanied, fetched; those away and empty homes last', () => {
    const homes = [
      moving('empty', { presence: 'empty', needs: ['carry'] }),
      moving('away', { presence: 'away', needs: ['carry'] }),
      moving('none'),
      moving('fetch', { needs: ['fetch'] }),
      moving('accompany', { needs: ['accompany'] }),
      moving('assist', { needs: ['assist', 'fetch'] }),
      moving('carry', { needs: ['fetch', 'carry'] }),
    ];
    expect(names(movingOrder(homes))).toEqual(['carry', 'assist', 'accompany', 'fetch', 'none', 'away', 'empty']);
  });

  it('is the nearest to the hazard among equals, unknown distances after known', () => {
    const homes = [moving('unknown'), moving('far', { hazardM: 900 }), moving('near', { hazardM: 20 }), moving('too')];
    expect(names(movingOrder(homes))).toEqual(['near', 'far', 'unknown', 'too']);
  });

  it('keeps everyone, never puts less help before more, and is settled after once', () => {
    const home = fc.record({
      needs: fc.subarray([...helpNeeds]),
      presence: fc.constantFrom<Moving['presence']>('home', 'away', 'empty'),
      hazardM: fc.option(fc.integer({ min: 0, max: 3000 })),
    });
    fc.assert(
      fc.property(fc.array(home), (homes) => {
        const ordered = movingOrder(homes);
        expect(new Set(ordered)).toEqual(new Set(homes));
        expect(movingOrder(ordered)).toEqual(ordered);
        const ranks = ordered.filter(({ presence }) => presence === 'home').map(({ needs }) => helpRank(needs));
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
      }),
    );
  });
});

const shelter = (siteId: string, north: number, free: number): Shelter => ({
  siteId,
  name: siteId,
  point: [111.5, 28.25 + north / 110_850],
  capacity: free,
  free,
  routeNote: '',
  phone: null,
});

describe('shelters', () => {
  const flood = laidArea(circleArea([111.5, 28.25], 1000));

  it('come by distance from the edge, those inside last and marked', () => {
    const choices = shelterChoices(
      [shelter('inside', 500, 9), shelter('far', 4000, 9), shelter('near', 1500, 9)],
      flood,
    );
    expect(choices.map(({ siteId, isInside }) => [siteId, isInside])).toEqual([
      ['near', false],
      ['far', false],
      ['inside', true],
    ]);
    expect(choices[0]!.distanceM).toBeCloseTo(500, -1);
    expect(choices[2]!.distanceM).toBe(0);
  });

  const choices: ShelterChoice[] = shelterChoices(
    [shelter('inside', 500, 50), shelter('near', 1500, 6), shelter('far', 4000, 20)],
    flood,
  );
  const leaving = (householdId: string, people: number, arrangedId: string | null = null) => ({
    householdId,
    people,
    isHome: true,
    arrangedId,
  });

  it('are given in the order to move, to whom all of a household fits', () => {
    const given = givenShelters([leaving('a', 4), leaving('b', 3), leaving('c', 2), leaving('d', 30)], choices);
    expect([...given].map(([id, { siteId }]) => [id, siteId])).toEqual([
      ['a', 'near'],
      ['b', 'far'],
      ['c', 'near'],
    ]);
  });

  it('keep the places of what was arranged beforehand, also for those who move later', () => {
    const given = givenShelters([leaving('a', 4), leaving('b', 5, 'near')], choices);
    expect(given.get('a')).toMatchObject({ siteId: 'far', isArranged: false });
    expect(given.get('b')).toMatchObject({ siteId: 'near', isArranged: true });
  });

  it('are never over-filled by us, and never inside', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 8 }), { maxLength: 20 }), (sizes) => {
        const homes = sizes.map((people, i) => leaving(String(i), people));
        const taken = new Map<string, number>();
        for (const [id, { siteId }] of givenShelters(homes, choices))
          taken.set(siteId, (taken.get(siteId) ?? 0) + sizes[Number(id)]!);
        expect(taken.has('inside')).toBe(false);
        for (const { siteId, free } of choices) expect(taken.get(siteId) ?? 0).toBeLessThanOrEqual(free);
      }),
    );
  });
});
