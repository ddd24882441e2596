import { and, asc, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { gridPoint } from '../../server/domain/boundary/gridPoint.ts';
import { movedPoints } from '../../server/domain/boundary/movedPoints.ts';
import { topologyFaults } from '../../server/domain/boundary/topologyFaults.ts';
import { editionById, readGround } from '../../server/queries/groundOfEdition.ts';
import { type CellToSave, type PartitionToSave, savedPartition } from '../../server/queries/partition.ts';
import { StaleRow } from '../../server/store/errors.ts';
import type { Store } from '../../server/store/store.ts';
import { aPolygon, aSquare, givenTopology, place } from '../domain/boundary/given.ts';
import { aTown, givenStore } from '../given.ts';

const townId = 'town';
const cell = (no: number): CellToSave => ({
  id: `cell-${no}`,
  no,
  code: `530102003001${String(no).padStart(3, '0')}`,
  name: `第${no}网格`,
  villageId: 'village',
});
const edition = (no: number, effectiveFrom: string) => ({
  id: `edition-${no}`,
  no,
  name: `第${no}版`,
  effectiveFrom,
  publishedAt: 1_700_000_000_000 + no,
});
const threeInARow = givenTopology([aSquare(1, 0, 0), aSquare(2, 1, 0), aSquare(3, 2, 0)]);
/** The border between 1 and 2 goes west in the middle; 3 stays. */
const redrawn = givenTopology([
  aPolygon(1, [
    [0, 0],
    [1, 0],
    [0.5, 0.5],
    [1, 1],
    [0, 1],
  ]),
  aPolygon(2, [
    [1, 0],
    [2, 0],
    [2, 1],
    [1, 1],
    [0.5, 0.5],
  ]),
  aSquare(3, 2, 0),
]);
const first: PartitionToSave = {
  townId,
  edition: edition(1, '2025-01-01'),
  topology: threeInARow,
  cells: [1, 2, 3].map(cell),
  before: null,
};

const givenTown = async (): Promise<Store> => {
  const store = await givenStore();
  const { steps } = savedPartition(first);
  await store.commit((write) => [write.insert(store.t.towns).values(aTown()), ...steps(write, store.t)]);
  return store;
};
const second = (): PartitionToSave => ({
  ...first,
  edition: edition(2, '2025-08-01'),
  topology: redrawn,
  before: { editionId: 'edition-1', topology: threeInARow, cells: first.cells },
});
const groundOf = async (store: Store, id: string) => readGround(store, (await editionById(store, townId, id))!);

describe('the partition of a town', () => {
  it('is read back as it was saved, and finds the cell of a point', async () => {
    const store = await givenTown();
    const { topology, locator, cells } = await groundOf(store, 'edition-1');
    expect([...topology.edges]).toEqual([...threeInARow.edges]);
    expect(topologyFaults(topology)).toEqual([]);
    expect(cells.get(locator.cellAt(...gridPoint(...place(1.5, 0.5))))?.id).toBe('cell-2');
    const [town] = await store.read.select().from(store.t.towns);
    expect(town?.editionId).toBe('edition-1');
  });

  it('keeps both editions after a redraw, and closes only what changed', async () => {
    const store = await givenTown();
    const { steps, difference } = savedPartition(second());
    await store.commit((write) => steps(write, store.t));
    const [before, after] = [await groundOf(store, 'edition-1'), await groundOf(store, 'edition-2')];
    expect([...before.topology.edges]).toEqual([...threeInARow.edges]);
    expect(topologyFaults(after.topology)).toEqual([]);
    expect(difference.cells).toEqual([1, 2]);
    expect(difference.closedEdges).toHaveLength(1);
    const household = { id: 'h', x: gridPoint(...place(0.8, 0.5))[0], y: gridPoint(...place(0.8, 0.5))[1] };
    expect(movedPoints([household], before.locator, after.locator)).toEqual([{ id: 'h', from: 1, to: 2 }]);
  });

  it('dates the shapes of changed cells and leaves the others alone', async () => {
    const store = await givenTown();
    const { steps } = savedPartition(second());
    await store.commit((write) => steps(write, store.t));
    const { cellShapes } = store.t;
    const daysOf = (cellId: string) =>
      store.read
        .select({ from: cellShapes.from, to: cellShapes.to })
        .from(cellShapes)
        .where(and(eq(cellShapes.townId, townId), eq(cellShapes.cellId, cellId)))
        .orderBy(asc(cellShapes.from));
    expect(await daysOf('cell-1')).toEqual([
      { from: '2025-01-01', to: '2025-08-01' },
      { from: '2025-08-01', to: null },
    ]);
    expect(await daysOf('cell-3')).toEqual([{ from: '2025-01-01', to: null }]);
  });

  it('retires a merged cell on the day of the edition', async () => {
    const store = await givenTown();
    const merged = givenTopology([
      aPolygon(1, [
        [0, 0],
        [2, 0],
        [2, 1],
        [0, 1],
      ]),
      { ...aSquare(3, 2, 0), no: 3 },
    ]);
    const { steps } = savedPartition({ ...second(), topology: merged, cells: [cell(1), cell(3)] });
    await store.commit((write) => steps(write, store.t));
    const rows = await store.read.select().from(store.t.cells).orderBy(asc(store.t.cells.no));
    expect(rows.map(({ no, to }) => [no, to])).toEqual([
      [1, null],
      [2, '2025-08-01'],
      [3, null],
    ]);
  });

  it('refuses a second publication over the same edition, and keeps no trace of it', async () => {
    const store = await givenTown();
    const { steps } = savedPartition(second());
    await store.commit((write) => steps(write, store.t));
    const late = savedPartition({ ...second(), edition: edition(3, '2025-09-01') });
    await expect(store.commit((write) => late.steps(write, store.t))).rejects.toThrow(StaleRow);
    expect(await editionById(store, townId, 'edition-3')).toBeNull();
  });
});
