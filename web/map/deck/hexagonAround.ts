import type { LonLat } from '../model.ts';

const metresPerDegree = 111_320;

/** A pointy-topped hexagon with its centre at `at`; `radiusM` from centre to corner. */
export const hexagonAround = ([lon, lat]: LonLat, radiusM: number): [number, number][] =>
  Array.from({ length: 6 }, (_, corner) => {
    const angle = (Math.PI / 3) * corner + Math.PI / 6;
    return [
      lon + (Math.cos(angle) * radiusM) / (metresPerDegree * Math.cos((lat * Math.PI) / 180)),
      lat + (Math.sin(angle) * radiusM) / metresPerDegree,
    ];
  });
