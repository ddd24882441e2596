import { cellNos, type Topology } from '../../../server/domain/boundary/topology.ts';
import { SPACING, wavering } from '../ground/crookedTown.ts';

/** Points all over a crooked town, some beside it; every tenth lies exactly on a border or a corner of several cells. [x, y, …] in grid steps. */
export const pointsIn = (topology: Topology, count: number): Int32Array => {
  const span = Math.sqrt(cellNos(topology).length) * SPACING;
  const edges = [...topology.edges];
  const points = new Int32Array(count * 2);
  for (let i = 0; i < count; i += 1) {
    const edge = edges[Math.floor(((wavering(i, 5) + 1) / 2) * edges.length)];
    const vertex = edge === undefined ? 0 : Math.floor(((wavering(i, 6) + 1) / 2) * (edge.line.length / 2)) * 2;
    const isTie = i % 10 === 0 && edge !== undefined;
    points[i * 2] = isTie ? edge.line[vertex]! : 1_020_000_000 + Math.floor((wavering(i, 1) + 1) * 0.505 * span);
    points[i * 2 + 1] = isTie ? edge.line[vertex + 1]! : 250_000_000 + Math.floor((wavering(i, 2) + 1) * 0.505 * span);
  }
  return points;
};
