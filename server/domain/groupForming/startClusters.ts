import type { MedianTask } from './medianTask.ts';

/**
 * A first grouping: points in the order of a Hilbert curve, cut into stretches of equal load; a fixed centre gathers
 * the points that lie nearest to it.
 */
export function startClusters(task: MedianTask): Int32Array {
  const { x, y, load, groups, fixedCentres = [] } = task;
  const clusterOf = new Int32Array(x.length).fill(-1);
  for (const [c, point] of fixedCentres.entries()) clusterOf[point] = c;
  const free = [...x.keys()].filter((i) => clusterOf[i] === -1);
  const curve = hilbertOrder(x, y, free);
  const open = groups - fixedCentres.length;
  if (open === 0) {
    for (const i of curve) {
      let nearest = 0;
      for (const [c, point] of fixedCentres.entries()) {
        const at = fixedCentres[nearest]!;
        if (Math.hypot(x[i]! - x[point]!, y[i]! - y[point]!) < Math.hypot(x[i]! - x[at]!, y[i]! - y[at]!)) nearest = c;
      }
      clusterOf[i] = nearest;
    }
    return clusterOf;
  }
  // Fixed centres take their share later, by moves; the open groups begin with everybody.
  let total = 0;
  for (const i of curve) total += load[i]!;
  let seen = 0;
  for (const [k, i] of curve.entries()) {
    // Each of the open groups gets somebody, also where one load weighs more than a group's share.
    const byLoad = Math.floor(((seen + load[i]! / 2) / (total || 1)) * open);
    const group = Math.max(open - (curve.length - k), Math.min(open - 1, k, byLoad));
    clusterOf[i] = fixedCentres.length + group;
    seen += load[i]!;
  }
  return clusterOf;
}

function hilbertOrder(x: Float64Array, y: Float64Array, points: readonly number[]): number[] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const i of points) {
    west = Math.min(west, x[i]!);
    east = Math.max(east, x[i]!);
    south = Math.min(south, y[i]!);
    north = Math.max(north, y[i]!);
  }
  const scale = 32767 / Math.max(east - west, north - south, 1e-9);
  const keyed = points.map((i) => ({ i, key: hilbert((x[i]! - west) * scale, (y[i]! - south) * scale) }));
  return keyed.sort((a, b) => a.key - b.key || a.i - b.i).map(({ i }) => i);
}

function hilbert(px: number, py: number): number {
  let [x, y] = [Math.floor(px), Math.floor(py)];
  let key = 0;
  for (let s = 16384; s > 0; s >>= 1) {
    const rx = (x & s) > 0 ? 1 : 0;
    const ry = (y & s) > 0 ? 1 : 0;
    key = key * 4 + ((3 * rx) ^ ry);
    if (ry === 1) continue;
    if (rx === 1) {
      x = 32767 - x;
      y = 32767 - y;
    }
    [x, y] = [y, x];
  }
  return key;
}
