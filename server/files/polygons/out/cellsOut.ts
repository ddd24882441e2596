import type { MultiPolygon, Polygon } from 'geojson';

/** A cell as other programs get it. `households` is null where the reader may not know, and then absent everywhere. */
export interface CellOut {
  readonly code: string;
  readonly name: string;
  readonly village: string;
  readonly lead: string;
  readonly households: number | null;
  readonly geometry: Polygon | MultiPolygon;
}

export const partitionFormats = ['geojson', 'topojson', 'shapefile', 'geopackage', 'kml'] as const;
export type PartitionFormat = (typeof partitionFormats)[number];

/** Columns of text; field names of a Shapefile have ten bytes at most. */
export const textColumns = ['code', 'name', 'village', 'lead'] as const;

/** Whether any cell says how many households it has. */
export const hasHouseholds = (cells: readonly CellOut[]): boolean =>
  cells.some(({ households }) => households !== null);

/** What is told of a cell, as properties. */
export const propertiesOut = ({ code, name, village, lead, households }: CellOut): Record<string, string | number> => ({
  code,
  name,
  village,
  lead,
  ...(households === null ? {} : { households }),
});
