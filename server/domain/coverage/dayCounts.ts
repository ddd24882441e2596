import type { Window } from '../time/windowAt.ts';

const daysPerSnapshot = 16;

/**
 * A row of integer counts for every day of a range, kept as changes from day to day: a count that holds from one day to another is
 * two changes, and the row of any day is the nearest snapshot before it and at most fifteen days of changes. Changes of a day
 * are a list while few and a whole row once a list would be longer, so that the firsts of months cost no more than a row.
 */
export class DayCounts {
  readonly width: number;
  readonly range: Window;
  readonly #lists: Int32Array[] = [];
  readonly #lengths: Int32Array;
  readonly #rows: (Int32Array | undefined)[] = [];
  /** Built when first read: while a town is loaded, no snapshot is kept. */
  #snapshots: Int32Array[] | null = null;

  /** `width` counts a day; days `range.from` (inclusive) to `range.to` (exclusive) as day numbers. */
  constructor(width: number, range: Window) {
    this.width = width;
    this.range = range;
    this.#lengths = new Int32Array(range.to - range.from);
  }

  /** One more (or one less) in `place` from a day to a day, clipped to the range. O(1), and a sixteenth of the days once read. */
  add(place: number, from: number, to: number, one: 1 | -1): void {
    const first = Math.max(from, this.range.from) - this.range.from;
    const end = Math.min(to, this.range.to) - this.range.from;
    if (first >= end) return;
    this.#change(first, place, one);
    if (end < this.#lengths.length) this.#change(end, place, one === 1 ? -1 : 1);
    if (!this.#snapshots) return;
    for (let i = Math.ceil(first / daysPerSnapshot); i * daysPerSnapshot < end; i += 1) {
      const snapshot = this.#snapshots[i];
      if (snapshot) snapshot[place] = (snapshot[place] ?? 0) + one;
    }
  }

  /** The counts of a day: a new array of `width`, all 0 outside the range. */
  on(day: number): Int32Array {
    const at = day - this.range.from;
    if (at < 0 || at >= this.#lengths.length) return new Int32Array(this.width);
    this.#snapshots ??= this.#takeSnapshots();
    const no = Math.floor(at / daysPerSnapshot);
    const row = this.#snapshots[no]?.slice() ?? new Int32Array(this.width);
    for (let i = no * daysPerSnapshot + 1; i <= at; i += 1) this.#apply(i, row);
    return row;
  }

  /** Each day from `from` (inclusive) to `to` (exclusive) in turn. The row is the same array each time: read it, do not keep it. */
  *each({ from, to }: Window): Generator<{ readonly day: number; readonly row: Int32Array }> {
    if (from >= to) return;
    const row = this.on(from);
    yield { day: from, row };
    for (let day = from + 1; day < to; day += 1) {
      const at = day - this.range.from;
      if (at === this.#lengths.length) row.fill(0);
      else if (at >= 0 && at < this.#lengths.length) this.#apply(at, row);
      yield { day, row };
    }
  }

  #change(at: number, place: number, one: 1 | -1): void {
    const row = this.#rows[at];
    if (row) {
      row[place] = (row[place] ?? 0) + one;
      return;
    }
    const length = this.#lengths[at] ?? 0;
    let list = this.#lists[at];
    if (!list || length === list.length) {
      if (length >= this.width) {
        this.#rows[at] = this.#asRow(at);
        this.#change(at, place, one);
        return;
      }
      const longer = new Int32Array(Math.min(Math.max(8, length * 2), Math.max(8, this.width)));
      if (list) longer.set(list);
      list = longer;
      this.#lists[at] = longer;
    }
    // The sign is the lowest bit, so that a change is one integer.
    list[length] = place * 2 + (one === 1 ? 0 : 1);
    this.#lengths[at] = length + 1;
  }

  #asRow(at: number): Int32Array {
    const row = new Int32Array(this.width);
    this.#apply(at, row);
    this.#lists[at] = new Int32Array(0);
    this.#lengths[at] = 0;
    return row;
  }

  #apply(at: number, row: Int32Array): void {
    const changes = this.#rows[at];
    if (changes) {
      for (let place = 0; place < row.length; place += 1) row[place] = (row[place] ?? 0) + (changes[place] ?? 0);
      return;
    }
    const list = this.#lists[at];
    if (!list) return;
    const length = this.#lengths[at] ?? 0;
    for (let i = 0; i < length; i += 1) {
      const change = list[i] ?? 0;
      const place = change >> 1;
      row[place] = (row[place] ?? 0) + 1 - 2 * (change & 1);
    }
  }

  #takeSnapshots(): Int32Array[] {
    const snapshots: Int32Array[] = [];
    const row = new Int32Array(this.width);
    for (let at = 0; at < this.#lengths.length; at += 1) {
      this.#apply(at, row);
      if (at % daysPerSnapshot === 0) snapshots.push(row.slice());
    }
    return snapshots;
  }
}
