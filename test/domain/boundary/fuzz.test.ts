import { describe, expect, it } from 'vitest';
import { fuzz } from '../../fuzz/fuzz.ts';
import { rasterTown } from '../../fuzz/rasterTown.ts';

describe('random redraws of a whole town', () => {
  it.each([
    ['fields of a hundred metres', 10_000, 7, 600],
    ['garden plots, lines a few steps from each other', 300, 2, 600],
    ['nothing but tight corners', 20, 20, 800],
  ])(
    'never break it, and can all be undone: %s',
    (_, spacing, seed, steps) => {
      const run = fuzz(rasterTown(8, seed, spacing), { seed, steps, judgeEvery: 100 });
      expect(run).toMatchObject({ made: steps, judged: steps / 100 });
      const made = [...run.counts.keys()].filter((key) => key.endsWith('✓')).map((key) => key.split(' ')[0]);
      for (const kind of ['splitCell', 'mergeCells', 'carve', 'moveNode', 'reshape', 'swapCells'])
        expect(made).toContain(kind);
    },
    120_000,
  );
});
