import { locatorOf } from '../../../server/domain/boundary/locator.ts';
import { outlineOfCell } from '../../../server/domain/boundary/outline.ts';
import { cellNos, type Topology } from '../../../server/domain/boundary/topology.ts';
import { crookedTown, topologyOf } from '../ground/crookedTown.ts';
import { measurePair } from '../measure.ts';
import type { BenchRow } from '../row.ts';
import { flatbushLocator } from './flatbushPeer.ts';
import { pointsIn } from './points.ts';
import { leadByPostGis, loadCells, type PostGis } from './postgis.ts';

/** The person of each cell, by number; nobody outside. */
const leadsOf = (topology: Topology): (string | null)[] => {
  const leads: (string | null)[] = [];
  for (const no of cellNos(topology)) leads[no] = `干部${no}`;
  leads[0] = null;
  return leads;
};

const codeOf = (no: number): string => String(no).padStart(6, '0');

const each = (points: Int32Array, take: (x: number, y: number) => unknown): void => {
  for (let i = 0; i < points.length; i += 2) take(points[i]!, points[i + 1]!);
};

/** B2 beside flatbush and a ray cast. @throws Error where the two differ in a single point, ties too */
const besideFlatbush = async (topology: Topology): Promise<BenchRow> => {
  const { cellAt } = locatorOf(topology);
  const leads = leadsOf(topology);
  const peerAt = flatbushLocator(topology);
  const points = pointsIn(topology, 50_000);
  each(points, (x, y) => {
    if (cellAt(x, y) !== peerAt(x, y)) throw new Error(`ours and the ray cast differ at ${x} ${y}`);
  });
  const times = 4;
  const { ours, ratio, peer } = await measurePair(
    () => {
      for (let k = 0; k < times; k += 1) each(points, (x, y) => leads[cellAt(x, y)]);
    },
    () => each(points, (x, y) => leads[peerAt(x, y)]),
  );
  const asked = points.length / 2;
  return {
    name: `B2 point → cell → person, ${cellNos(topology).length} cells`,
    unit: 'a second',
    ours: (asked * times * 1000) / ours.ms,
    peer: (asked * 1000) / peer.ms,
    peerName: 'flatbush + ray cast',
    ratio: ratio * times,
    spread: ours.spread,
    n: ours.n,
    note: `equal at ${asked} points, ${points.length / 20} of them on a border; goal ≥ 8 ×`,
  };
};

/** B2 beside PostGIS on eight connections. @throws Error where the two differ in a single point, ties too */
const besidePostGis = async (topology: Topology, { pool }: PostGis): Promise<BenchRow> => {
  const { cellAt } = locatorOf(topology);
  const leads = leadsOf(topology);
  await loadCells(
    pool,
    cellNos(topology).map((no) => ({
      no,
      code: codeOf(no),
      lead: leads[no] ?? '',
      parts: outlineOfCell(topology, no).map(({ shell, holes }) => [shell, ...holes]),
    })),
  );
  const points = pointsIn(topology, 4000);
  const asked = points.length / 2;
  const askAll = async (take: (found: number, x: number, y: number) => void): Promise<void> => {
    let next = 0;
    const askOne = async (): Promise<void> => {
      for (let i = next; i < asked; i = next) {
        next = i + 1;
        const [x, y] = [points[i * 2]!, points[i * 2 + 1]!];
        take((await leadByPostGis(pool, x, y))?.no ?? 0, x, y);
      }
    };
    await Promise.all(Array.from({ length: 8 }, askOne));
  };
  await askAll((found, x, y) => {
    if (cellAt(x, y) !== found) throw new Error(`ours and PostGIS differ at ${x} ${y}`);
  });
  const times = 500;
  const { ours, peer, ratio } = await measurePair(
    () => {
      for (let k = 0; k < times; k += 1) each(points, (x, y) => leads[cellAt(x, y)]);
    },
    () => askAll(() => undefined),
  );
  return {
    name: `B2 point → cell → person, ${cellNos(topology).length} cells`,
    unit: 'a second',
    ours: (asked * times * 1000) / ours.ms,
    peer: (asked * 1000) / peer.ms,
    peerName: 'PostGIS ST_Covers, 8 connections',
    ratio: ratio * times,
    spread: ours.spread,
    n: ours.n,
    note: `equal at ${asked} points, ${asked / 10} of them on a border; goal ≥ 140 ×`,
  };
};

/** The exact cell and person of a point at three sizes ten apart, beside what one would take instead. */
export const inProcess = async (postgis: PostGis | null): Promise<BenchRow[]> => {
  const rows: BenchRow[] = [];
  for (const side of [14, 45, 141]) {
    const topology = topologyOf(crookedTown(side));
    rows.push(await besideFlatbush(topology));
    if (postgis !== null && side === 141) rows.push(await besidePostGis(topology, postgis));
  }
  const [small, , large] = rows;
  if (small && large) {
    const growth = Math.log(small.ours / large.ours) / Math.log((141 / 14) ** 2);
    rows[2] = { ...large, note: `${large.note}; time grows with the size to the power ${growth.toFixed(2)}` };
  }
  return rows;
};
