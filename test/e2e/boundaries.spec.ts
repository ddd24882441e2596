import type { Page } from '@playwright/test';
import { expect, signIn, test } from './server.ts';

interface Ground {
  readonly cells: readonly { readonly no: number; readonly isDedicated: boolean }[];
  readonly nextCell: number;
}
interface Households {
  readonly cell: readonly number[];
  readonly x: readonly (number | null)[];
  readonly y: readonly (number | null)[];
}

/** Asks the server as the page does: same origin, same session. */
const asked = <T>(page: Page, path: string, sent?: { readonly body: unknown; readonly version: string }): Promise<T> =>
  page.evaluate(
    async ({ path: address, sent: send }) => {
      const answer = await fetch(address, {
        method: send ? 'POST' : 'GET',
        headers: { 'content-type': 'application/json', ...(send ? { 'if-match': `"${send.version}"` } : {}) },
        body: send ? JSON.stringify(send.body) : null,
      });
      if (!answer.ok) throw new Error(await answer.text());
      return (await answer.json()) as never;
    },
    { path, sent },
  );

const middle = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

/** Cuts the fullest cell in two, between its households. */
const cutFullestCell = async (page: Page, planId: string): Promise<void> => {
  const ground = await asked<Ground>(page, `/api/plans/${planId}/ground`);
  const homes = await asked<Households>(page, `/api/plans/${planId}/households`);
  const rowsOf = (no: number) => homes.cell.flatMap((cell, row) => (cell === no && homes.x[row] !== null ? [row] : []));
  const [cell] = ground.cells
    .filter(({ isDedicated }) => !isDedicated)
    .toSorted((a, b) => rowsOf(b.no).length - rowsOf(a.no).length);
  const rows = rowsOf(cell?.no ?? 0);
  const y = middle(rows.map((row) => homes.y[row] ?? 0)) + 7;
  const xs = rows.map((row) => homes.x[row] ?? 0);
  const far = 2_000_000;
  const line = [Math.min(...xs) - far, y, Math.max(...xs) + far, y];
  const operation = {
    kind: 'splitCell',
    cell: cell?.no,
    line,
    newCells: Array.from({ length: 6 }, (_, i) => ground.nextCell + i),
  };
  const id = await page.evaluate(() => crypto.randomUUID());
  await asked(page, `/api/plans/${planId}/operations`, { body: { lines: [{ id, operation }] }, version: '0' });
};

const coverageOn = (page: Page, day: string) =>
  asked<unknown>(page, `/api/coverage?asOf=${day}&level=cell`).then((answer) => JSON.stringify(answer));

test.describe('the boundary desk', () => {
  test('takes a plan from its first line to an edition, and nothing before its day changes', async ({
    page,
    town,
    browser,
  }) => {
    await signIn(page, town, 'grid');
    await page.goto(`${town}/boundaries`);
    await page.getByTestId('new-plan').click();
    await page.getByLabel('方案名称', { exact: true }).fill('最满网格拆分');
    await page.getByLabel('调整理由').fill('住户太多，走访顾不过来');
    await page.getByRole('button', { name: '新建并开始绘制' }).click();
    await expect(page).toHaveURL(/plan=/);
    const planId = new URL(page.url()).searchParams.get('plan') ?? '';
    await expect(page.getByTestId('held')).toContainText('您正在绘制');

    await cutFullestCell(page, planId);
    const effect = page.getByTestId('effect');
    await expect(effect).toHaveAttribute('data-moved', /[1-9]/);
    const torn = page.getByTestId('torn-group');
    await expect(torn.first()).toBeVisible();
    const before = await torn.count();
    await torn
      .getByRole('button', { name: /^采纳对小组/ })
      .first()
      .click();
    await expect.poll(() => torn.count()).toBeLessThan(before);
    await page.getByTestId('plan-tab-history').click();
    await expect(page.getByTestId('plan-line')).toHaveCount(2);

    await page.getByTestId('plan-tab-publish').click();
    await page.getByTestId('plan-submit').click();
    await expect(page.getByTestId('plan-approve')).toBeDisabled();

    const leader = await (
      await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } })
    ).newPage();
    await signIn(leader, town, 'leader');
    const [yesterday, today] = [await coverageOn(leader, '2026-03-11'), await coverageOn(leader, '2026-03-12')];
    await leader.goto(`${town}/boundaries`);
    const waiting = leader.locator('[data-section="review"]').getByTestId('plan').filter({ hasText: '最满网格拆分' });
    await waiting.getByRole('button', { name: '审核这个方案' }).click();
    await leader.getByTestId('plan-approve').click();
    const publish = leader.getByTestId('plan-publish');
    await expect(publish).toHaveText('发布，自2026年4月1日起生效');
    await publish.click();
    await leader.getByRole('button', { name: '发布', exact: true }).click();
    await expect(leader.getByText('已发布，自2026年4月1日起生效').first()).toBeVisible();

    await leader.goto(`${town}/boundaries`);
    await expect(leader.getByTestId('edition').first()).toContainText('待生效');
    await expect(leader.locator('[data-section="coming"]')).toContainText('最满网格拆分');
    expect(await coverageOn(leader, '2026-03-11')).toBe(yesterday);
    expect(await coverageOn(leader, '2026-03-12')).toBe(today);

    await leader
      .getByRole('button', { name: /与上一版对比$/ })
      .first()
      .click();
    await expect(leader.getByTestId('compared')).toHaveAttribute('data-moved', /[1-9]/);
    const swipe = leader.getByTestId('swipe');
    await swipe.focus();
    await swipe.press('End');
    await expect(swipe).toHaveValue('100');
    await leader.context().close();
  });
});
