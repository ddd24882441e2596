import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FlowArc, minCostFlow } from '../../../server/domain/groupForming/minCostFlow.ts';

/** The cheapest way to give each of `walks` (households × centres) a centre within its bounds, by trying all. */
const cheapestByTrying = (walks: readonly (readonly number[])[], least: readonly number[], most: readonly number[]) => {
  let best: number | null = null;
  const held = least.map(() => 0);
  const give = (i: number, cost: number): void => {
    if (i === walks.length) {
      if (held.every((count, c) => count >= least[c]!) && (best === null || cost < best)) best = cost;
      return;
    }
    for (const [c, walk] of walks[i]!.entries()) {
      if (held[c]! >= most[c]!) continue;
      held[c]! += 1;
      give(i + 1, cost + walk);
      held[c]! -= 1;
    }
  };
  give(0, 0);
  return best;
};

describe('the cheapest flow', () => {
  it('equals trying every assignment, bounds from below and above included', () => {
    const cases = fc.integer({ min: 1, max: 3 }).chain((centres) =>
      fc.record({
        walks: fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: centres, maxLength: centres }), {
          minLength: 1,
          maxLength: 6,
        }),
        least: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: centres, maxLength: centres }),
        more: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: centres, maxLength: centres }),
      }),
    );
    fc.assert(
      fc.property(cases, ({ walks, least, more }) => {
        const [n, p] = [walks.length, least.length];
        const most = least.map((value, c) => value + more[c]!);
        const arcs: FlowArc[] = [
          ...walks.flatMap((row, i) => row.map((cost, c) => ({ from: i, to: n + c, least: 0, most: 1, cost }))),
          ...least.map((value, c) => ({ from: n + c, to: n + p, least: value, most: most[c]!, cost: 0 })),
        ];
        const supply = [...walks.map(() => 1), ...least.map(() => 0), -n];
        const flow = minCostFlow(n + p + 1, arcs, supply);
        expect(flow === null ? null : flow.cost).toBe(cheapestByTrying(walks, least, most));
        if (flow === null) return;
        for (const [k, arc] of arcs.entries()) {
          expect(flow.units[k]).toBeGreaterThanOrEqual(arc.least);
          expect(flow.units[k]).toBeLessThanOrEqual(arc.most);
          const reduced = arc.cost + flow.prices[arc.from]! - flow.prices[arc.to]!;
          if (flow.units[k]! < arc.most) expect(reduced).toBeGreaterThanOrEqual(-1e-9);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('says that nothing fits where the bounds leave no room', () => {
    expect(minCostFlow(2, [{ from: 0, to: 1, least: 0, most: 1, cost: 1 }], [2, -2])).toBeNull();
  });
});
