import type { LonLat } from '../../map/model.ts';

const metresPerDegree = 111_320;
/** Metres between neighbours of one house: a block of flats still covers its own roof and little more. */
const spacingM = 5;
const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/**
 * Many households live at one point (a block of flats). Drawn there they would be one mark: each is set aside by a few
 * metres, in a spiral around the point, the same on every day. A household alone stays where it is.
 */
export const spreadPoints = (points: readonly (readonly [id: string, at: LonLat])[]): ReadonlyMap<string, LonLat> => {
  const together = new Map<string, string[]>();
  for (const [id, at] of points) together.set(at.join(), [...(together.get(at.join()) ?? []), id]);
  const placed = new Map<string, LonLat>();
  for (const [id, at] of points) {
    const there = (together.get(at.join()) ?? []).toSorted();
    const turn = there.indexOf(id);
    const radius = there.length === 1 ? 0 : spacingM * Math.sqrt(turn + 0.5);
    const angle = turn * goldenAngle;
    const [lon, lat] = at;
    placed.set(id, [
      lon + (Math.cos(angle) * radius) / (metresPerDegree * Math.cos((lat * Math.PI) / 180)),
      lat + (Math.sin(angle) * radius) / metresPerDegree,
    ]);
  }
  return placed;
};
