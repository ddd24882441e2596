import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointInRing } from '../../../server/domain/boundary/pointInRing.ts';
import { cellNos, type Topology } from '../../../server/domain/boundary/topology.ts';
import type { HomeCounts } from '../../../server/domain/responsible/areaAnswer.ts';
import { areaOfCells } from '../../../server/domain/responsible/areaOfCells.ts';
import { cellsWithin } from '../../../server/domain/responsible/cellsWithin.ts';
import { type GroundLines, groundLines } from '../../../server/domain/responsible/groundLines.ts';
import { type HomePlace, homeColumns } from '../../../server/domain/responsible/homeColumns.ts';
import { homesListedWithin, homesWithin } from '../../../server/domain/responsible/homesWithin.ts';
import { type LaidArea, laidArea } from '../../../server/domain/responsible/laidArea.ts';
import { helpNeeds } from '../../../server/domain/words.ts';
import { areasOver, standings, towns } from './givenAreas.ts';

const aHome = (over: Partial<HomePlace> = {}): HomePlace => ({
  presence: 'home',
  people: 3,
  needs: [],
  cellNo: 0,
  point: null,
  isInCell: false,
  relays: 0,
  isCentre: false,
  ...over,
});

/** Households as they come: most in the cell they stand in, some counted to another, some without a point. */
const homesIn = (topology: Topology, { locator }: GroundLines): fc.Arbitrary<HomePlace[]> => {
  const nos = cellNos(topology);
  const about = {
    presence: fc.constantFrom<HomePlace['presence']>('home', 'home', 'away', 'empty'),
    people: fc.integer({ min: 0, max: 9 }),
    needs: fc.subarray([...helpNeeds]),
    isCentre: fc.boolean(),
    relays: fc.integer({ min: 0, max: 8 }),
  };
  const placed = fc.record({ ...about, point: standings(topology) }).map((home): HomePlace => {
    const cellNo = locator.cellAt(...home.point);
    return { ...home, cellNo, isInCell: cellNo > 0 };
  });
  const elsewhere = fc
    .record({ ...about, point: standings(topology), cellNo: fc.constantFrom(...nos) })
    .map((home): HomePlace => ({ ...home, isInCell: locator.cellsAt(...home.point).includes(home.cellNo) }));
  const unplaced = fc
    .record({ ...about, cellNo: fc.constantFrom(...nos) })
    .map((home): HomePlace => ({ ...home, point: null, isInCell: false }));
  return fc.array(
    fc.oneof({ weight: 6, arbitrary: placed }, { weight: 1, arbitrary: elsewhere }, { weight: 1, arbitrary: unplaced }),
    { maxLength: 40 },
  );
};

const given = towns.chain((topology) => {
  const ground = groundLines(topology);
  return fc.record({
    topology: fc.constant(topology),
    ground: fc.constant(ground),
    homes: homesIn(topology, ground),
    area: areasOver(topology),
  });
});

/** The plain way: every household against every ring. */
const holds = ({ parts }: LaidArea, [x, y]: readonly [number, number]): boolean =>
  parts.some(
    ({ shell, holes }) => pointInRing(x, y, shell) >= 0 && holes.every((hole) => pointInRing(x, y, hole) <= 0),
  );

const summed = (counts: readonly HomeCounts[]) => ({
  households: counts.reduce((sum, one) => sum + one.households, 0),
  people: counts.reduce((sum, one) => sum + one.people, 0),
  awayPeople: counts.reduce((sum, one) => sum + one.awayPeople, 0),
  emptyHouseholds: counts.reduce((sum, one) => sum + one.emptyHouseholds, 0),
  carry: counts.reduce((sum, one) => sum + one.needs.carry, 0),
});

