import type { MultiPolygon, Polygon } from 'geojson';
import type { TextEncoding } from '../decodeText.ts';
import type { GivenRow, Table } from '../table.ts';
import { UnreadableFile } from '../unreadableFile.ts';

/** A feature of a file; its coordinates are unchecked. */
export interface ReadFeature {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: Polygon | MultiPolygon | null;
}

/** How some names of a file would read in an encoding; null where they cannot be read so. */
export interface NameReading {
  readonly encoding: TextEncoding;
  readonly samples: readonly string[] | null;
}

/** The features of a file as a table of their properties, each row with its polygon. Row 1 is the first feature. */
export interface PolygonTable extends Table {
  /** The polygon of a row as given, degrees, its coordinates unchecked (see `partitionFrom`); null where there is none. */
  readonly geometryOf: (row: number) => Polygon | MultiPolygon | null;
  readonly count: number;
  /** Where the encoding of names could not be told: how they read in each. Nothing may be saved before one is chosen. */
  readonly readings?: readonly NameReading[];
}

/** A table of features. @throws UnreadableFile empty */
export function polygonTable(
  features: readonly ReadFeature[],
  encoding: string,
  readings?: readonly NameReading[],
): PolygonTable {
  if (features.length === 0) throw new UnreadableFile('empty');
  const header = new Set<string>();
  for (const { properties } of features) for (const name of Object.keys(properties)) header.add(name);
  const names = [...header];
  return {
    header: names,
    encoding,
    isCsv: false,
    count: features.length,
    geometryOf: (row) => features[row - 1]?.geometry ?? null,
    ...(readings === undefined ? {} : { readings }),
    *rows(): Iterable<GivenRow> {
      for (const [i, { properties }] of features.entries())
        yield { row: i + 1, cells: names.map((name) => asText(properties[name])) };
    },
  };
}

/** A property as text; what is nested in one has no column to go to. */
function asText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  return '';
}
