const { performance } = globalThis;

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};

export interface Measured {
  /** Milliseconds of the median run. */
  readonly ms: number;
  readonly spread: number;
  readonly n: number;
}

const summary = (times: readonly number[]): Measured => {
  const ms = median(times);
  return { ms, spread: ms === 0 ? 0 : (Math.max(...times) - Math.min(...times)) / ms, n: times.length };
};

const timeOnce = async (run: () => unknown): Promise<number> => {
  const start = performance.now();
  await run();
  return performance.now() - start;
};

/** Median of `rounds` runs after one warm-up. */
export async function measure(run: () => unknown, rounds = 5): Promise<Measured> {
  await run();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await timeOnce(run));
  return summary(times);
}

/** Ours and the peer in turn, so that a drifting machine touches both alike. */
export async function measurePair(
  ours: () => unknown,
  peer: () => unknown,
  rounds = 5,
): Promise<{ ours: Measured; peer: Measured; ratio: number }> {
  await ours();
  await peer();
  const mine: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    mine.push(await timeOnce(ours));
    theirs.push(await timeOnce(peer));
  }
  const ratio = median(theirs.map((time, i) => time / (mine[i] ?? time)));
  return { ours: summary(mine), peer: summary(theirs), ratio };
}
