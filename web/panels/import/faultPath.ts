export type Ring = readonly (readonly [lon: number, lat: number])[];

/** Degrees. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export const boxOf = (points: Ring): Box => {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const [lon, lat] of points) {
    box.west = Math.min(box.west, lon);
    box.east = Math.max(box.east, lon);
    box.south = Math.min(box.south, lat);
    box.north = Math.max(box.north, lat);
  }
  return box;
};

/** An SVG path of a ring, north up, a degree of longitude as narrow as it is there. */
export const pathOf = (ring: Ring, view: Box, size: { readonly width: number; readonly height: number }): string => {
  const narrow = Math.cos(((view.south + view.north) / 2) * (Math.PI / 180));
  const scale = Math.min(size.width / ((view.east - view.west) * narrow), size.height / (view.north - view.south));
  const left = (size.width - (view.east - view.west) * narrow * scale) / 2;
  const top = (size.height - (view.north - view.south) * scale) / 2;
  const points = ring.map(([lon, lat]) => {
    const x = left + (lon - view.west) * narrow * scale;
    const y = top + (view.north - lat) * scale;
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  });
  return points.length === 0 ? '' : `M${points.join('L')}Z`;
};
