import type { Day } from '#domain/time/day.ts';
import type { Edition } from '../../../server/app.ts';

export interface PlacedEdition {
  readonly edition: Edition;
  readonly stands: 'coming' | 'inForce' | 'past';
  /** The one it replaced; null for the first. */
  readonly before: Edition | null;
}

/** Editions as a timeline, the latest on top, and where each stands on a day. */
export function editionsOn(editions: readonly Edition[], today: Day): readonly PlacedEdition[] {
  const byDay = [...editions].sort((a, b) => a.effectiveFrom.localeCompare(b.effectiveFrom) || a.no - b.no);
  const inForce = byDay.findLastIndex(({ effectiveFrom }) => effectiveFrom <= today);
  return byDay
    .map(
      (edition, at): PlacedEdition => ({
        edition,
        stands: at > inForce ? 'coming' : at === inForce ? 'inForce' : 'past',
        before: byDay[at - 1] ?? null,
      }),
    )
    .reverse();
}
