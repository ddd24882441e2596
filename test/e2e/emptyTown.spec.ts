import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { makeClerk, newTownPassword as password, setUp } from './newTown.ts';
import { expect, signIn, startServer, test } from './server.ts';

/** Files of a town nobody has imported yet: what `npm run town -- --files` writes. */
const filesOfTown = (folder: string): string => {
  const out = join(folder, 'files');
  const made = spawnSync(
    'node_modules/.bin/tsx',
    ['data/town.ts', '--files', '--out', out, '--households', '400', '--seed', '2', '--today', '2026-03-12'],
    { stdio: 'inherit' },
  );
  if (made.status !== 0) throw new Error('the files to import could not be made');
  return out;
};

const takeIn = async (page: Page, noun: string, file: string): Promise<void> => {
  await page.getByTestId(`noun-${noun}`).click();
  await page.locator('input[type="file"]').setInputFiles(file);
  await expect(page.getByTestId('job')).toHaveAttribute('data-job', 'waiting');
  await page.getByTestId('run-all').click();
  await expect(page.getByTestId('job')).toHaveAttribute('data-job', 'done');
};

test('a clerk puts a real town into an empty installation and sees it coloured', async ({ page }) => {
  test.setTimeout(240_000);
  const home = mkdtempSync(join(tmpdir(), 'lianhu-empty-'));
  const server = await startServer(join(home, 'town'), { LIANHU_DEMO: '0' });
  try {
    const files = filesOfTown(home);
    await setUp(page, server.address);
    await makeClerk(page, server.address);
    await signIn(page, server.address, 'clerk1', password);
    await page.goto(`${server.address}/import`);
    await takeIn(page, 'divisions', join(files, 'divisions.csv'));
    await takeIn(page, 'cells', join(files, 'cells.geojson'));
    await takeIn(page, 'units', join(files, 'units.csv'));
    await takeIn(page, 'cadres', join(files, 'cadres.csv'));
    await takeIn(page, 'households', join(files, 'households.csv'));
    await takeIn(page, 'groups', join(files, 'groups.csv'));
    await takeIn(page, 'visits', join(files, 'visits.csv'));
    await takeIn(page, 'issues', join(files, 'issues.csv'));

    await page.goto(server.address);
    await expect(page.getByTestId('map')).toHaveAttribute('data-painted-day', /\d{4}-\d{2}-\d{2}/);
    await expect(page.getByTestId('headline')).toContainText('共 400 户');
    const coloured = page.getByTestId('legend').locator('[data-class]:not([data-count="0"])');
    expect(await coloured.count()).toBeGreaterThan(1);

    await page.goto(`${server.address}/import?as=cells`);
    await expect(page.getByTestId('noun-cells')).toBeDisabled();
  } finally {
    await server.kill();
    rmSync(home, { recursive: true, force: true });
  }
});
