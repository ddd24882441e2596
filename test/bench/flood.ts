import type { Area } from '../../server/domain/incident/entry.ts';
import { cellsWithin } from '../../server/domain/responsible/cellsWithin.ts';
import { homesWithin } from '../../server/domain/responsible/homesWithin.ts';
import { laidArea } from '../../server/domain/responsible/laidArea.ts';
import { floodOf, type FloodTown, floodTown } from './flood/floodTown.ts';
import { byPostGis, type FloodFound, loadTown, turfLoop } from './flood/peers.ts';
import { measurePair } from './measure.ts';
import { type PostGis, startPostGis } from './responsible/postgis.ts';
import type { BenchRow } from './row.ts';

/** Ours, complete: the area is laid out anew each time. */
const ours =
  ({ lines, columns }: FloodTown) =>
  (area: Area): FloodFound => {
    const laid = laidArea(area);
    const touched = cellsWithin(lines, laid);
    const { byCell } = homesWithin(columns, touched, laid.index);
    return {
      byCell: new Map([...byCell].map(([no, { households, people }]) => [no, { households, people }])),
      cells: new Map([
        ...touched.whole.map((no) => [no, true] as const),
        ...touched.cut.map((no) => [no, false] as const),
      ]),
    };
  };

const sorted = <T>(map: ReadonlyMap<number, T>): string => JSON.stringify([...map].sort(([a], [b]) => a - b));

/** @throws Error where the two differ in a single household, or in whether a cell is whole */
const checkEqual = (mine: FloodFound, theirs: FloodFound): void => {
  if (sorted(mine.byCell) !== sorted(theirs.byCell)) throw new Error('ours and the peer count other households');
  if (mine.cells && theirs.cells && sorted(mine.cells) !== sorted(theirs.cells))
    throw new Error('ours and the peer name other cells');
};

interface Peer {
  readonly name: string;
  readonly ask: (area: Area) => FloodFound | Promise<FloodFound>;
  readonly note: string;
}

const beside = async (town: FloodTown, peer: Peer): Promise<BenchRow> => {
  const area = floodOf(town.side);
  const ask = ours(town);
  const found = ask(area);
  checkEqual(found, await peer.ask(area));
  const times = 10;
  const measured = await measurePair(
    () => {
      for (let k = 0; k < times; k += 1) ask(area);
    },
    () => peer.ask(area),
  );
  const households = [...found.byCell.values()].reduce((sum, one) => sum + one.households, 0);
  return {
    name: `B3 flood area, ${town.side ** 2} cells, ${town.homes.length.toLocaleString('en')} homes`,
    unit: 'ms',
    ours: measured.ours.ms / times,
    peer: measured.peer.ms,
    peerName: peer.name,
    ratio: measured.ratio * times,
    spread: measured.ours.spread,
    n: measured.ours.n,
    note: `equal: ${found.byCell.size} cells, ${households.toLocaleString('en')} households${peer.note}`,
  };
};

const sizes = [14, 45, 141];

const atSize = async (side: number, postgis: PostGis | null): Promise<BenchRow[]> => {
  const town = floodTown(side);
  const rows = [await beside(town, { name: 'turf loop', ask: turfLoop(town), note: '' })];
  if (postgis !== null) {
    await loadTown(postgis.pool, town);
    rows.push(
      await beside(town, { name: 'PostGIS, 1 connection', ask: byPostGis(postgis.pool), note: '; goal ≥ 30 ×' }),
    );
  }
  return rows;
};

/** A drawn area → its cells, households and people, complete, at three sizes ten apart (performance.md B3). */
export default async function bench(): Promise<BenchRow[]> {
  const postgis = await startPostGis();
  try {
    const rows: BenchRow[] = [];
    for (const side of sizes) rows.push(...(await atSize(side, postgis)));
    const [small] = rows;
    const large = rows.at(-1);
    if (small && large) {
      const growth = Math.log(large.ours / small.ours) / Math.log((141 / 14) ** 2);
      rows[rows.length - 1] = {
        ...large,
        note: `${large.note}; time grows with the size to the power ${growth.toFixed(2)}`,
      };
    }
    return rows;
  } finally {
    await postgis?.close();
  }
}
