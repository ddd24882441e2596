import { doubleArea } from './area.ts';
import type { GridLine, TopologyOperation } from './operation.ts';
import type { PartitionFault } from './partitionFault.ts';
import { quantise, type PolygonIn } from './quantise.ts';
import type { Soup } from './soup.ts';

/** A cell of a first partition: the polygon it comes from, and the operation that draws it. */
export interface FirstCell {
  readonly key: PolygonIn['key'];
  readonly no: number;
  readonly operation: Extract<TopologyOperation, { readonly kind: 'carve' }>;
}

/**
 * The operations that draw a first partition over ground that belongs to nobody yet: one cell for each polygon — a
 * village's outline, residents' groups — largest first, numbered `no` or from `firstCell` up. Where polygons lie over
 * each other the smaller one gets what the larger left; what lies between them stays a gap to be filled. Ground that
 * cells have already is not touched. Faults only where a polygon cannot be read.
 */
export function firstPartition(
  polygons: readonly PolygonIn[],
  firstCell: number,
): { readonly cells: readonly FirstCell[] } | { readonly faults: readonly PartitionFault[] } {
  const quantised = quantise(polygons);
  if ('faults' in quantised) return quantised;
  const areas = areasByPolygon(quantised.soup);
  const cells = polygons.map(({ key, no }, i): FirstCell & { size: bigint } => {
    const own = areas.get(i) ?? [];
    const to = no ?? firstCell + i;
    const size = own.flat().reduce((sum, ring) => sum + doubleArea(ring), 0n);
    return { key, no: to, operation: { kind: 'carve', areas: own, to, from: [0] }, size };
  });
  cells.sort((a, b) => (a.size === b.size ? a.no - b.no : a.size > b.size ? -1 : 1));
  return { cells: cells.map(({ key, no, operation }) => ({ key, no, operation })) };
}

/** By polygon: its shells, each with the holes that follow it. */
function areasByPolygon({ x, y, starts, polygonOf, isHole }: Soup): Map<number, GridLine[][]> {
  const areas = new Map<number, GridLine[][]>();
  for (let r = 0; r + 1 < starts.length; r += 1) {
    const ring: number[] = [];
    for (let i = starts[r]!; i < starts[r + 1]!; i += 1) ring.push(x[i]!, y[i]!);
    const own = areas.get(polygonOf[r]!) ?? [];
    areas.set(polygonOf[r]!, own);
    if (isHole[r] === 1) own.at(-1)?.push(ring);
    else own.push([ring]);
  }
  return areas;
}
