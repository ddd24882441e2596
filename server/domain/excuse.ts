import { addMonths, type Day } from './time/day.ts';

/** An excuse (暂免走访) lasts at most this many months; then it is asked for again. */
export const excuseMonthsAtMost = 6;

export type ExcuseFault =
  | { readonly kind: 'days-reversed'; readonly path: 'to' }
  | { readonly kind: 'excuse-too-long'; readonly path: 'to'; readonly latest: Day };

/** What is wrong with the days of an excuse (`to` is exclusive); empty means sound. */
export const excuseFaults = (excuse: { readonly from: Day; readonly to: Day }): readonly ExcuseFault[] => {
  const latest = addMonths(excuse.from, excuseMonthsAtMost);
  if (excuse.to <= excuse.from) return [{ kind: 'days-reversed', path: 'to' }];
  return excuse.to > latest ? [{ kind: 'excuse-too-long', path: 'to', latest }] : [];
};

/**
 * Whether someone may approve an excuse: never the cadre who asked for it, nor the one who holds the group.
 * All are cadre ids; `approverId` is null for an account that is no cadre's.
 */
export const mayApprove = (
  approverId: string | null,
  excuse: { readonly askedBy: string | null; readonly holderId: string | null },
): boolean => approverId === null || (approverId !== excuse.askedBy && approverId !== excuse.holderId);
