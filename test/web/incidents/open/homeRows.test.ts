import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { homeStates, residences } from '#domain/words.ts';
import { filteredHomes, homeRows, noHomeFilter, tallyOf } from '../../../../web/panels/incidents/open/homeRows.ts';
import { aHome, aHomeStanding } from './given.ts';

const other = { state: 'refused', by: '杜允原', since: 900, seq: 8 } as const;

describe('the households to account for', () => {
  it('come in the order to move, contradictions on top, those nobody looks for at the foot', () => {
    const homes = [
      aHome({ householdId: 'away', order: 1, residence: 'away' }),
      aHome({ householdId: 'second', order: 3 }),
      aHome({ householdId: 'first', order: 2 }),
      aHome({ householdId: 'contested', order: 9 }),
    ];
    const rows = homeRows(homes, [aHomeStanding({ subjectId: 'contested', contested: other })]);
    expect(rows.map(({ home }) => home.householdId)).toEqual(['contested', 'first', 'second', 'away']);
  });

  it('are open while refused, not found or in need of help, and while two people say different things', () => {
    const isOpen = (state: (typeof homeStates)[number], contested: typeof other | null = null) =>
      homeRows([aHome()], [aHomeStanding({ state, contested })])[0]?.isOpen;
    expect(homeStates.filter((state) => isOpen(state) === true)).toEqual(['refused', 'notFound', 'needsHelp']);
    expect(isOpen('safe', other)).toBe(true);
  });

  it('leave out a household drawn out of the area, unless something was said of it', () => {
    const homes = [aHome({ householdId: 'silent', isInArea: false }), aHome({ householdId: 'moved', isInArea: false })];
    const rows = homeRows(homes, [aHomeStanding({ subjectId: 'moved', state: 'moved' })]);
    expect(rows.map(({ home }) => home.householdId)).toEqual(['moved']);
  });

  it('are counted as households and as people, and accounted for plus open is always all of them', () => {
    const anyHome = fc.record({
      people: fc.integer({ min: 0, max: 9 }),
      residence: fc.constantFrom(...residences),
      state: fc.option(fc.constantFrom(...homeStates)),
    });
    fc.assert(
      fc.property(fc.array(anyHome, { maxLength: 30 }), (all) => {
        const homes = all.map(({ people, residence }, i) =>
          aHome({ householdId: `h${i}`, order: i, people, residence }),
        );
        const standings = all.flatMap(({ state }, i) =>
          state === null ? [] : [aHomeStanding({ subjectId: `h${i}`, state })],
        );
        const rows = homeRows(homes, standings);
        const tally = tallyOf(rows);
        expect(rows).toHaveLength(all.length);
        expect(tally.openHomes).toBeLessThanOrEqual(tally.homes);
        expect(tally.openPeople).toBeLessThanOrEqual(tally.people);
        const settled = filteredHomes(rows, noHomeFilter).filter(({ isOpen, isCounted }) => isCounted && !isOpen);
        expect(settled.length + tally.openHomes).toBe(tally.homes);
      }),
    );
  });

  it('are found by name, code, phone, helper, cell, state and help', () => {
    const rows = homeRows(
      [
        aHome({ householdId: 'a', name: '李廷友', needs: ['assist'], cellId: 'c2' }),
        aHome({ householdId: 'b', phone: '12955983866', helper: null }),
      ],
      [aHomeStanding({ subjectId: 'b', state: 'refused' })],
    );
    const found = (filter: Partial<typeof noHomeFilter>) =>
      filteredHomes(rows, { ...noHomeFilter, ...filter }).map(({ home }) => home.householdId);
    expect(found({ find: '廷友' })).toEqual(['a']);
    expect(found({ find: '3866' })).toEqual(['b']);
    expect(found({ cell: 'c2' })).toEqual(['a']);
    expect(found({ helper: '' })).toEqual(['b']);
    expect(found({ state: 'refused' })).toEqual(['b']);
    expect(found({ state: 'open' })).toEqual(['a', 'b']);
    expect(found({ help: 'any' })).toEqual(['a']);
    expect(found({ help: 'carry' })).toEqual([]);
  });
});
