import type { LonLat } from '../../coordinateSystem.ts';

/**
 * China's land and its two large islands, and the seas beside it, in strokes of a hundred kilometres: enough to say of a
 * point far from the town what is wrong with it, and for nothing else. These are no boundaries.
 */
const china: readonly (readonly LonLat[])[] = [
  [
    [73.4, 39.5],
    [75, 36.8],
    [78, 35],
    [78.5, 31.3],
    [81, 29.8],
    [86, 27.7],
    [89, 27.2],
    [92, 27],
    [97.5, 28],
    [98.5, 25.8],
    [97.4, 23.8],
    [99.2, 21.9],
    [101.5, 21],
    [102.3, 22.3],
    [105.3, 23],
    [106.6, 21.8],
    [108, 21.4],
    [109.5, 21.3],
    [109.6, 20.2],
    [110.6, 20.2],
    [110.9, 21.2],
    [113.5, 21.9],
    [114.6, 22.3],
    [117, 23.2],
    [119.8, 25.1],
    [121, 27.6],
    [122.4, 29.5],
    [122.2, 31.5],
    [121, 32.9],
    [119.5, 34.8],
    [120.6, 35.9],
    [122.8, 36.9],
    [122.5, 37.6],
    [120.8, 38],
    [119.1, 37.4],
    [118, 38.4],
    [119.2, 39.1],
    [121.3, 40.7],
    [121, 38.6],
    [124.4, 39.9],
    [126.9, 41.6],
    [128.3, 41.9],
    [130.8, 42.3],
    [131.4, 44.9],
    [133.3, 45],
    [135.1, 48.5],
    [131, 47.9],
    [127.7, 49.9],
    [125.8, 53.1],
    [120.8, 53.6],
    [119.7, 52.4],
    [117.6, 49.6],
    [115.8, 47.9],
    [119.6, 46.8],
    [111.6, 45],
    [111.7, 43.8],
    [105, 41.9],
    [97, 43],
    [91, 45.4],
    [87.8, 49.3],
    [82.7, 47.3],
    [79.9, 45.1],
    [79.9, 42.1],
    [75.8, 40.6],
  ],
  [
    [108.5, 19.2],
    [109.6, 18.1],
    [111.1, 19.6],
    [110.7, 20.3],
    [109.2, 20.1],
  ],
  [
    [119.9, 23.1],
    [120.8, 21.8],
    [121.7, 24],
    [122.1, 25.1],
    [121.4, 25.4],
  ],
];

const sea: readonly (readonly LonLat[])[] = [
  [
    [117.7, 39.2],
    [119, 40],
    [121.8, 41],
    [122.3, 40.4],
    [121.2, 38.8],
    [124.4, 39.9],
    [125.2, 37.6],
    [126.2, 36.5],
    [126.2, 34.3],
    [129.2, 34.9],
    [129.8, 32.5],
    [130.5, 30.5],
    [128, 26],
    [122.9, 24.2],
    [120.9, 18.6],
    [119.7, 16],
    [119.9, 13.5],
    [117, 8.5],
    [113.5, 4.5],
    [109.5, 4],
    [107, 8.5],
    [109.5, 11.5],
    [109, 15.5],
    [107, 17.8],
    [106, 19.3],
    [107.8, 21.4],
    [109.5, 20.5],
    [113, 21],
    [118, 23.5],
    [121.5, 28],
    [122.5, 31],
    [119.5, 34.5],
  ],
  // Where a receiver without a fix, and a form filled with zeros, put everybody.
  [
    [-2, -2],
    [2, -2],
    [2, 2],
    [-2, 2],
  ],
];

/** Where on earth a point far from home lies, roughly: in China, in a sea beside it, or abroad (which other seas are too). */
export const whereabouts = (point: LonLat): 'china' | 'sea' | 'abroad' =>
  china.some((ring) => isIn(point, ring)) ? 'china' : sea.some((ring) => isIn(point, ring)) ? 'sea' : 'abroad';

const isIn = ([x, y]: LonLat, ring: readonly LonLat[]): boolean => {
  let isInside = false;
  let [ax, ay] = ring.at(-1)!;
  for (const [bx, by] of ring) {
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isInside = !isInside;
    [ax, ay] = [bx, by];
  }
  return isInside;
};
