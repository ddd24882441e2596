import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { gcjOf, type LonLat } from '../../server/domain/coordinateSystem.ts';
import { givenIncident, logOf } from './givenIncident.ts';
import { testDay } from './makeTowns.ts';
import { copyOfTown, expect, type RunningServer, signIn, startServer, test } from './server.ts';

/** Until the browser could open the desk without the server: the app is installed and the pack kept. */
const installed = async (page: Page): Promise<void> => {
  const isActive = () =>
    page.evaluate(async () => {
      const app = await navigator.serviceWorker.getRegistration();
      return app?.active?.state === 'activated' && navigator.serviceWorker.controller !== null;
    });
  await expect.poll(isActive, { timeout: 60_000 }).toBe(true);
  await expect.poll(async () => (await keptRows(page)).packs).toBe(1);
};

type Kept = Readonly<Record<string, readonly unknown[]>>;

/** All that this browser keeps of incidents, as it lies there. */
const everyRow = (page: Page): Promise<Kept> =>
  page.evaluate(async () => {
    // Not there yet, opening it would make an empty one in the way of the page's own.
    const isThere = (await indexedDB.databases()).some(({ name }) => name === 'lianhu-device');
    if (!isThere) return {};
    return new Promise<Record<string, unknown[]>>((resolve, reject) => {
      const opening = indexedDB.open('lianhu-device');
      opening.onerror = () => reject(new Error('no shelf'));
      opening.onsuccess = () => {
        const shelf = opening.result;
        const names = [...shelf.objectStoreNames];
        const asked = names.map((name) => shelf.transaction(name).objectStore(name).getAll());
        const last = asked.at(-1);
        if (last)
          last.onsuccess = () => {
            shelf.close();
            const bytes = (value: unknown): unknown =>
              value instanceof ArrayBuffer ? new TextDecoder().decode(value) : value;
            resolve(
              Object.fromEntries(
                names.map((name, n) => [
                  name,
                  (asked[n]?.result ?? []).map((row: unknown) => JSON.stringify(row, (_, value) => bytes(value))),
                ]),
              ),
            );
          };
      };
    });
  });

const everythingKept = async (page: Page): Promise<string> => JSON.stringify(await everyRow(page));
const keptRows = async (page: Page): Promise<Record<string, number>> =>
  Object.fromEntries(Object.entries(await everyRow(page)).map(([name, rows]) => [name, rows.length]));

