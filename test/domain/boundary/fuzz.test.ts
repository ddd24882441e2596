import { describe, expect, it } from 'vitest';
import { fuzz } from '../../fuzz/fuzz.ts';
import { rasterTown } from '../../fuzz/rasterTown.ts';

describe('random redraws of a whole town', () => {
  it.each([
    ['fields of a hundred metres', 10_000, 700],
    ['garden plots, lines a few steps from each other', 300, 700],
    ['nothing but tight corners', 20, 600],
  ])(
    'never break it, and can all be undone: %s',
    (_, spacing, steps) => {
      const run = fuzz(rasterTown(8, 7, spacing), { seed: 7, steps, judgeEvery: 100 });
      expect(run).toMatchObject({ made: steps, judged: steps / 100 });
      const made = [...run.counts.keys()].filter((key) => key.endsWith('✓')).map((key) => key.split(' ')[0]);
      for (const kind of ['splitCell', 'mergeCells', 'carve', 'moveNode', 'reshape', 'swapCells'])
        expect(made).toContain(kind);
    },
    120_000,
  );
});
