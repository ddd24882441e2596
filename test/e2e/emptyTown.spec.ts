import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, signIn, startServer, test } from './server.ts';

const password = 'correct-horse-9';

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

const setUp = async (page: Page, address: string): Promise<void> => {
  await page.goto(address);
  await page.getByLabel('镇（街道）名称').fill('清河镇');
  await page.getByLabel('区划代码').fill('519921103');
  for (const [index, name] of ['sys', 'sec', 'aud'].entries()) {
    await page
      .getByLabel('姓名')
      .nth(index)
      .fill(`管理员${index + 1}`);
    await page.getByLabel('用户名').nth(index).fill(name);
    await page.getByLabel('密码', { exact: true }).nth(index).fill(password);
  }
  await page.getByRole('button', { name: '建立本镇' }).click();
  await expect(page.getByText('本镇已建立')).toBeVisible();
};

const makeClerk = async (page: Page, address: string): Promise<void> => {
  await signIn(page, address, 'sys', password);
  await page.getByTestId('add-account').click();
  const form = page.getByRole('dialog');
  await form.getByLabel('姓名').fill('信息员');
  await form.getByLabel('用户名').fill('clerk1');
  await form.getByLabel('初始密码').fill(password);
  await form.getByRole('combobox', { name: '岗位' }).click();
  await page.locator('.ant-select-item-option', { hasText: '信息员' }).click();
  await form.getByRole('button', { name: '建立账号' }).click();
  await expect(page.getByText('clerk1')).toBeVisible();
  await page.context().clearCookies();
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
