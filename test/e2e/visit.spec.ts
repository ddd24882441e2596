import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testDay } from './makeTowns.ts';
import { copyOfTown, expect, signIn, startServer, test } from './server.ts';

interface Listed {
  readonly items: readonly { readonly code: string; readonly state: string; readonly residence: string }[];
}

test('a cadre logs a visit, the household is done at once, and a kill -9 loses nothing', async ({ page }) => {
  const home = mkdtempSync(join(tmpdir(), 'lianhu-visit-'));
  const folder = copyOfTown(home);
  const server = await startServer(folder, { LIANHU_TODAY: testDay });
  try {
    await signIn(page, server.address, 'cadre');
    await expect(page.getByTestId('map')).toHaveAttribute('data-painted-day', testDay);
    const answer = await page.request.get(`${server.address}/api/households?limit=200`);
    const owed = ((await answer.json()) as Listed).items.find(
      ({ state, residence }) => (state === 'overdue' || state === 'due') && residence === 'resident',
    );
    expect(owed).toBeDefined();
    const doneBefore = Number(await page.getByTestId('count-done').getAttribute('data-count'));

    await page.getByTestId('search').fill(owed?.code ?? '');
    await page.getByTestId('search-hit').first().click();
    await expect(page.getByTestId('household')).toHaveAttribute('data-state', owed?.state ?? '');
    await page.getByRole('button', { name: '记一次走访' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('群众反映').fill('说<b>水管</b>漏水');
    await form.getByRole('button', { name: '保存' }).click();

    await expect(page.getByTestId('household')).toHaveAttribute('data-state', 'done');
    await expect(page.getByTestId('count-done')).toHaveAttribute('data-count', String(doneBefore + 1));

    await server.kill();
    const again = await startServer(folder, { LIANHU_TODAY: testDay });
    // The session outlives the server too.
    await page.goto(again.address);
    await expect(page.getByTestId('count-done')).toHaveAttribute('data-count', String(doneBefore + 1));
    await again.kill();
  } finally {
    await server.kill();
    rmSync(home, { recursive: true, force: true });
  }
});
