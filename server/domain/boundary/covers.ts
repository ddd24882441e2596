import type { Chains } from './chains.ts';
import type { Face } from './faces.ts';
import { edgeOf } from './halfEdge.ts';
import type { HalfEdge } from './topology.ts';

/** Which polygons cover a face, each with its winding number: [polygon, 1] is sound, −1 or 2 is a broken ring. */
export type Cover = readonly (readonly [polygon: number, winding: number])[];

/** The cover of every face, found by walking from the outside in and adding what each crossed line bounds. */
export function coversOf(chains: Chains, faces: readonly Face[], faceOf: (h: HalfEdge) => number): Cover[] {
  const covers: (Cover | undefined)[] = [[]];
  const queue = [0];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    const { shell, holes } = faces[at]!;
    for (const cycle of shell ? [shell, ...holes] : holes)
      for (const h of cycle.halfEdges) {
        const beyond = faceOf(-h);
        if (covers[beyond]) continue;
        covers[beyond] = crossed(covers[at]!, chains, -h);
        queue.push(beyond);
      }
  }
  return faces.map((_, i) => covers[i] ?? []);
}

/** The cover to the left of `h`, given the one to its right. */
function crossed(cover: Cover, { topology, uses }: Chains, h: HalfEdge): Cover {
  const next = new Map(cover);
  const pairs = uses.get(edgeOf(topology, h).no) ?? [];
  for (let i = 0; i < pairs.length; i += 2) {
    const polygon = pairs[i]!;
    const winding = (next.get(polygon) ?? 0) + (h > 0 ? pairs[i + 1]! : -pairs[i + 1]!);
    if (winding === 0) next.delete(polygon);
    else next.set(polygon, winding);
  }
  return [...next];
}
