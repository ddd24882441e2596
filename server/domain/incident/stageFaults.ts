import type { IncidentStage } from '../words.ts';

/** For how long an ended incident can be opened again. */
export const reopenMs = 24 * 3_600_000;

export type StageFault =
  | {
      readonly kind: 'stage-backwards';
      readonly path: 'stage';
      readonly from: IncidentStage;
      readonly to: IncidentStage;
    }
  | { readonly kind: 'stage-closed'; readonly path: 'stage' };

const ways: Readonly<Record<IncidentStage, readonly IncidentStage[]>> = {
  warning: ['open', 'ended'],
  open: ['ended'],
  ended: ['open'],
};

/** What speaks against another stage. A warning is opened or lifted, an incident ends; ended, it opens again within a day. */
export const stageFaults = (
  { stage, endedAt }: { readonly stage: IncidentStage; readonly endedAt: number | null },
  to: IncidentStage,
  now: number,
): StageFault[] => {
  if (to === stage) return [];
  if (!ways[stage].includes(to)) return [{ kind: 'stage-backwards', path: 'stage', from: stage, to }];
  if (stage === 'ended' && endedAt !== null && now - endedAt > reopenMs)
    return [{ kind: 'stage-closed', path: 'stage' }];
  return [];
};
