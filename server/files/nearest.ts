/** Edits (insert, delete, replace, swap of neighbours) from one text to another, or `limit` + 1 as soon as it is more. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      row.push(best);
    }
    if (Math.min(...row) > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? limit + 1;
}

/** The candidate most like a text, if it is a slip of the pen away (a third of its length, at most 3); ties: the first. */
export function nearest(text: string, candidates: Iterable<string>): string | null {
  let limit = Math.min(3, Math.max(1, Math.floor(text.length / 3)));
  let best: string | null = null;
  for (const candidate of candidates) {
    const distance = editDistance(text, candidate, limit);
    // Two texts that share nothing are no slip of each other.
    if (distance > limit || distance >= Math.max(text.length, candidate.length)) continue;
    best = candidate;
    limit = distance - 1;
    if (limit < 0) break;
  }
  return best;
}
