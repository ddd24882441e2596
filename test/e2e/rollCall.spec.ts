import type { Browser, Page } from '@playwright/test';
import { openIncident } from './openIncident.ts';
import { expect, signIn, test } from './server.ts';

const size = { viewport: { width: 1440, height: 900 } };

const deskPage = async (browser: Browser, town: string): Promise<Page> => {
  const context = await browser.newContext({ ...size, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  const page = await context.newPage();
  await signIn(page, town, 'desk');
  return page;
};

const press = (page: Page, row: number, state: string) =>
  page.getByTestId('home-row').nth(row).locator(`[data-state-button=${state}]`).click();

test('two desks in one roll call see each other, and settle of what they said differently', async ({
  browser,
  town,
}) => {
  const one = await deskPage(browser, town);
  const two = await deskPage(browser, town);
  const id = await openIncident(one, town, '青溪河暴涨');
  for (const page of [one, two]) {
    await page.goto(`${town}/incidents?incident=${id}`);
    await expect(page.getByTestId('staff-row').first()).toBeVisible({ timeout: 60_000 });
  }
  await one.getByTestId('staff-row').first().locator('[data-state-button=reached]').click();
  await expect(two.getByTestId('staff-row').first()).toHaveAttribute('data-standing', 'reached');

  for (const page of [one, two]) await page.getByTestId('open-tab-homes').click();
  const before = await one.getByTestId('open-homes').textContent();
  await two.getByTestId('home-row').first().focus();
  await two.keyboard.press('2');
  await expect(one.getByTestId('home-row').first()).toHaveAttribute('data-standing', 'moved');
  await expect(one.getByTestId('open-homes')).not.toHaveText(before ?? '');

  // Cut off, each says something else of the third household without knowing of the other.
  await one.context().setOffline(true);
  await press(one, 2, 'refused');
  await expect(one.getByTestId('home-row').nth(2)).toHaveAttribute('data-waiting', 'true');
  await press(two, 2, 'safe');
  await expect(two.getByTestId('home-row').nth(2)).toHaveAttribute('data-standing', 'safe');
  await expect(two.getByTestId('home-row').nth(2)).toHaveAttribute('data-waiting', 'false');
  await one.context().setOffline(false);
  for (const page of [one, two]) {
    const contested = page.getByTestId('home-row').first();
    await expect(contested).toHaveAttribute('data-contested', 'true');
    await expect(contested.getByTestId('contested')).toContainText('安全在家');
    await expect(contested.getByTestId('contested')).toContainText('不愿转移');
    await expect(page.getByTestId('open-contested')).toBeVisible();
  }
  await two.getByTestId('contested').getByRole('button', { name: '核实为“安全在家”' }).click();
  for (const page of [one, two]) await expect(page.getByTestId('contested')).toHaveCount(0);
  await two.getByTestId('open-tab-log').click();
  await expect(two.getByTestId('log-line').filter({ hasText: '经核实' })).toHaveCount(1);
  await one.context().close();
  await two.context().close();
});

test('the call sheet and the household sheet print on A4, a page a cell, with the help and never why', async ({
  page,
  town,
}) => {
  await signIn(page, town, 'desk');
  const id = await openIncident(page, town, '油房村内涝');
  await page.goto(`${town}/incidents/sheet?incident=${id}`);
  const sheets = page.getByTestId('call-sheet');
  await expect(sheets.first()).toContainText('应急叫应表');
  await expect(sheets.first()).toContainText('油房村内涝');
  await expect(sheets.first().getByTestId('sheet-person').first()).toContainText(/\d{7,}/);
  await expect(sheets.first().getByRole('img', { name: '扫码打开事件' })).toBeVisible();
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(paper).toMatch(/\/MediaBox\s*\[0 0 59[45][.\d]* 84[12][.\d]*\]/);
  expect(paper.match(/\/Type\s*\/Page[^s]/g)?.length ?? 0).toBeGreaterThanOrEqual(await sheets.count());

  await page.getByTestId('sheet-homes').click();
  const homes = page.getByTestId('home-sheet');
  await expect(homes.getByTestId('sheet-home').first()).toBeVisible();
  const told = (await homes.allTextContents()).join('');
  expect(told).toMatch(/需担架或背扶|需人搀扶|需上门叫人|需专人陪同/);
  expect(told).not.toMatch(/残疾|低保|独居|特困|孤儿/);
  await page.emulateMedia({ media: 'print' });
  for (const row of await homes.getByTestId('sheet-home').all())
    expect(await row.evaluate((line) => getComputedStyle(line).breakInside)).toBe('avoid');
});

test('ending shows what is still open, and the record prints the whole log', async ({ page, town }) => {
  await signIn(page, town, 'desk');
  const id = await openIncident(page, town, '后山滑坡演习');
  await page.goto(`${town}/incidents?incident=${id}`);
  await page.getByTestId('staff-row').first().locator('[data-state-button=there]').click();
  await page.getByTestId('deed-end').click();
  await expect(page.getByTestId('still-open')).toContainText('未落实');
  await expect(page.getByTestId('still-open')).toContainText('未叫应');
  await page.getByRole('button', { name: '仍然结束' }).click();
  await expect(page.getByTestId('incident-stage')).toHaveText('已结束');
  await page.goto(`${town}/incidents?incident=${id}&part=after`);
  await expect(page.getByTestId('after-action')).toContainText('第一人到岗');
  await page.goto(`${town}/incidents/record?incident=${id}`);
  await expect(page.getByTestId('record-log')).toContainText('已到岗');
});
