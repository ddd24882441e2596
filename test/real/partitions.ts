import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { locatorOf } from '../../server/domain/boundary/locator.ts';
import { outlineOfCell } from '../../server/domain/boundary/outline.ts';
import { partitionFrom } from '../../server/domain/boundary/partitionFrom.ts';
import type { PartitionFault } from '../../server/domain/boundary/partitionFault.ts';
import { pointInRing } from '../../server/domain/boundary/pointInRing.ts';
import { polygonOfCell } from '../../server/domain/boundary/polygonOfCell.ts';
import type { PolygonIn } from '../../server/domain/boundary/quantise.ts';
import { cellNos, type Topology } from '../../server/domain/boundary/topology.ts';
import { doubleAreaOfCells, topologyFaults } from '../../server/domain/boundary/topologyFaults.ts';
import { readGeojson } from '../../server/files/geojson.ts';
import { judgedByGeos } from '../domain/boundary/geos.ts';

interface Check {
  readonly title: string;
  readonly ok: boolean;
  readonly detail: string;
}

/** What is known of the files that are usually there; any other is checked too. */
const known: Readonly<Record<string, { cells?: number; gaps?: number; overlapHa?: number; pairs?: number }>> = {
  'goa-villages.geojson': { cells: 402, gaps: 3 },
  'hauts-de-france-communes.geojson': { cells: 3808, gaps: 0 },
  'ahmedabad-wards.geojson': { gaps: 98, overlapHa: 127, pairs: 64 },
};

/** Every real partition: sound ones hold all invariants and GEOS agrees, dirty ones are listed with their ground. */
export default async function check(folder: string): Promise<readonly Check[]> {
  const partitions = join(folder, 'partitions');
  if (!existsSync(partitions)) return [{ title: '真实网格区划', ok: true, detail: '未找到，未检查 · not there' }];
  const files = readdirSync(partitions).filter((name) => name.endsWith('.geojson'));
  return files.sort().flatMap((name) => checksOf(name, polygonsIn(join(partitions, name))));
}

function polygonsIn(path: string): PolygonIn[] {
  const table = readGeojson(readFileSync(path));
  return Array.from(table.rows(), ({ row }) => ({ key: row, geometry: table.geometryOf(row) }));
}

function checksOf(name: string, polygons: readonly PolygonIn[]): Check[] {
  const strict = partitionFrom(polygons);
  const faults = 'faults' in strict ? strict.faults : [];
  const result = partitionFrom(polygons, { enclosed: 'outside' });
  return [listed(name, faults), ...('faults' in result ? [] : sound(name, result.topology, polygons))];
}

function listed(name: string, faults: readonly PartitionFault[]): Check {
  const gaps = faults.filter(({ kind }) => kind === 'gap');
  const overlaps = faults.flatMap((fault) => (fault.kind === 'overlap' ? [fault] : []));
  const pairs = new Set(overlaps.map(({ keys }) => keys.join())).size;
  const ha = overlaps.reduce((sum, { areaM2 }) => sum + areaM2, 0) / 10_000;
  const expected = known[name];
  const ok =
    !expected ||
    (gaps.length === expected.gaps && pairs === (expected.pairs ?? 0) && Math.round(ha) === (expected.overlapHa ?? 0));
  const detail = `${gaps.length} gaps, ${overlaps.length} overlaps of ${pairs} pairs, ${ha.toFixed(1)} ha, ${faults.length} faults`;
  return { title: `${name}: what is wrong is listed`, ok, detail };
}

function sound(name: string, topology: Topology, polygons: readonly PolygonIn[]): Check[] {
  const cells = cellNos(topology);
  const outlines = cells.map((no) => outlineOfCell(topology, no));
  const broken = topologyFaults(topology, doubleAreaOfCells(topology));
  const geos = judgedByGeos(outlines);
  const again = partitionFrom(
    cells.map((no) => ({ key: no, no, geometry: polygonOfCell(topology, no) })),
    { enclosed: 'outside' },
  );
  const isSame = 'topology' in again && again.topology.edges.size === topology.edges.size;
  const expected = known[name]?.cells ?? polygons.length;
  return [
    { title: `${name}: every polygon is a cell`, ok: cells.length === expected, detail: `${cells.length} cells` },
    { title: `${name}: every invariant holds`, ok: broken.length === 0, detail: `${topology.edges.size} edges` },
    {
      title: `${name}: GEOS finds valid rings and a valid coverage`,
      ok: geos.isCoverage && geos.invalid.length === 0,
      detail: `${geos.invalid.length} invalid`,
    },
    { title: `${name}: reads its own polygons back`, ok: isSame, detail: '' },
    placed(name, topology, cells, outlines),
  ];
}

/** Points all over the town, on nodes and in the middle of lines, by index and by every polygon in turn. */
function placed(
  name: string,
  topology: Topology,
  cells: readonly number[],
  outlines: readonly ReturnType<typeof outlineOfCell>[],
): Check {
  const { cellsAt } = locatorOf(topology);
  const nodes = [...topology.nodes];
  let seed = 7;
  const random = (): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return seed / 2 ** 32;
  };
  const pick = () => nodes[Math.floor(random() * nodes.length)]!;
  let wrong = 0;
  const tries = 300;
  for (let i = 0; i < tries; i += 1) {
    const [a, b] = [pick(), pick()];
    const share = i % 3 === 0 ? 0 : random();
    const x = Math.round(a.x + (b.x - a.x) * share);
    const y = Math.round(a.y + (b.y - a.y) * share);
    const claim = cells.filter((_, at) =>
      outlines[at]!.some(
        ({ shell, holes }) => pointInRing(x, y, shell) >= 0 && holes.every((hole) => pointInRing(x, y, hole) <= 0),
      ),
    );
    if (claim.join() !== cellsAt(x, y).join()) wrong += 1;
  }
  return {
    title: `${name}: points lie where the polygons say`,
    ok: wrong === 0,
    detail: `${tries} points, ${wrong} wrong`,
  };
}