test.describe('the desk with the server gone', () => {
  let home: string;
  let folder: string;
  let server: RunningServer;

  test.beforeEach(async () => {
    home = mkdtempSync(join(tmpdir(), 'lianhu-e2e-offline-'));
    folder = copyOfTown(home);
    server = await startServer(folder, { LIANHU_TODAY: testDay });
  });
  test.afterEach(async () => {
    await server.kill();
    rmSync(home, { recursive: true, force: true });
  });

  /** The same address again, as after a power cut. */
  const restarted = async (): Promise<void> => {
    const { port } = new URL(server.address);
    server = await startServer(folder, { LIANHU_TODAY: testDay, PORT: port });
  };

  test('opens from the device, answers a coordinate, takes twenty entries, and sends each once', async ({ page }) => {
    const { address } = server;
    await signIn(page, address, 'desk');
    const { id } = await givenIncident(page, address);
    const cells = (await (await page.request.get(`${address}/api/cells`)).json()) as {
      features: { properties: { name: string; label: LonLat } }[];
    };
    const cell = cells.features[5]?.properties ?? { name: '', label: [0, 0] };
    await page.goto(`${address}/incidents?incident=${id}&part=log`);
    await expect(page.getByTestId('incident-head')).toBeVisible();
    await installed(page);
    await expect(page.getByTestId('offline')).toHaveCount(0);

    await server.kill();
    await page.reload();
    await expect(page.getByTestId('offline')).toBeVisible();
    await expect(page.getByTestId('incident-head')).toContainText('河水上涨');

    const note = page.getByRole('textbox', { name: '记一笔' });
    for (let n = 1; n <= 20; n += 1) {
      await note.fill(`断网记录 ${n}`);
      await note.press('Control+Enter');
      await expect(page.getByTestId('outbox')).toContainText(`${n} 条未上传`);
    }
    await page.reload();
    await expect(page.getByTestId('outbox')).toContainText('20 条未上传');

    const [lon, lat] = gcjOf(cell.label);
    await page.goto(`${address}/incidents`);
    await page.getByTestId('system').selectOption('gcj02');
    await page.getByTestId('ask').fill(`${lon.toFixed(6)}，${lat.toFixed(6)}`);
    await page.getByTestId('ask').press('Enter');
    await expect(page.getByTestId('people')).toBeVisible();
    await expect(page.getByTestId('person').first().locator('a[href^="tel:"]')).toBeVisible();
    await expect(page.getByText(cell.name).first()).toBeVisible();

    await restarted();
    await expect(page.getByTestId('outbox')).toHaveCount(0, { timeout: 40_000 });
    await expect(page.getByTestId('offline')).toHaveCount(0);
    const notes = (await logOf(page, address, id)).flatMap(({ entry }) => (entry.kind === 'note' ? [entry.text] : []));
    expect(notes).toEqual(Array.from({ length: 20 }, (_, n) => `断网记录 ${n + 1}`));
  });

  test('keeps the households of an open incident sealed, opens them with the PIN alone, and wipes them on signing out', async ({
    page,
  }) => {
    const { address } = server;
    await signIn(page, address, 'desk');
    const { id } = await givenIncident(page, address);
    await page.goto(`${address}/incidents?incident=${id}&part=homes`);
    const names = page.getByTestId('home-roll').locator('li').first();
    await expect(names).toBeVisible();
    await page.getByRole('button', { name: '设 PIN' }).click();
    await page.getByLabel('本机 PIN', { exact: true }).fill('246810');
    await page.getByLabel('再输一遍', { exact: true }).fill('246810');
    await page.getByRole('button', { name: '设 PIN 并存本机' }).click();
    await expect(page.getByText('已加密存本机')).toBeVisible();
    await installed(page);
    const shown = await names.innerText();
    const [name = ''] = (
      (await (
        await page.request.post(`${address}/api/incidents/${id}/homes`, { headers: { origin: address }, data: {} })
      ).json()) as { items: { name: string }[] }
    ).items.map((one) => one.name);
    expect(shown).toContain(name);
    expect(await everythingKept(page)).not.toContain(name);

    await server.kill();
    await page.reload();
    await expect(page.getByText('住户名单已加密存在本机')).toBeVisible();
    await page.getByLabel('本机 PIN', { exact: true }).fill('111111');
    await page.getByRole('button', { name: '打开名单' }).click();
    await expect(page.getByText('PIN 不对，还可试 4 次')).toBeVisible();
    await page.getByLabel('本机 PIN', { exact: true }).fill('246810');
    await page.getByRole('button', { name: '打开名单' }).click();
    await expect(names).toContainText(name);

    await page.getByTestId('me').click();
    await page.getByText('退出登录').click();
    await page.waitForURL(`${address}/`);
    await expect(page.locator('[data-state="failed"]')).toContainText('连不上服务器');
    expect(await keptRows(page)).toMatchObject({ homes: 0, pins: 0, packs: 0, people: 0, rolls: 0 });
    await restarted();
    await page.goto(address);
    await expect(page.getByLabel('密码', { exact: true })).toBeVisible();
  });

  test('forgets the households after the fifth wrong PIN', async ({ page }) => {
    const { address } = server;
    await signIn(page, address, 'desk');
    const { id } = await givenIncident(page, address);
    await page.goto(`${address}/incidents?incident=${id}&part=homes`);
    await page.getByRole('button', { name: '设 PIN' }).click();
    await page.getByLabel('本机 PIN', { exact: true }).fill('246810');
    await page.getByLabel('再输一遍', { exact: true }).fill('246810');
    await page.getByRole('button', { name: '设 PIN 并存本机' }).click();
    await expect(page.getByText('已加密存本机')).toBeVisible();
    await installed(page);
    await server.kill();
    await page.reload();
    for (const left of [4, 3, 2, 1]) {
      await page.getByLabel('本机 PIN', { exact: true }).fill('111111');
      await page.getByRole('button', { name: '打开名单' }).click();
      await expect(page.getByText(`PIN 不对，还可试 ${left} 次`)).toBeVisible();
    }
    await page.getByLabel('本机 PIN', { exact: true }).fill('111111');
    await page.getByRole('button', { name: '打开名单' }).click();
    await expect(page.getByText('本机也没有存过')).toBeVisible();
    expect(await keptRows(page)).toMatchObject({ homes: 0, pins: 0 });
  });

  test('sends what two tabs entered once each, and wipes what it kept when the account is gone at the next contact', async ({
    page,
  }) => {
    const { address } = server;
    await signIn(page, address, 'desk');
    const { id } = await givenIncident(page, address);
    const other = await page.context().newPage();
    const tabs = [page, other];
    for (const tab of tabs) await tab.goto(`${address}/incidents?incident=${id}&part=log`);
    for (const tab of tabs) await installed(tab);
    await server.kill();
    for (const tab of tabs) await expect(tab.getByTestId('offline')).toBeVisible();
    for (const [n, tab] of tabs.entries()) {
      const note = tab.getByRole('textbox', { name: '记一笔' });
      for (const line of [1, 2, 3]) {
        await note.fill(`第 ${n + 1} 页第 ${line} 条`);
        await note.press('Control+Enter');
      }
    }
    for (const tab of tabs) await expect(tab.getByTestId('outbox')).toContainText('6 条未上传');
    await restarted();
    for (const tab of tabs) await expect(tab.getByTestId('outbox')).toHaveCount(0, { timeout: 40_000 });
    const notes = (await logOf(page, address, id)).flatMap(({ entry }) => (entry.kind === 'note' ? [entry.text] : []));
    expect(notes).toEqual([1, 2].flatMap((n) => [1, 2, 3].map((line) => `第 ${n} 页第 ${line} 条`)));
    await other.close();

    await page.context().clearCookies();
    await page.reload();
    await expect(page.getByLabel('密码', { exact: true })).toBeVisible();
    await expect.poll(() => keptRows(page)).toMatchObject({ homes: 0, packs: 0, people: 0, rolls: 0 });
  });

  test('says of the other pages that they need the server, and offers the desk', async ({ page }) => {
    const { address } = server;
    await signIn(page, address, 'desk');
    await page.goto(`${address}/incidents`);
    await expect(page.getByTestId('ask')).toBeVisible();
    await installed(page);
    await server.kill();
    await page.goto(`${address}/roster`);
    await expect(page.getByText('这一页要连上服务器才能打开')).toBeVisible();
    await page.getByRole('button', { name: '打开应急页' }).click();
    await expect(page.getByTestId('ask')).toBeVisible();
  });
});
