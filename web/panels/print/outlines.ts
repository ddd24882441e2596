import type { MultiPolygon, Polygon, Position } from 'geojson';

export interface Outlined {
  readonly geometry: Polygon | MultiPolygon;
  readonly village: string;
}

export const ringsOf = (geometry: Polygon | MultiPolygon): readonly Position[][] =>
  geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();

type Segment = readonly [from: Position, to: Position];

/**
 * The pieces of border between villages, and around the town. Cells share their borders vertex for vertex, so a piece
 * that two cells of one village have in common lies inside the village.
 */
export function villageBorders(cells: readonly Outlined[]): readonly Segment[] {
  const pieces = new Map<string, { readonly segment: Segment; readonly village: string; isInside: boolean }>();
  for (const { geometry, village } of cells) {
    for (const ring of ringsOf(geometry)) {
      for (let i = 1; i < ring.length; i++) {
        const [from, to] = [ring[i - 1] ?? [], ring[i] ?? []];
        const [a, b] = [from.join(), to.join()];
        const key = a < b ? `${a} ${b}` : `${b} ${a}`;
        const known = pieces.get(key);
        if (known) known.isInside = known.village === village;
        else pieces.set(key, { segment: [from, to], village, isInside: false });
      }
    }
  }
  return [...pieces.values()].filter(({ isInside }) => !isInside).map(({ segment }) => segment);
}
