import type { Day } from '../time/day.ts';
import type { PassedOverReason } from './answer.ts';
import type { FactIndex } from './factIndex.ts';
import type { CadreFact } from './facts.ts';
import { holdsOn, lastDay } from './moment.ts';

/** Whether somebody can be called on a day. */
export type Standing =
  | { readonly is: 'here'; readonly cadre: CadreFact }
  | {
      readonly is: 'onLeave';
      readonly cadre: CadreFact;
      /** Who covers (临时代管); null if nobody was named. */
      readonly coverId: string | null;
      readonly reason: PassedOverReason;
    }
  | { readonly is: 'engaged'; readonly cadre: CadreFact; readonly reason: PassedOverReason }
  | { readonly is: 'gone'; readonly name: string; readonly reason: PassedOverReason };

/** How a cadre stands on a day. Leave comes before being called in another incident. */
export const standingOn = (index: FactIndex, cadreId: string, day: Day): Standing => {
  const cadre = index.cadres.get(cadreId);
  if (!cadre) return { is: 'gone', name: '', reason: { kind: 'unknown' } };
  if (day < cadre.from) return { is: 'gone', name: cadre.name, reason: { kind: 'notYet', from: cadre.from } };
  const last = lastDay(cadre);
  if (last !== null && day > last) return { is: 'gone', name: cadre.name, reason: { kind: 'left', on: last } };
  const leave = index.leaves.get(cadreId)?.find((one) => holdsOn(one, day));
  if (leave)
    return { is: 'onLeave', cadre, coverId: leave.coverId, reason: { kind: 'onLeave', until: lastDay(leave) } };
  const incidentName = index.engaged.get(cadreId);
  return incidentName === undefined
    ? { is: 'here', cadre }
    : { is: 'engaged', cadre, reason: { kind: 'engaged', incidentName } };
};
