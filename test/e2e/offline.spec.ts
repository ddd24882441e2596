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
  await page.waitForFunction(async () => {
    const app = await navigator.serviceWorker.getRegistration();
    return app?.active?.state === 'activated';
  });
  await page.waitForFunction(
    () =>
      new Promise<boolean>((resolve) => {
        const opening = indexedDB.open('lianhu-device');
        opening.onerror = () => resolve(false);
        opening.onsuccess = () => {
          const shelf = opening.result;
          const names = ['packs', 'people'].filter((name) => shelf.objectStoreNames.contains(name));
          if (names.length < 2) return resolve(false);
          const counts = names.map((name) => shelf.transaction(name).objectStore(name).count());
          const last = counts[1];
          if (last)
            last.onsuccess = () => {
              shelf.close();
              resolve(counts.every(({ result }) => result > 0));
            };
        };
      }),
  );
};

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
});
