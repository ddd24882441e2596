export interface HistoryFacts {
  /** The last rate known at or before the day shown. */
  readonly now: number | null;
  readonly lowest: { readonly at: number; readonly rate: number } | null;
}

/** What is said in words beside a village's line: where it stands on the day shown, and its lowest point up to then. */
export function historyFacts(rates: readonly (number | null)[], at: number): HistoryFacts {
  let lowest: HistoryFacts['lowest'] = null;
  for (let day = 0; day <= Math.min(at, rates.length - 1); day++) {
    const rate = rates[day] ?? null;
    if (rate !== null && (lowest === null || rate < lowest.rate)) lowest = { at: day, rate };
  }
  return { now: rates[at] ?? null, lowest };
}
