import type { FormCadre } from './formTask.ts';
import { type FlowArc, minCostFlow } from './minCostFlow.ts';

/** A group that needs a cadre: who held its centre before, if anybody. */
export interface GroupToHold {
  readonly before: string | null;
}

/**
 * A cadre for each new group, in their order: whoever knew the centre before, then who leads the place, then who works
 * in it; nobody beyond `most` groups as long as another has room. Cheapest by min-cost flow.
 */
export function cadresFor(groups: readonly GroupToHold[], cadres: readonly FormCadre[], most: number): string[] {
  if (cadres.length === 0 || groups.length === 0) return [];
  const arcs: FlowArc[] = [];
  const end = groups.length + cadres.length;
  for (const [g, { before }] of groups.entries())
    for (const [c, cadre] of cadres.entries())
      arcs.push({
        from: g,
        to: groups.length + c,
        least: 0,
        most: 1,
        cost: cadre.id === before ? 0 : 1 + cadre.distance,
      });
  for (const [c, { groups: held }] of cadres.entries()) {
    // The fuller the hands, the dearer one group more.
    for (let k = 0; k < groups.length; k += 1) {
      const over = held + k >= most ? 1000 : 0;
      arcs.push({ from: groups.length + c, to: end, least: 0, most: 1, cost: over + 0.01 * (held + k) });
    }
  }
  const supply = new Float64Array(end + 1).fill(1, 0, groups.length);
  supply[end] = -groups.length;
  const flow = minCostFlow(end + 1, arcs, supply);
  if (flow === null) throw new Error('every group can be held by somebody');
  return groups.map((_, g) => {
    const c = cadres.findIndex((_, k) => flow.units[g * cadres.length + k] === 1);
    return cadres[c]!.id;
  });
}
