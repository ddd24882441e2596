import type { Plan } from '../../../server/app.ts';
import type { PlanNames, Spot } from '../../panels/boundaries/planNames.ts';
import type { CadreOption } from '../../panels/boundaries/CellForm.tsx';
import type { BesideDrawing } from './DrawingDesk.tsx';

/** What every tab beside the drawing surface is given. */
export interface BesidePlan {
  readonly plan: Plan;
  readonly beside: BesideDrawing;
  readonly names: PlanNames;
  readonly cadres: readonly CadreOption[];
  /** Why nothing can be changed in the draft now, in words; null: one may. */
  readonly whyNotDraw: string | null;
  readonly when: (instant: number) => string;
  readonly show: (spot: Spot) => void;
}
