import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { testDay } from './makeTowns.ts';
import { copyOfTown, expect, type RunningServer, signIn, startServer, test } from './server.ts';

/** A second grid administrator, made by the system administrator. */
const givenColleague = async (browser: Browser, address: string): Promise<void> => {
  const page = await browser.newPage();
  await signIn(page, address, 'sysadmin');
  const made = await page.request.post(`${address}/api/accounts`, {
    headers: { origin: address },
    data: {
      id: randomUUID(),
      username: 'grid2',
      name: '陈晓禾',
      password: 'lianhu-demo',
      grants: [{ id: randomUUID(), role: 'grid', divisionId: null }],
    },
  });
  expect(made.status()).toBe(201);
  await page.close();
};

const openDraft = async (page: Page, address: string): Promise<void> => {
  await page.goto(`${address}/boundaries`);
  await page.locator('[data-testid="plan"][data-state="draft"]').getByRole('button').first().click();
  await expect(page.getByTestId('editor')).not.toHaveAttribute('data-cells', '0');
};

test.describe('two people in one draft', () => {
  let home: string;
  let server: RunningServer;

  test.beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'lianhu-e2e-two-'));
    server = await startServer(copyOfTown(home), { LIANHU_TODAY: testDay });
  });
  test.afterAll(async () => {
    await server.kill();
    rmSync(home, { recursive: true, force: true });
  });

  test('the second is told who draws, sees each step as it is made, and draws once the first has left', async ({
    browser,
  }) => {
    test.setTimeout(120_000);
    const { address } = server;
    await givenColleague(browser, address);
    const first = await browser.newPage();
    await signIn(first, address, 'grid');
    await openDraft(first, address);
    await expect(first.getByTestId('editor')).toHaveAttribute('data-blocked', '');

    const second = await browser.newPage();
    await signIn(second, address, 'grid2');
    await openDraft(second, address);
    await expect(second.getByTestId('held')).toContainText('网格办管理岗正在绘制');
    await expect(second.getByTestId('editor')).not.toHaveAttribute('data-blocked', '');
    await expect(second.getByTestId('undo')).toBeDisabled();

    const before = Number(await second.getByTestId('editor').getAttribute('data-lines'));
    await first.getByTestId('undo').click();
    await expect(first.getByTestId('editor')).toHaveAttribute('data-saved', 'saved');
    await expect(second.getByTestId('editor')).toHaveAttribute('data-lines', String(before + 1));

    await first.goto(`${address}/boundaries`);
    await second.getByRole('button', { name: '接手绘制' }).click();
    await expect(second.getByTestId('editor')).toHaveAttribute('data-blocked', '');
    await second.getByTestId('redo').click();
    await expect(second.getByTestId('editor')).toHaveAttribute('data-saved', 'saved');
    await expect(second.getByTestId('editor')).toHaveAttribute('data-lines', String(before + 2));
    await first.close();
    await second.close();
  });
});
