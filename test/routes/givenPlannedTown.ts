import { gridPoint } from '../../server/domain/boundary/gridPoint.ts';
import { savedPartition } from '../../server/queries/partition.ts';
import { insertRows } from '../../server/store/steps.ts';
import type { Store } from '../../server/store/store.ts';
import { aSquare, givenTopology, place } from '../domain/boundary/given.ts';
import {
  aCadre,
  aDivision,
  aTown,
  aUnit,
  aVisit,
  firstDay,
  givenStore,
  groupSteps,
  householdSteps,
  townId,
} from '../given.ts';

/** A point of the raster in which the town is drawn: 1 = 0.001°. */
export const at = (x: number, y: number): [number, number] => {
  const [lon, lat] = gridPoint(...place(x, y));
  return [lon, lat];
};

const squares = [
  [1, 0, 0],
  [2, 1, 0],
  [3, 2, 0],
  [4, 0, 1],
  [5, 1, 1],
  [6, 2, 1],
] as const;

export const townTopology = givenTopology(squares.map(([no, x, y]) => aSquare(no, x, y)));

export const codeOf = (no: number): string => `53010200300${no <= 3 ? 1 : 2}00${no <= 3 ? no : no - 3}`;

const homes = [
  ['h1', 1, 0.9, 0.5],
  ['h2', 1, 0.2, 0.5],
  ['h3', 1, 0.3, 0.3],
  ['h4', 2, 1.5, 0.5],
  ['h5', 2, 1.2, 0.6],
  ['h6', 3, 2.5, 0.5],
  ['h7', 4, 0.5, 1.5],
  ['h8', 5, 1.5, 1.5],
  ['h9', 6, 2.5, 1.5],
] as const;

/**
 * A town of two villages, three square cells each: Li (cells 1 2 3) below Qiao (4 5 6). Group g1 (Wang): centre h2,
 * radiating h1 h3 h4; g2 (Zhao): centre h7, radiating h8. h1 stands beside the border of 1 and 2 and has an open issue.
 */
export const givenPlannedTown = async (): Promise<Store> => {
  const store = await givenStore();
  const { t, secrets } = store;
  const villageOf = (no: number) => (no <= 3 ? 'li' : 'qiao');
  const saved = savedPartition({
    townId,
    edition: { id: 'edition-1', no: 1, name: '首版', effectiveFrom: firstDay, publishedAt: 0 },
    topology: townTopology,
    cells: squares.map(([no]) => ({
      id: `c${no}`,
      no,
      code: codeOf(no),
      name: `第${no}网格`,
      villageId: villageOf(no),
    })),
    before: null,
  });
  await store.commit((write) => [
    write.insert(t.towns).values(aTown()),
    insertRows(t.divisions, [
      aDivision({ id: 'ground', code: '530102003000', kind: 'town', name: '清溪镇' }),
      aDivision({ id: 'li', code: '530102003001', name: '李家湾村', parentId: 'ground' }),
      aDivision({ id: 'qiao', code: '530102003002', name: '桥头村', parentId: 'ground' }),
    ]),
    ...saved.steps(write, t),
    insertRows(t.units, [aUnit({ id: 'unit-1' })]),
    insertRows(t.cadres, [aCadre(store, { id: 'wang' }), aCadre(store, { id: 'zhao', name: '赵德山' })]),
    insertRows(
      t.assignments,
      squares.map(([no]) => ({
        townId,
        id: `lead-${no}`,
        role: 'lead' as const,
        cadreId: no <= 3 ? 'wang' : 'zhao',
        cellId: `c${no}`,
        from: firstDay,
      })),
    ),
    ...homes.flatMap(([id, no, x, y]) => {
      const [lon, lat] = at(x, y);
      return householdSteps(store, write, { id, villageId: villageOf(no), cellId: `c${no}`, x: lon, y: lat });
    }),
    ...groupSteps(store, write, {
      id: 'g1',
      villageId: 'li',
      cadreId: 'wang',
      centreId: 'h2',
      radiatingIds: ['h1', 'h3', 'h4'],
    }),
    ...groupSteps(store, write, { id: 'g2', villageId: 'qiao', cadreId: 'zhao', centreId: 'h7', radiatingIds: ['h8'] }),
    insertRows(t.visits, [
      aVisit({ householdId: 'h1', cadreId: 'wang', groupId: 'g1', metOn: '2025-05-10' }),
      aVisit({ householdId: 'h3', cadreId: 'wang', groupId: 'g1', metOn: '2025-07-10' }),
      aVisit({ householdId: 'h7', cadreId: 'zhao', groupId: 'g2', metOn: '2025-08-05' }),
    ]),
    insertRows(t.issues, [
      {
        townId,
        id: 'issue-1',
        code: 'issue-1',
        kind: 'conflict' as const,
        title: secrets.seal('issues', 'title', 'issue-1', '灌溉用水之争'),
        householdId: 'h1',
        cellId: 'c1',
        cadreId: 'wang',
        openedOn: '2025-06-01',
        dueOn: '2025-12-01',
      },
    ]),
  ]);
  return store;
};

/** The number of the edge between two cells of the first edition. */
export const edgeBetween = (one: number, other: number): number => {
  for (const { no, leftCell, rightCell } of townTopology.edges)
    if ((leftCell === one && rightCell === other) || (leftCell === other && rightCell === one)) return no;
  throw new Error(`no edge between ${one} and ${other}`);
};

/** The border of cells 1 and 2 swings west: h1 comes to lie in 2. */
export const takesH1 = () => ({
  kind: 'reshape',
  edge: edgeBetween(1, 2),
  path: [at(1, 0), at(0.8, 0.5), at(1, 1)].flat(),
});

/** Cell 3 is cut from south to north; the piece with less ground is 7. */
export const cutsCell3 = () => ({
  kind: 'splitCell',
  cell: 3,
  line: [at(2.6, -0.5), at(2.6, 1.5)].flat(),
  newCells: [7],
});
