/** One line of the benchmark table: medians, ours beside a named peer of the same run. */
export interface BenchRow {
  readonly name: string;
  readonly unit: string;
  /** Median of the counted runs. */
  readonly ours: number;
  readonly peer?: number;
  readonly peerName?: string;
  /** How many times better than the peer; above 1 is better, whatever the unit. */
  readonly ratio?: number;
  /** (max − min) / median of our runs. */
  readonly spread: number;
  /** Counted runs. */
  readonly n: number;
  readonly note?: string;
}
