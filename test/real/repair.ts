import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { outlineOfCell } from '../../server/domain/boundary/outline.ts';
import { type Dispute, repairRules } from '../../server/domain/boundary/repair/dispute.ts';
import { repairable, repaired } from '../../server/domain/boundary/repair/repaired.ts';
import { cellNos } from '../../server/domain/boundary/topology.ts';
import { doubleAreaOfCells, topologyFaults } from '../../server/domain/boundary/topologyFaults.ts';
import { readGeojson } from '../../server/files/geojson.ts';
import { judgedByGeos } from '../domain/boundary/geos.ts';

interface Check {
  readonly title: string;
  readonly ok: boolean;
  readonly detail: string;
}

/** Real files with overlaps and gaps come out whole under every rule: all cells, all invariants, and GEOS agrees. */
export default async function check(folder: string): Promise<readonly Check[]> {
  const names = ['ahmedabad-wards.geojson', 'goa-villages.geojson'];
  return names.flatMap((name) => {
    const path = join(folder, 'partitions', name);
    if (!existsSync(path)) return [{ title: name, ok: true, detail: '未找到，未检查 · not there' }];
    const table = readGeojson(readFileSync(path));
    const polygons = Array.from(table.rows(), ({ row }) => ({ key: row, geometry: table.geometryOf(row) }));
    const found = repairable(polygons);
    if ('faults' in found)
      return [{ title: `${name}: can be repaired`, ok: false, detail: JSON.stringify(found.faults) }];
    return repairRules.map((rule) => ruled(name, polygons, found.disputes, rule));
  });
}

function ruled(
  name: string,
  polygons: Parameters<typeof repaired>[0],
  disputes: readonly Dispute[],
  rule: (typeof repairRules)[number],
): Check {
  const title = `${name}: repaired by ${rule}`;
  const start = performance.now();
  const result = repaired(polygons, new Map(disputes.map(({ no, proposed }) => [no, proposed[rule]])));
  const ms = Math.round(performance.now() - start);
  if ('faults' in result) return { title, ok: false, detail: JSON.stringify(result.faults.slice(0, 3)) };
  const { topology, report } = result;
  const cells = cellNos(topology);
  const geos = judgedByGeos(cells.map((no) => outlineOfCell(topology, no)));
  const ok =
    cells.length === polygons.length &&
    topologyFaults(topology, doubleAreaOfCells(topology)).length === 0 &&
    geos.isCoverage &&
    geos.invalid.length === 0;
  const thin = disputes.filter(({ isThin }) => isThin).length;
  const parts = cells.reduce((sum, no) => sum + outlineOfCell(topology, no).length, 0);
  const overlapHa = (report.overlapM2 / 1e4).toFixed(1);
  const gapHa = (report.gapM2 / 1e4).toFixed(1);
  return {
    title,
    ok,
    detail: `${disputes.length} disputes (${thin} thin), ${cells.length} cells of ${parts} parts, overlaps ${overlapHa} ha, gaps ${gapHa} ha, lines moved at most ${report.movedM.toFixed(1)} m, ${ms} ms`,
  };
}
