import { locatorOf } from '../../../server/domain/boundary/locator.ts';
import { cellNos, type Topology } from '../../../server/domain/boundary/topology.ts';
import type { BalancePeople, BalanceTask } from '../../../server/domain/balance/balanceTask.ts';
import { seededRandom } from '../../../server/domain/seededRandom.ts';
import { aPolygon, givenTopology } from '../boundary/given.ts';

/** Three cells side by side, each 10 × 10 (about a kilometre); 1 is the westernmost. */
export const threeCells = (): Topology =>
  givenTopology(
    [1, 2, 3].map((no) => ({
      ...aPolygon(no, [
        [(no - 1) * 10, 0],
        [no * 10, 0],
        [no * 10, 10],
        [(no - 1) * 10, 10],
      ]),
      no,
    })),
  );

/** Households thrown over the ground: in the cell, so many. Every sixth begins a group with the five after it. */
export function scatteredPeople(topology: Topology, counts: Readonly<Record<number, number>>, seed = 1): BalancePeople {
  const random = seededRandom(seed);
  const locator = locatorOf(topology);
  const rows: { x: number; y: number; cell: number }[] = [];
  for (const cell of cellNos(topology)) {
    let west = Infinity;
    let [south, east, north] = [Infinity, -Infinity, -Infinity];
    for (const no of topology.borders.get(cell)!) {
      const { line } = topology.edges.get(no)!;
      for (let i = 0; i < line.length; i += 2) {
        west = Math.min(west, line[i]!);
        east = Math.max(east, line[i]!);
        south = Math.min(south, line[i + 1]!);
        north = Math.max(north, line[i + 1]!);
      }
    }
    for (let left = counts[cell] ?? 0; left > 0; ) {
      const [x, y] = [Math.round(west + random() * (east - west)), Math.round(south + random() * (north - south))];
      if (locator.cellAt(x, y) !== cell) continue;
      rows.push({ x, y, cell });
      left -= 1;
    }
  }
  return {
    x: Int32Array.from(rows, ({ x }) => x),
    y: Int32Array.from(rows, ({ y }) => y),
    cell: Int32Array.from(rows, ({ cell }) => cell),
    followsPoint: new Uint8Array(rows.length).fill(1),
    group: Int32Array.from(rows, (_, i) => Math.floor(i / 6)),
    isCentre: Uint8Array.from(rows, (_, i) => Number(i % 6 === 0)),
  };
}

export const aBalanceTask = (over: Partial<BalanceTask> = {}): BalanceTask => {
  const topology = over.topology ?? threeCells();
  return {
    topology,
    cells: [1, 2, 3],
    villageOf: () => 'village',
    lockedCells: new Set(),
    people: scatteredPeople(topology, { 1: 90, 2: 30, 3: 60 }),
    blocks: [],
    ways: [],
    tolerance: 0.1,
    seed: 1,
    ...over,
  };
};
