import type { FeatureCollection, Position } from 'geojson';
import type { Comparison } from '../../../server/app.ts';
import type { boundariesCompareText } from '../../text/boundariesCompare.ts';
import type { TextOf } from '../../text/text.ts';

type Words = TextOf<typeof boundariesCompareText>;
type Box = readonly [west: number, south: number, east: number, north: number];

/** A line of the list of differences, with the box it fills on the map. */
export interface Difference {
  readonly key: string;
  readonly sentence: string;
  readonly box: Box | null;
}

/** How cells are called in a comparison: by their later name. */
export function comparedNames(comparison: Omit<Comparison, 'features'>, w: Words): (key: string | null) => string {
  const names = new Map<string, string>();
  for (const { key, before, after } of [
    ...comparison.reshaped,
    ...comparison.renamed,
    ...comparison.retired,
    ...comparison.created,
  ])
    names.set(key, (after ?? before)?.name ?? '');
  return (key) => (key === null ? w.outside : (names.get(key) ?? w.unknown));
}

/** What a GeoJSON geometry covers; null for none. */
export function boxOfPositions(coordinates: unknown): Box | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const take = (at: unknown): void => {
    if (!Array.isArray(at)) return;
    const [lon, lat] = at as Position;
    if (typeof lon === 'number' && typeof lat === 'number') {
      west = Math.min(west, lon);
      south = Math.min(south, lat);
      east = Math.max(east, lon);
      north = Math.max(north, lat);
    } else for (const part of at) take(part);
  };
  take(coordinates);
  return west > east ? null : [west, south, east, north];
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Borders that differ, the longest first. */
export function lineDifferences(
  { features }: FeatureCollection,
  nameOf: (key: string | null) => string,
  w: Words,
): readonly Difference[] {
  return features
    .flatMap(({ properties, geometry }, at) => {
      const kind = properties?.kind === 'closed' ? 'closed' : properties?.kind === 'opened' ? 'opened' : null;
      if (kind === null || geometry.type !== 'LineString') return [];
      const metres = Number(properties?.metres ?? 0);
      const [one, other] = [nameOf(text(properties?.left)), nameOf(text(properties?.right))];
      return [
        {
          metres,
          key: `line ${at}`,
          sentence: `${w.line[kind]} ${w.metres(metres)} · ${w.between(one, other)}`,
          box: boxOfPositions(geometry.coordinates),
        },
      ];
    })
    .sort((a, b) => b.metres - a.metres);
}

/** Ground that changes hands, the largest first. */
export function areaDifferences(
  { features }: FeatureCollection,
  nameOf: (key: string | null) => string,
  w: Words,
): readonly Difference[] {
  return features.flatMap(({ properties, geometry }, at) => {
    if (properties?.kind !== 'moved' || !('coordinates' in geometry)) return [];
    const [from, to] = [nameOf(text(properties.from)), nameOf(text(properties.to))];
    return [
      {
        key: `area ${at}`,
        sentence: w.ground(from, to, w.area(Number(properties.areaM2 ?? 0))),
        box: boxOfPositions(geometry.coordinates),
      },
    ];
  });
}

/** Households by way, the most first. */
export const flowDifferences = (
  { moved }: Pick<Comparison, 'moved'>,
  nameOf: (key: string | null) => string,
  w: Words,
): readonly Difference[] =>
  [...moved]
    .sort((a, b) => b.households - a.households)
    .map(({ from, to, households, people }) => ({
      key: `flow ${from} ${to}`,
      sentence: w.flow(nameOf(from), nameOf(to), households, people),
      box: null,
    }));

/** Cells that come, go, or are called otherwise. */
export const cellDifferences = (
  { created, retired, renamed }: Pick<Comparison, 'created' | 'retired' | 'renamed'>,
  w: Words,
): readonly Difference[] => [
  ...created.map(({ key, after }) => ({
    key: `created ${key}`,
    sentence: w.created(after?.name ?? '', after?.code ?? ''),
    box: null,
  })),
  ...retired.map(({ key, before }) => ({
    key: `retired ${key}`,
    sentence: w.retired(before?.name ?? '', before?.code ?? ''),
    box: null,
  })),
  ...renamed.flatMap(({ key, before, after }) =>
    before && after
      ? [
          {
            key: `renamed ${key}`,
            sentence: w.renamed(w.coded(before.name, before.code), w.coded(after.name, after.code)),
            box: null,
          },
        ]
      : [],
  ),
];
