import type { CellOut } from '../../../server/files/polygons/out/cellsOut.ts';

/** Three cells: one with a hole in which the second lies, and one of two parts. */
export const threeCells = (households: number | null = 41): CellOut[] => [
  {
    code: '530402101001',
    name: '李家湾第一网格',
    village: '李家湾村',
    lead: '段春梅',
    households,
    geometry: {
      type: 'Polygon',
      coordinates: [square(102, 25, 0.03), square(102.01, 25.01, 0.01).toReversed()],
    },
  },
  {
    code: '530402101002',
    name: '岩脚"小组" <一> & 二',
    village: '李家湾村',
    lead: '',
    households,
    geometry: { type: 'Polygon', coordinates: [square(102.01, 25.01, 0.01)] },
  },
  {
    code: '530402102001',
    name: '王家坝第一网格',
    village: '王家坝村',
    lead: '普文斌',
    households: households === null ? null : 0,
    geometry: { type: 'MultiPolygon', coordinates: [[square(102.03, 25, 0.01)], [square(102.05, 25, 0.01)]] },
  },
];

const square = (west: number, south: number, size: number): [number, number][] =>
  [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
    [0, 0],
  ].map(([x = 0, y = 0]) => [Number((west + x * size).toFixed(7)), Number((south + y * size).toFixed(7))]);
