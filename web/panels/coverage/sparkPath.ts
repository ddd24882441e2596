/** Two paths in a box of 1000 × 100: the line, and the ground under it. Days without a rate break the line. */
export const sparkPath = (rates: readonly (number | null)[]): { readonly line: string; readonly area: string } => {
  const known = rates.filter((rate): rate is number => rate !== null);
  if (known.length === 0) return { line: '', area: '' };
  // The scale begins a little under the worst day: the shape matters here, the figures stand elsewhere.
  const floor = Math.max(0, Math.min(...known) - 0.05);
  const span = Math.max(0.02, Math.max(...known) - floor);
  const x = (i: number): number => Math.round((i / Math.max(1, rates.length - 1)) * 10_000) / 10;
  const y = (rate: number): number => Math.round((96 - ((rate - floor) / span) * 88) * 10) / 10;

  const runs: [number, number][][] = [];
  let run: [number, number][] | null = null;
  for (const [i, rate] of rates.entries()) {
    if (rate === null) {
      run = null;
      continue;
    }
    if (!run) {
      run = [];
      runs.push(run);
    }
    run.push([x(i), y(rate)]);
  }
  const drawn = (points: readonly [number, number][]): string =>
    points.map(([px, py], i) => `${i === 0 ? 'M' : 'L'}${px} ${py}`).join('');
  const ground = (points: readonly [number, number][]): string =>
    `${drawn(points)}L${points.at(-1)?.[0] ?? 0} 100L${points[0]?.[0] ?? 0} 100Z`;
  return { line: runs.map(drawn).join(''), area: runs.map(ground).join('') };
};
