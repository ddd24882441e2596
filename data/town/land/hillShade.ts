import { blurred, filled, type Raster } from './raster.ts';

/** Compass degrees the light comes from, and its share: a sun in the north-west softened by the sky around it. */
const lights = [
  [315, 0.5],
  [270, 0.22],
  [0, 0.2],
  [225, 0.08],
] as const;

/** How lit each place is against flat ground: −1 in shadow … 0 flat … 1 in full light. */
export const hillShadeOf = (height: Raster, exaggeration: number): Raster => {
  const soft = blurred(blurred(height, 1), 1);
  const { columns, rows, values, stepM } = soft;
  return filled(soft, (_x, _y, i) => {
    const [column, row] = [i % columns, Math.floor(i / columns)];
    const east = values[column < columns - 1 ? i + 1 : i] as number;
    const west = values[column > 0 ? i - 1 : i] as number;
    const north = values[row < rows - 1 ? i + columns : i] as number;
    const south = values[row > 0 ? i - columns : i] as number;
    const dx = (exaggeration * (east - west)) / (2 * stepM);
    const dy = (exaggeration * (north - south)) / (2 * stepM);
    const steepness = Math.hypot(1, dx, dy);
    let lit = 0;
    for (const [from, share] of lights) {
      const angle = (from * Math.PI) / 180;
      lit += (share * Math.SQRT1_2 * (1 - dx * Math.sin(angle) - dy * Math.cos(angle))) / steepness;
    }
    return Math.max(-1, Math.min(1, (lit - Math.SQRT1_2) / 0.38));
  });
};
