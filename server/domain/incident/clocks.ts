/** Clocks set by the county, in minutes. */
export interface IncidentClocks {
  /** From the opening to the first report. */
  readonly first: number;
  /** From one report to the next. */
  readonly follow: number;
  /** From the end to the final report. */
  readonly final: number;
  /** After which an unanswered call passes to the next person. */
  readonly unanswered: number;
}

export const usualClocks: IncidentClocks = { first: 30, follow: 120, final: 24 * 60, unanswered: 5 };

/** The clocks of a town: its own where it has set them. */
export const clocksOf = (set: Partial<Record<keyof IncidentClocks, number | undefined>> = {}): IncidentClocks => ({
  first: set.first ?? usualClocks.first,
  follow: set.follow ?? usualClocks.follow,
  final: set.final ?? usualClocks.final,
  unanswered: set.unanswered ?? usualClocks.unanswered,
});

export const msPerMinute = 60_000;
