import { gridPoint, toDegrees } from '#domain/boundary/gridPoint.ts';
import { labelPoint } from '#domain/boundary/labelPoint.ts';
import type { GridPolygon } from '#domain/boundary/outline.ts';
import type { NamedPlace } from '#domain/responsible/facts.ts';
import type { Day } from '#domain/time/day.ts';
import type { Store } from '../../store/store.ts';
import { type BlockRow, blocksOf } from '../blocks.ts';
import { initialsOf } from '../directory/entry.ts';
import { cellEntries, divisionTree, siteEntries } from '../directory/places.ts';
import { settlementPoints } from './settlementPoints.ts';

type LonLat = readonly [lon: number, lat: number];

/** A road or river as a line an area can follow; degrees WGS84. */
export interface NamedLine {
  readonly id: string;
  readonly kind: 'road' | 'river';
  readonly name: string;
  readonly line: readonly LonLat[];
}

/** What a place can be found by in words, and the lines an area can follow. */
export interface PlacesOfTown {
  readonly places: readonly NamedPlace[];
  readonly lines: readonly NamedLine[];
}

/** Villages, natural villages, residents' groups, cells, sites, roads and rivers of a town on a day; no household, no person. */
export const placesOfTown = async (store: Store, townId: string, day: Day): Promise<PlacesOfTown> => {
  const tree = await divisionTree(store, townId);
  const blocks = await blocksOf(store, townId);
  const cells = await cellEntries(store, { townId, day }, tree);
  const sites = await siteEntries(store, townId, tree, cells);
  const parents = new Map(tree.all.map(({ id, parentId }) => [id, parentId]));
  const settled = await settlementPoints(store, townId, day, (id) => parents.get(id) ?? null);
  const drawn = new Map(blocks.flatMap((block) => drawnPoint(block)));
  const lines = blocks.flatMap(linesOf);
  const divisions = tree.all
    .filter(({ kind }) => kind !== 'county' && kind !== 'town')
    .map(
      ({ id, code, name, kind }): NamedPlace => ({
        kind: kind as NamedPlace['kind'],
        id,
        title: name,
        code,
        initials: initialsOf(name, false),
        point: drawn.get(id) ?? settled.get(id) ?? cellPoint(cells, { id, name, villageId: tree.villageOf(id) }),
        villageId: tree.villageOf(id),
      }),
    );
  const entries = [...cells, ...sites].map(
    ({ kind, id, title, code, initials, point, villageId }): NamedPlace => ({
      kind: kind as 'cell' | 'site',
      id,
      title,
      code,
      initials,
      point,
      villageId,
    }),
  );
  return { places: [...divisions, ...blocks.flatMap(drawnPlace), ...entries, ...namedLines(lines)], lines };
};

/** A village without a single placed household is found by its first cell, a settlement without one by the cell that has its name. */
const cellPoint = (
  cells: readonly { readonly title: string; readonly villageId: string | null; readonly point: LonLat | null }[],
  { id, name, villageId }: { readonly id: string; readonly name: string; readonly villageId: string | null },
): LonLat | null => {
  const own = cells.filter((cell) => cell.villageId === villageId && cell.point !== null);
  return (id === villageId ? own[0] : own.find(({ title }) => title.startsWith(name)))?.point ?? null;
};

/** Well inside the outline of a block; null for a line. */
const pointIn = ({ geometry }: BlockRow): LonLat | null => {
  const parts =
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
  const polygons = parts
    .map((rings) => rings.map((ring) => ring.slice(0, -1).flatMap(([lon = 0, lat = 0]) => gridPoint(lon, lat))))
    .flatMap(([shell, ...holes]): GridPolygon[] => (shell === undefined ? [] : [{ shell, holes }]));
  if (polygons.length === 0) return null;
  const [x, y] = labelPoint(polygons);
  return [toDegrees(x), toDegrees(y)];
};

const settlementKinds = { naturalVillage: 'natural', residentsGroup: 'residentsGroup' } as const;

/** A division whose outline was drawn is found well inside it. */
const drawnPoint = (block: BlockRow): (readonly [string, LonLat])[] => {
  if (block.divisionId === null || !(block.layer in settlementKinds)) return [];
  const point = pointIn(block);
  return point === null ? [] : [[block.divisionId, point]];
};

/** A settlement that is known by its outline alone. */
const drawnPlace = (block: BlockRow): NamedPlace[] => {
  const { id, layer, name, divisionId } = block;
  if (divisionId !== null || name === '' || (layer !== 'naturalVillage' && layer !== 'residentsGroup')) return [];
  const initials = initialsOf(name, false);
  return [
    { kind: settlementKinds[layer], id, title: name, code: '', initials, point: pointIn(block), villageId: null },
  ];
};

const linesOf = ({ id, layer, name, geometry }: BlockRow): NamedLine[] => {
  if (layer !== 'road' && layer !== 'river') return [];
  const parts =
    geometry.type === 'LineString'
      ? [geometry.coordinates]
      : geometry.type === 'MultiLineString'
        ? geometry.coordinates
        : [];
  return parts.map((part, i) => ({
    id: i === 0 ? id : `${id}-${i + 1}`,
    kind: layer,
    name,
    line: part.map(([lon = 0, lat = 0]) => [lon, lat] as const),
  }));
};

/** One place for all stretches of a name: the middle of the one with the most points. */
const namedLines = (lines: readonly NamedLine[]): NamedPlace[] => {
  const longest = new Map<string, NamedLine>();
  for (const line of lines) {
    const key = `${line.kind} ${line.name}`;
    if (line.name !== '' && line.line.length > (longest.get(key)?.line.length ?? 0)) longest.set(key, line);
  }
  return [...longest.values()].map(({ kind, id, name, line }) => ({
    kind,
    id,
    title: name,
    code: '',
    initials: initialsOf(name, false),
    point: line[line.length >> 1] ?? null,
    villageId: null,
  }));
};
