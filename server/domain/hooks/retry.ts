const minute = 60_000;

/** After the first try, the second …: 12 tries in all, the last some 21 hours after the first. Minutes. */
const waitsMin = [0.5, 1, 2, 5, 10, 20, 45, 90, 180, 360, 540] as const;

/** How often a message is tried. */
export const mostTries = waitsMin.length + 1;

/** When to try again after `tries` tries that failed; null when it is given up. UTC milliseconds. */
export const nextTryAt = (tries: number, now: number): number | null => {
  const wait = waitsMin[tries - 1];
  return wait === undefined ? null : now + wait * minute;
};

/** What follows within a minute of the last message of an incident waits for that minute to end and goes as one. */
export const digestMs = minute;
