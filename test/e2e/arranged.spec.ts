import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, signIn, test } from './server.ts';

test.setTimeout(120_000);

test('what is missing is drawn up from the groups, looked at, and accepted in one step', async ({ page, town }) => {
  await signIn(page, town, 'clerk');
  await page.goto(`${town}/roster?tab=transfers`);
  const counts = page.getByTestId('transfer-counts');
  await expect(counts).toContainText('户未落实');
  const before = await counts.textContent();
  await page.getByText('已失效', { exact: true }).click();
  await expect(page.getByTestId('transfers')).toContainText('干部已离岗');
  await page.getByText('全部', { exact: true }).click();

  await page.getByTestId('fill-transfers').click();
  const proposed = page.getByTestId('proposed');
  await expect(proposed.getByRole('checkbox').first()).toBeVisible();
  expect(await counts.textContent()).toBe(before);
  await proposed.getByRole('checkbox').first().uncheck();
  await page.getByTestId('accept-proposed').click();
  await expect(counts).toContainText(/[，,]\s*\d+ 户未落实/);
  await expect(counts).not.toHaveText(before ?? '');
});

test('a shelter is set on the map from a pasted coordinate, and lies in the village of its point', async ({
  page,
  town,
}) => {
  await signIn(page, town, 'clerk');
  await page.goto(`${town}/roster?tab=sites`);
  await page.getByTestId('add-site').click();
  const form = page.getByTestId('site-form');
  await form.getByLabel('名称').fill('李家湾文化礼堂');
  await form.getByLabel('编号').fill('AZ-E2E');
  await form.getByLabel('可容纳人数').fill('90');
  await form.getByLabel('粘贴经纬度').fill('107.0553219，30.4772399');
  await expect(page.getByTestId('point')).toContainText('107.055322, 30.477240');
  await form.getByRole('button', { name: '保存' }).click();
  await expect(page.getByTestId('sites')).toContainText('李家湾文化礼堂');
  await expect(page.getByTestId('sites')).toContainText('空余 90 / 容纳 90 人');
});

test('a team takes in a volunteer, whose number can be tapped', async ({ page, town }) => {
  await signIn(page, town, 'clerk');
  await page.goto(`${town}/roster?tab=teams`);
  await page.getByRole('button', { name: '查看青溪镇应急救援队' }).click();
  const form = page.getByTestId('member-form');
  await form.getByText('志愿者', { exact: true }).click();
  await form.getByLabel('姓名').fill('周全');
  await form.getByLabel('电话').fill('12900001111');
  await form.getByRole('button', { name: '加入队员' }).click();
  await expect(page.getByRole('link', { name: '12900001111' })).toHaveAttribute('href', 'tel:12900001111');
});

test('a webhook is added and tried, and says what the receiver answered', async ({ page, town }) => {
  const answers = ['{"errcode":93000}', '{"errcode":0}'];
  const receiver = createServer((request, response) => {
    request.resume();
    request.on('end', () => response.end(answers.shift() ?? '{}'));
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const { port } = receiver.address() as AddressInfo;
  await signIn(page, town, 'sysadmin');
  await page.goto(`${town}/hooks`);
  await page.getByTestId('add-hook').first().click();
  const form = page.getByTestId('hook-form');
  await form.getByLabel('名称').fill('镇应急指挥群');
  await form.getByLabel('地址').fill(`http://127.0.0.1:${port}/robot?key=secret-key`);
  await form.getByRole('button', { name: '保存' }).click();
  await page.getByTestId('test-hook').click();
  await expect(page.getByText('测试消息没有送达')).toBeVisible();
  await expect(page.getByTestId('deliveries')).toContainText('93000');
  await page.getByTestId('test-hook').click();
  await expect(page.getByText('对方已收到测试消息')).toBeVisible();
  await expect(page.locator('body')).not.toContainText('secret-key');
  receiver.closeAllConnections();
  receiver.close();
});
