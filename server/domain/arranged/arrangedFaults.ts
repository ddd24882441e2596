import type { HookFault } from '../hooks/hookFaults.ts';

/** What can be wrong with teams, places, numbers and transfers arranged beforehand. `path`: the field. */
export type ArrangedFault =
  | HookFault
  | { readonly kind: 'code-taken'; readonly path: 'code' }
  | { readonly kind: 'no-such-village'; readonly path: 'villageId' }
  | { readonly kind: 'cadre-not-serving'; readonly path: 'leaderId' | 'cadreId' }
  | { readonly kind: 'member-not-one'; readonly path: 'name' }
  | { readonly kind: 'member-twice'; readonly path: 'cadreId' }
  | { readonly kind: 'phone-malformed'; readonly path: 'phone' }
  | { readonly kind: 'identity-number'; readonly path: string }
  | { readonly kind: 'point-far'; readonly path: 'point' }
  | { readonly kind: 'point-outside-scope'; readonly path: 'point' }
  | { readonly kind: 'capacity-missing'; readonly path: 'capacity' }
  | { readonly kind: 'capacity-without-shelter'; readonly path: 'capacity' }
  | { readonly kind: 'no-such-shelter'; readonly path: 'shelterId' }
  | { readonly kind: 'nothing-to-change'; readonly path: '' };
