import { dayNumber } from '../time/day.ts';
import type { Policy } from './policy.ts';
import { policyOf } from './policyOf.ts';

/** A policy in force from a day number (inclusive) to a day number (exclusive; null = open). */
export interface PolicyInForce {
  readonly policy: Policy;
  readonly from: number;
  readonly to: number | null;
}

/**
 * The policies of a town, in the order of their days, without holes: each holds until the next begins, the first also before its
 * own day and the last without end. Never empty: a town without a policy follows the preset `lianhu`.
 */
export type PolicyHistory = readonly [PolicyInForce, ...PolicyInForce[]];

/** The policies of a town as stored, made into a history without holes. */
export const policyHistory = (
  rows: readonly {
    readonly preset: string;
    readonly rules: Readonly<Record<string, unknown>>;
    readonly from: string;
  }[],
): PolicyHistory => {
  const sorted = [...rows].sort((a, b) => (a.from < b.from ? -1 : 1));
  const [first, ...rest] = sorted.map(({ preset, rules, from }, i): PolicyInForce => {
    const next = sorted[i + 1];
    return {
      policy: policyOf(preset, rules),
      from: i === 0 ? Number.NEGATIVE_INFINITY : dayNumber(from),
      to: next ? dayNumber(next.from) : null,
    };
  });
  return first ? [first, ...rest] : always(policyOf('lianhu'));
};

/** One policy for all days. */
export const always = (policy: Policy): PolicyHistory => [{ policy, from: Number.NEGATIVE_INFINITY, to: null }];

/** The policy in force on a day number. */
export const policyOn = (policies: PolicyHistory, day: number): Policy =>
  (policies.findLast((one) => one.from <= day) ?? policies[0]).policy;
