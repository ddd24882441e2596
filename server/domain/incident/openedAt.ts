import type { KeptEntry } from './entry.ts';
import type { IncidentStage } from '../words.ts';

/**
 * Since when an incident has been open: the county's clocks run from there. From its start, or from when its warning was opened;
 * null while it is a warning, and for a warning that ended as one.
 */
export const openedAt = (
  { startedAt, stage }: { readonly startedAt: number; readonly stage: IncidentStage },
  entries: readonly KeptEntry[],
): number | null => {
  const stages = entries.filter(({ entry }) => entry.kind === 'stage');
  const opened = stages.find(({ entry }) => entry.kind === 'stage' && entry.stage === 'open');
  const first = stages[0]?.entry;
  // Opened as a warning, its first stage says so.
  const wasWarning = first?.kind === 'stage' && first.stage === 'warning';
  if (wasWarning) return opened?.happenedAt ?? null;
  return stage === 'warning' ? null : startedAt;
};
