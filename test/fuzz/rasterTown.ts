import { lonLat } from '../../server/domain/boundary/gridPoint.ts';
import { partitionFrom } from '../../server/domain/boundary/partitionFrom.ts';
import type { PolygonIn } from '../../server/domain/boundary/quantise.ts';
import type { Topology } from '../../server/domain/boundary/topology.ts';
import { seededRandom } from '../../server/domain/seededRandom.ts';

/**
 * A town of our own: `size` × `size` squares with shaken corners, each given to one of half as many cells at random, so
 * that holes, enclaves, parts and pinches abound. A spacing of few steps makes corners collide with lines.
 */
export function rasterTown(size: number, seed: number, spacing = 10_000): Topology {
  const random = seededRandom(seed);
  const shake = () => Math.round((random() - 0.5) * spacing * 0.6);
  const corners = Array.from({ length: (size + 1) ** 2 }, (_, i) =>
    lonLat(
      1_020_000_000 + (i % (size + 1)) * spacing + shake(),
      250_000_000 + Math.floor(i / (size + 1)) * spacing + shake(),
    ),
  );
  const cells = Math.ceil((size * size) / 2);
  const parts = Array.from({ length: cells }, (): [number, number][][][] => []);
  for (let i = 0; i < size * size; i += 1) {
    const at = Math.floor(i / size) * (size + 1) + (i % size);
    const ring = [at, at + 1, at + size + 2, at + size + 1, at].map((corner) => corners[corner]!);
    // One square in thirty is nobody's: a gap.
    if (random() < 0.97) parts[Math.floor(random() * cells)]!.push([ring]);
  }
  const polygons = parts.flatMap((coordinates, i): PolygonIn[] =>
    coordinates.length === 0 ? [] : [{ key: i + 1, no: i + 1, geometry: { type: 'MultiPolygon', coordinates } }],
  );
  const result = partitionFrom(polygons, { enclosed: 'outside' });
  if ('faults' in result) throw new Error(JSON.stringify(result.faults.slice(0, 3)));
  return result.topology;
}
