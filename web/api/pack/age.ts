/** An instant by a device's clock, and by the clock of the page, which no setting of the time moves. */
export interface Stamp {
  readonly at: number;
  readonly ticks: number;
  /** Which page the ticks are of. */
  readonly page: string;
}

/** The server takes nothing older. */
const oldestMs = 7 * 86_400_000;
/** Ticks may stand still while a phone sleeps; a clock put right by the network jumps further than that. */
const sleepsAtMostMs = 12 * 3_600_000;

/**
 * How long ago something was entered, milliseconds, 0…7 days. By the device's clock, unless that was set meanwhile:
 * phones without network are often wrong and put right the moment it returns.
 */
export const ageBetween = (then: Stamp, now: Stamp): number => {
  const byClock = now.at - then.at;
  const byTicks = then.page === now.page ? now.ticks - then.ticks : null;
  const wasSet = byTicks !== null && (byClock < byTicks - 1000 || byClock > byTicks + sleepsAtMostMs);
  const age = wasSet ? byTicks : byClock;
  return Math.round(Math.min(Math.max(age ?? 0, 0), oldestMs));
};
