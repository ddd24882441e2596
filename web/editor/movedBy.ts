import type { PlanEffect } from '#domain/plan/planEffect.ts';

/** Households that change cells by one deed. */
export interface MovedCount {
  readonly from: number;
  readonly to: number;
  /** Rows of the plan's people. */
  readonly households: readonly number[];
}

/** What lies between two effects over one base: who moves by the last deed alone. Most first. */
export function movedBy(before: PlanEffect, after: PlanEffect): readonly MovedCount[] {
  const places = (effect: PlanEffect) =>
    new Map(effect.moved.flatMap(({ from, to, households }) => households.map((row) => [row, { from, to }] as const)));
  const [was, is] = [places(before), places(after)];
  const ways = new Map<string, { from: number; to: number; households: number[] }>();
  for (const row of new Set([...was.keys(), ...is.keys()])) {
    const origin = is.get(row)?.from ?? was.get(row)?.from ?? 0;
    const from = was.get(row)?.to ?? origin;
    const to = is.get(row)?.to ?? origin;
    if (from === to) continue;
    const way = ways.get(`${from} ${to}`);
    if (way) way.households.push(row);
    else ways.set(`${from} ${to}`, { from, to, households: [row] });
  }
  return [...ways.values()].sort((a, b) => b.households.length - a.households.length);
}
