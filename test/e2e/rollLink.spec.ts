import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { givenIncident, logOf } from './givenIncident.ts';
import { testDay } from './makeTowns.ts';
import { copyOfTown, expect, type RunningServer, signIn, startServer, test } from './server.ts';

const phone = { viewport: { width: 390, height: 844 }, locale: 'zh-CN', hasTouch: true } as const;

const linkFor = async (page: Page, address: string, incidentId: string, cadreId: string): Promise<string> => {
  const answer = await page.request.post(`${address}/api/incidents/${incidentId}/links`, {
    headers: { origin: address },
    data: { cadreId },
  });
  expect(answer.status()).toBe(201);
  return ((await answer.json()) as { url: string }).url;
};

const aPhone = (browser: Browser): Promise<BrowserContext> => browser.newContext(phone);

test.describe('a roll call by a link', () => {
  let home: string;
  let server: RunningServer;

  test.beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'lianhu-e2e-link-'));
    server = await startServer(copyOfTown(home), { LIANHU_TODAY: testDay });
  });
  test.afterAll(async () => {
    await server.kill();
    rmSync(home, { recursive: true, force: true });
  });

  test('opens on a cadre’s phone with one tap, shows it live on the desk, and waits where there is no network', async ({
    page,
    browser,
  }) => {
    const { address } = server;
    await signIn(page, address, 'desk');
    const { id, lead } = await givenIncident(page, address);
    const url = await linkFor(page, address, id, lead.cadreId);
    const deskPage = await page.context().newPage();
    await deskPage.goto(`${address}/incidents?incident=${id}`);
    const own = deskPage.getByTestId('staff-row').filter({ hasText: lead.name });
    await expect(own).toBeVisible();

    const context = await aPhone(browser);
    const cadre = await context.newPage();
    await cadre.goto(url);
    await expect(cadre.getByRole('button', { name: '打开点名' })).toBeVisible();
    expect(await cadre.locator('body').innerText()).not.toContain(lead.name);
    await cadre.getByRole('button', { name: '打开点名' }).click();
    await expect(cadre.getByRole('heading', { level: 1 })).toHaveText('河水上涨');
    await expect(cadre.getByText('这是演练')).toBeVisible();

    await cadre.getByRole('button', { name: '已到岗' }).click();
    await expect(cadre.getByRole('button', { name: '已到岗' })).toHaveAttribute('aria-pressed', 'true');
    await expect(cadre.getByTestId('roll-outbox')).toContainText('全部已上传');
    await expect(own).toHaveAttribute('data-standing', 'there');

    const first = cadre.getByTestId('roll-home').first();
    await context.setOffline(true);
    await first.getByRole('button', { name: '需要救助' }).click();
    await expect(first).toHaveAttribute('data-state', 'needsHelp');
    await expect(cadre.getByTestId('roll-outbox')).toContainText('1 条未上传');
    expect(
      (await logOf(page, address, id)).filter(({ via, entry }) => via === 'link' && entry.kind === 'home'),
    ).toEqual([]);
    await context.setOffline(false);
    await expect(cadre.getByTestId('roll-outbox')).toContainText('全部已上传');
    const homes = (await logOf(page, address, id)).filter(({ via, entry }) => via === 'link' && entry.kind === 'home');
    expect(homes.map(({ entry }) => entry.state)).toEqual(['needsHelp']);

    await cadre.reload();
    await cadre.getByRole('button', { name: '打开点名' }).click();
    await expect(first).toHaveAttribute('data-state', 'needsHelp');

    await first.getByRole('button', { name: '已转移' }).click();
    await expect(first.getByLabel('转移到了哪里')).toBeVisible();
    const width = () => cadre.evaluate(() => document.querySelector('main')?.parentElement?.scrollWidth ?? 0);
    expect(await width()).toBeLessThanOrEqual(phone.viewport.width);

    const other = await aPhone(browser);
    const stranger = await other.newPage();
    await stranger.goto(url);
    await stranger.getByRole('button', { name: '打开点名' }).click();
    await expect(stranger.getByRole('alert')).toContainText('要一个新的链接');
    expect(await stranger.locator('body').innerText()).not.toContain(lead.name);
    await context.close();
    await other.close();
  });

  test('says plainly that it has been taken back, and that a link is not whole', async ({ page, browser }) => {
    const { address } = server;
    await signIn(page, address, 'desk');
    const { id, lead } = await givenIncident(page, address);
    const url = await linkFor(page, address, id, lead.cadreId);
    const linkId = new URL(url).hash.slice(1).split('.')[0] ?? '';
    await page.request.delete(`${address}/api/incidents/${id}/links/${linkId}`, { headers: { origin: address } });
    const context = await aPhone(browser);
    const cadre = await context.newPage();
    await cadre.goto(url);
    await cadre.getByRole('button', { name: '打开点名' }).click();
    await expect(cadre.getByRole('alert')).toContainText('点名链接已收回');
    await cadre.goto(`${address}/roll`);
    await expect(cadre.getByRole('alert')).toContainText('链接不完整');
    await context.close();
  });

  test('shows nothing to a messenger that fetches it for a preview', async ({ page, playwright }) => {
    const { address } = server;
    await signIn(page, address, 'desk');
    const { id, lead } = await givenIncident(page, address);
    const url = await linkFor(page, address, id, lead.cadreId);
    const preview = await playwright.request.newContext();
    const text = await (await preview.get(url)).text();
    expect(text).not.toContain(lead.name);
    expect(text).not.toContain('河水上涨');
    expect((await logOf(page, address, id)).filter(({ entry }) => entry.kind === 'link')).toHaveLength(1);
    await preview.dispose();
  });
});
