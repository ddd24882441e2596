import type { Page } from '@playwright/test';
import { testDay } from './makeTowns.ts';
import { openIncident } from './openIncident.ts';
import { expect, signIn, test } from './server.ts';

const docs = 'docs';
const phone = { width: 390, height: 844 };

const take = async (page: Page, name: string): Promise<void> => {
  await expect(page.locator('[data-state="loading"]')).toHaveCount(0);
  // Tiles and labels fade in; a picture waits for them, a test never does.
  await page.waitForTimeout(3000);
  await page.screenshot({ path: `${docs}/${name}.png` });
};

const desk = async (page: Page, town: string, query = ''): Promise<void> => {
  await page.goto(`${town}/${query}`);
  await expect(page.getByTestId('map')).toHaveAttribute('data-painted-day', /\d/);
};

test('the coverage desk, by day and by night', async ({ page, town }) => {
  await signIn(page, town, 'leader');
  await desk(page, town);
  await take(page, 'coverage-light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await desk(page, town, '?colour=cadre');
  await take(page, 'cadres-dark');
});

test('one cell, its groups and their spokes', async ({ page, town }) => {
  await signIn(page, town, 'grid');
  await desk(page, town);
  await page.getByTestId('gap').nth(3).getByRole('button').click();
  await expect(page.getByTestId('cell-drawer')).toBeVisible();
  await expect(page.getByTestId('map')).not.toHaveAttribute('data-spokes', '0');
  await take(page, 'cell');
});

test('open conflicts on a past day', async ({ page, town }) => {
  await signIn(page, town, 'leader');
  await desk(page, town, '?colour=conflicts&day=2025-12-20');
  await take(page, 'conflicts-past');
});

test('the table and the history', async ({ page, town }) => {
  await signIn(page, town, 'leader');
  await page.goto(`${town}/table`);
  await take(page, 'table');
  await page.goto(`${town}/table?level=history`);
  await take(page, 'history');
});

test('the wall', async ({ page, town }) => {
  await signIn(page, town, 'leader');
  await page.goto(`${town}/wall`);
  await take(page, 'wall');
});

test('the import page', async ({ page, town }) => {
  await signIn(page, town, 'clerk');
  await page.goto(`${town}/import?as=households`);
  await page.locator('input[type="file"]').setInputFiles({
    name: '住户.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      [
        '户编号,户主,人口,所属村,经度,纬度,居住状态',
        'A-1,程远舟,3,没有的村,107.1,30.49,常住',
        'A-2,,2,双河村,30.49,107.1,长住',
      ].join('\n'),
    ),
  });
  await expect(page.getByTestId('job')).toHaveAttribute('data-job', 'waiting');
  await take(page, 'import');
});

test('a plan being drawn, and two states compared', async ({ page, town }) => {
  await signIn(page, town, 'grid');
  await page.goto(`${town}/boundaries`);
  await page.locator('[data-testid="plan"][data-state="draft"]').getByRole('button').first().click();
  await expect(page.getByTestId('editor')).not.toHaveAttribute('data-cells', '0');
  await expect(page.getByTestId('effect')).toHaveAttribute('data-moved', /[1-9]/);
  await take(page, 'boundaries');
  await page.goto(`${town}/boundaries`);
  await page.getByTestId('edition').first().getByRole('button', { name: /对比/ }).click();
  await expect(page.getByTestId('compared')).toBeVisible();
  await take(page, 'compare');
});

test('the incident desk: who answers, and what an area holds', async ({ page, town }) => {
  await signIn(page, town, 'desk');
  await page.goto(`${town}/incidents`);
  await page.getByTestId('ask').fill('李家湾');
  await page.getByTestId('ask').press('Enter');
  await expect(page.getByTestId('call-sentence')).toBeVisible();
  await take(page, 'incidents');
  await page.getByTestId('around-500').click();
  await expect(page.getByTestId('area-figures')).toBeVisible();
  await take(page, 'incident-area');
});

test('a phone', async ({ page, town }) => {
  await page.setViewportSize(phone);
  await signIn(page, town, 'leader');
  await desk(page, town, `?day=${testDay}`);
  await take(page, 'phone');
});

test('the roll call of an open incident, by day and on a phone', async ({ page, town }) => {
  await signIn(page, town, 'desk');
  const id = await openIncident(page, town, '青溪河暴涨');
  await page.goto(`${town}/incidents?incident=${id}&part=homes`);
  const rows = page.getByTestId('home-row');
  await expect(rows.first()).toBeVisible();
  for (const [row, state] of ['moved', 'safe', 'refused', 'needsHelp'].entries())
    await rows.nth(row).locator(`[data-state-button=${state}]`).click();
  await expect(page.locator('[data-testid=home-row][data-waiting=true]')).toHaveCount(0);
  await take(page, 'roll-call');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize(phone);
  await page.goto(`${town}/incidents?incident=${id}`);
  await take(page, 'roll-call-phone');
});
