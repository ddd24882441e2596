import { dayNumber } from '#domain/time/day.ts';
import { cellShape, cellsShape } from '#domain/boundary/cellShape.ts';
import { differenceOf, keptNumbers } from '#domain/boundary/keptNumbers.ts';
import { type Locator, locatorOf } from '#domain/boundary/locator.ts';
import { doubleArea } from '#domain/boundary/area.ts';
import { outlineOfCells } from '#domain/boundary/outline.ts';
import { partitionFrom } from '#domain/boundary/partitionFrom.ts';
import { cellNos, type Topology } from '#domain/boundary/topology.ts';
import type { Ground } from './ground/ground.ts';
import type { Row } from './rows.ts';
import type { Span } from './span.ts';

export interface Boundaries {
  readonly topology: Topology;
  readonly now: Locator;
  readonly before: Locator;
  /** By cell, from 0: the cells that share a border with it. */
  readonly near: readonly (readonly number[])[];
  readonly editions: Row<'editions'>[];
  readonly nodes: Row<'nodes'>[];
  readonly edges: Row<'edges'>[];
  readonly cellShapes: Row<'cellShapes'>[];
}

interface Asked {
  readonly townId: string;
  readonly ground: Ground;
  readonly span: Span;
  readonly cellIds: readonly string[];
  readonly editionIds: readonly [string, string];
  readonly publishedBy: string;
}

/** The partition as it was and as it is: two editions where a border was moved, else one. @throws when the cells are no partition */
export const boundariesOf = ({ townId, ground, span, cellIds, editionIds, publishedBy }: Asked): Boundaries => {
  const first = topologyOf(ground, 'before');
  const isMoved = ground.moved !== null;
  const last = isMoved ? keptNumbers(first, topologyOf(ground, 'geometry')) : first;
  const { closedNodes, openedNodes, closedEdges, openedEdges, cells } = differenceOf(first, last);
  const dated = (no: number, closed: readonly number[]) => ({
    townId,
    fromEdition: 1,
    toEdition: closed.includes(no) ? 2 : null,
  });
  const edition = (no: 1 | 2, topology: Topology): Row<'editions'> => {
    const effectiveFrom = no === 1 ? span.began : span.redrawnOn;
    return {
      townId,
      id: editionIds[no - 1] as string,
      no,
      name:
        no === 1
          ? '建网初次划定'
          : `${cellName(ground, ground.moved?.[0])}与${cellName(ground, ground.moved?.[1])}界线调整`,
      documentNo: no === 1 ? null : `青府发〔${effectiveFrom.slice(0, 4)}〕7号`,
      effectiveFrom,
      publishedAt: (dayNumber(effectiveFrom) - 3) * 86_400_000 + 7 * 3_600_000,
      publishedBy,
      doubleArea: doubleAreaOf(topology).toString(),
      bbox: cellsShape(topology, cellNos(topology)).bbox,
    };
  };
  const shapeRow = (topology: Topology, no: number, from: string, to: string | null): Row<'cellShapes'> => {
    const { geometry, bbox, areaM2, label } = cellShape(topology, no);
    const [west, south, east, north] = bbox;
    const stored = geometry as Row<'cellShapes'>['geometry'];
    return {
      townId,
      cellId: cellIds[no - 1] as string,
      from,
      to,
      geometry: stored,
      west,
      south,
      east,
      north,
      areaM2,
      labelLon: label[0],
      labelLat: label[1],
    };
  };
  const cellShapes = ground.cells.flatMap((_, i) =>
    cells.includes(i + 1)
      ? [shapeRow(first, i + 1, span.began, span.redrawnOn), shapeRow(last, i + 1, span.redrawnOn, null)]
      : [shapeRow(last, i + 1, span.began, null)],
  );
  return {
    topology: last,
    now: locatorOf(last),
    before: locatorOf(first),
    near: nearOf(last, ground.cells.length),
    editions: [edition(1, first), ...(isMoved ? [edition(2, last)] : [])],
    nodes: [
      ...[...first.nodes].map(({ no, x, y }) => ({ no, x, y, ...dated(no, closedNodes) })),
      ...openedNodes.map(({ no, x, y }) => ({ townId, no, x, y, fromEdition: 2, toEdition: null })),
    ],
    edges: [
      ...[...first.edges].map((edge) => ({ ...edge, ...dated(edge.no, closedEdges) })),
      ...openedEdges.map((edge) => ({ ...edge, townId, fromEdition: 2, toEdition: null })),
    ],
    cellShapes,
  };
};

const cellName = (ground: Ground, no: number | undefined): string => ground.cells[(no ?? 0) - 1]?.name ?? '';

const topologyOf = (ground: Ground, which: 'before' | 'geometry'): Topology => {
  const result = partitionFrom(
    ground.cells.map((cell, i) => ({ key: i + 1, no: i + 1, geometry: cell[which] })),
    { enclosed: 'outside' },
  );
  if ('faults' in result)
    throw new Error(`The cells are not a partition: ${JSON.stringify(result.faults.slice(0, 3))}`);
  return result.topology;
};

const doubleAreaOf = (topology: Topology): bigint =>
  outlineOfCells(topology, cellNos(topology)).reduce(
    (sum, { shell, holes }) => holes.reduce((rest, hole) => rest + doubleArea(hole), sum + doubleArea(shell)),
    0n,
  );

const nearOf = (topology: Topology, count: number): number[][] => {
  const near = Array.from({ length: count }, () => new Set<number>());
  for (const { leftCell, rightCell } of topology.edges) {
    if (leftCell === 0 || rightCell === 0) continue;
    near[leftCell - 1]?.add(rightCell - 1);
    near[rightCell - 1]?.add(leftCell - 1);
  }
  return near.map((set) => [...set]);
};