describe('the households of an area', () => {
  it('are those a plain point-in-polygon loop finds, and those without a point in the cells it takes ground of', () => {
    fc.assert(
      fc.property(given, ({ ground, homes, area }) => {
        const laid = laidArea(area);
        const touched = cellsWithin(ground, laid);
        const taken = new Set([...touched.whole, ...touched.cut]);
        const expected = homes.flatMap(({ point, cellNo }, i) =>
          (point === null ? taken.has(cellNo) : holds(laid, point)) ? [i] : [],
        );
        const columns = homeColumns(homes, ground.lastNo);
        expect(homesListedWithin(columns, touched, laid.index).sort((a, b) => a - b)).toEqual(expected);
        const { counts, byCell, relays } = homesWithin(columns, touched, laid.index);
        const home = expected.map((i) => homes[i]!).filter(({ presence }) => presence === 'home');
        expect(counts.households).toBe(home.length);
        expect(counts.people).toBe(home.reduce((sum, { people }) => sum + people, 0));
        expect(counts.helpFirst).toBe(home.filter(({ needs }) => needs.length > 0).length);
        expect(relays.reach).toBe(home.reduce((sum, one) => sum + (one.isCentre ? one.relays : 0), 0));
        // Whole and cut cells and those on the line add up to all that belong to a cell.
        const celled = expected.map((i) => homes[i]!).filter(({ cellNo }) => cellNo > 0);
        expect(summed([...byCell.values()]).households).toBe(celled.filter((one) => one.presence === 'home').length);
        expect(summed([...byCell.values()]).emptyHouseholds).toBe(
          celled.filter((one) => one.presence === 'empty').length,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('are never fewer when the area is extended', () => {
    fc.assert(
      fc.property(
        given.chain((town) => fc.tuple(fc.constant(town), areasOver(town.topology))),
        ([{ ground, homes, area }, more]) => {
          const columns = homeColumns(homes, ground.lastNo);
          const listed = (laid: LaidArea) => homesListedWithin(columns, cellsWithin(ground, laid), laid.index);
          const [one, other] = [laidArea(area), laidArea(more)];
          const parts = [...one.parts, ...other.parts];
          const both = laidArea({
            type: 'MultiPolygon',
            coordinates: [area, more].flatMap((each) =>
              each.type === 'Polygon' ? [each.coordinates] : each.coordinates,
            ),
          });
          expect(both.parts).toEqual(parts);
          const extended = new Set(listed(both));
          for (const place of [...listed(one), ...listed(other)]) expect(extended.has(place)).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('are the totals of the cells the area was made of, and those on their borders', () => {
    fc.assert(
      fc.property(given, fc.gen(), ({ topology, ground, homes }, gen) => {
        const nos = gen(() => fc.subarray(cellNos(topology), { minLength: 1 }));
        const laid = laidArea(areaOfCells(topology, nos)!);
        const columns = homeColumns(homes, ground.lastNo);
        const { counts } = homesWithin(columns, cellsWithin(ground, laid), laid.index);
        const inCells = homes.filter(
          ({ cellNo, point, isInCell }) => nos.includes(cellNo) && (point === null || isInCell),
        );
        expect(counts.households).toBeGreaterThanOrEqual(inCells.filter(({ presence }) => presence === 'home').length);
      }),
      { numRuns: 60 },
    );
  });

  it('counts people as people, and those away apart', () => {
    const homes = [
      aHome({ people: 4, needs: ['carry', 'fetch'] }),
      aHome({ people: 2, needs: ['fetch'], isCentre: true, relays: 5 }),
      aHome({ people: 3, presence: 'away', isCentre: true, relays: 5 }),
      aHome({ people: 6, presence: 'empty' }),
    ].map((home) => ({ ...home, cellNo: 1 }));
    const { counts, relays } = homesWithin(
      homeColumns(homes, 1),
      { whole: [1], cut: [], edged: [] },
      laidArea({
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 0],
          ],
        ],
      }).index,
    );
    expect(counts).toEqual({
      households: 2,
      people: 6,
      awayHouseholds: 1,
      awayPeople: 3,
      emptyHouseholds: 1,
      needs: { carry: 1, assist: 0, fetch: 2, accompany: 0 },
      helpFirst: 2,
    });
    expect(relays).toEqual({ centres: 1, reach: 5 });
  });
});
