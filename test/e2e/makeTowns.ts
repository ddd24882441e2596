import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The day on which the tests' towns live. */
export const testDay = '2026-03-12';

/** Makes one demonstration town for all browser tests; each server then works on a copy of its own. */
export default function makeTowns(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'lianhu-e2e-'));
  const made = spawnSync(
    'node_modules/.bin/tsx',
    ['data/town.ts', '--out', join(folder, 'town'), '--seed', '1', '--today', testDay],
    { stdio: 'inherit' },
  );
  if (made.status !== 0) throw new Error('the demonstration town could not be made');
  process.env.LIANHU_TEST_TOWN = join(folder, 'town');
  return () => rmSync(folder, { recursive: true, force: true });
}
