import type { BriefFigures, BriefGap, BriefPlace } from './figures.ts';
import { pointsBetween } from './shown.ts';

/** What a writer would pick out of the table of villages. */
export interface Highlights {
  readonly best: BriefPlace | null;
  readonly worst: BriefPlace | null;
  readonly rising: number;
  readonly falling: number;
  /** The largest fall of onSchedule since the month before, in points below zero. */
  readonly steepest: { readonly place: BriefPlace; readonly points: number } | null;
  /** At most three, most open conflicts first. */
  readonly conflictPlaces: readonly BriefPlace[];
  /** Cells without a lead among the listed gaps. */
  readonly noLead: readonly BriefGap[];
}

/** Picks best and worst by onSchedule (the earlier in the list wins a tie), and what moved since the month before. */
export function highlightsOf({ parts, gaps }: BriefFigures): Highlights {
  const rated = parts.filter((place) => place.onSchedule !== null);
  const byRate = [...rated].sort((a, b) => (b.onSchedule ?? 0) - (a.onSchedule ?? 0));
  const moves = parts.flatMap((place) => {
    const points = pointsBetween(place.monthAgo.onSchedule, place.onSchedule);
    return points === null ? [] : [{ place, points }];
  });
  const falls = moves.filter(({ points }) => points < 0).sort((a, b) => a.points - b.points);
  return {
    best: byRate[0] ?? null,
    worst: byRate.length > 1 ? (byRate.at(-1) ?? null) : null,
    rising: moves.filter(({ points }) => points > 0).length,
    falling: falls.length,
    steepest: falls[0] ?? null,
    conflictPlaces: parts
      .filter((place) => place.openConflicts > 0)
      .sort((a, b) => b.openConflicts - a.openConflicts)
      .slice(0, 3),
    noLead: gaps.filter(({ kind }) => kind === 'noLead'),
  };
}

/** "李家湾村东山网格": the village, and the cell where the gap has one. */
export const placeOf = ({ village, cell }: BriefGap, joint = ''): string =>
  cell === null ? village.name : cell.name.startsWith(village.name) ? cell.name : `${village.name}${joint}${cell.name}`;
