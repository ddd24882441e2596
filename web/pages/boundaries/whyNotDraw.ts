import type { Plan } from '../../../server/app.ts';
import type { DraftSnapshot } from '../../editor/session.ts';
import type { boundariesPlanText } from '../../text/boundariesPlan.ts';
import type { TextOf } from '../../text/text.ts';

/** Why nothing can be changed in a draft from the side panel now, in words; null: it can. */
export function whyNotDraw(
  { may }: Pick<Plan, 'may'>,
  { blocked }: Pick<DraftSnapshot, 'blocked'>,
  { whyNot: w }: TextOf<typeof boundariesPlanText>,
): string | null {
  if (may.draw !== null) return w[may.draw];
  switch (blocked?.is) {
    case undefined:
      return null;
    case 'opening':
    case 'held':
    case 'overtaken':
      return w[blocked.is];
    case 'failed':
    case 'refused':
      return blocked.because;
  }
}
