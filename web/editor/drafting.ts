import type { OperationFault } from '#domain/boundary/operationFault.ts';
import type { Place } from '#domain/boundary/partitionFault.ts';
import type { Draft } from '#domain/plan/draft.ts';
import type { PlanEffect } from '#domain/plan/planEffect.ts';
import type { PlanPeople } from '#domain/plan/planPeople.ts';
import type { Ground } from './ground.ts';
import type { Apply } from './steps.ts';

/** Why a deed cannot be done: a fault of the lines, or of the plan's own rules. */
export type DeedFault = OperationFault | { readonly kind: string; readonly at?: Place | null };

/** The rules a session draws by: the domain's in the page. */
export interface Drafting {
  readonly begin: (ground: Ground) => Draft;
  readonly apply: Apply;
  readonly effect: (ground: Ground, draft: Draft, people: PlanPeople) => PlanEffect | null;
}
