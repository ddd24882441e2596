import { lianhu } from './lianhu.ts';
import type { Policy } from './policy.ts';

const presets: Readonly<Record<string, Policy>> = { lianhu };

/** The names of the presets that ship. */
export const presetNames: readonly string[] = Object.keys(presets);

/**
 * A town's policy: the preset with the town's own values in place of its own. `rules` has the shape of a policy, in part or whole;
 * what it names must exist in the preset and be of the same type, anything else is left as the preset has it.
 * @throws Error for a preset that does not ship.
 */
export const policyOf = (preset: string, rules: Readonly<Record<string, unknown>> = {}): Policy => {
  const base = presets[preset];
  if (!base) throw new Error(`No policy preset "${preset}"`);
  return overlaid(base, rules) as Policy;
};

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const overlaid = (base: unknown, rules: unknown): unknown => {
  if (isFields(base)) {
    if (!isFields(rules)) return base;
    return Object.fromEntries(Object.entries(base).map(([key, value]) => [key, overlaid(value, rules[key])]));
  }
  if (Array.isArray(base)) return Array.isArray(rules) && rules.length > 0 ? rules : base;
  return typeof rules === typeof base ? rules : base;
};
