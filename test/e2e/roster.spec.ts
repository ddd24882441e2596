import type { APIRequestContext, Page } from '@playwright/test';
import { expect, signIn, test } from './server.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

const cadresOf = async (request: APIRequestContext, town: string, rank: string): Promise<readonly Named[]> =>
  ((await (await request.get(`${town}/api/cadres?rank=${rank}&limit=200`)).json()) as { items: Named[] }).items;

const choose = async (page: Page, label: string, words: string): Promise<void> => {
  await page.getByRole('combobox', { name: label }).fill(words);
  await page.locator('.ant-select-item-option').filter({ hasText: words }).first().click();
};

/** The shift in force, whatever the hour at which this is run. */
const openInForce = async (page: Page): Promise<void> => {
  await page.locator('td').filter({ hasText: '当班' }).getByRole('button').first().click();
};

test.describe('the roster', () => {
  test('says which day nobody leads, and is filled on the spot', async ({ page, town }) => {
    await signIn(page, town, 'leader');
    await page.goto(`${town}/roster`);
    await expect(page.getByTestId('shift-gaps')).toContainText('3月18日没有排班');
    const [mayor] = await cadresOf(page.request, town, 'section');
    const [officer] = await cadresOf(page.request, town, 'staff');
    await page.getByTestId('plan-2026-03-18').click();
    await expect(page.getByTestId('save-shift')).toBeDisabled();
    await choose(page, '带班领导', mayor?.name ?? '');
    await choose(page, '值班员', officer?.name ?? '');
    await page.getByTestId('save-shift').click();
    await expect(page.getByTestId('shift-gaps')).toHaveCount(0);
    await expect(page.locator('td[data-day="2026-03-18"]')).toContainText(mayor?.name ?? '—');
    await expect(page.locator('td[data-day="2026-03-18"] a').first()).toHaveAttribute('href', /^tel:\d+/);
  });

  test('gives whoever takes over the desk’s rights at once, and a swap takes them away', async ({
    page,
    town,
    browser,
  }) => {
    const field = await browser.newContext();
    const cadrePage = await field.newPage();
    await signIn(cadrePage, town, 'cadre');
    const meOf = async () =>
      (await (await cadrePage.request.get(`${town}/api/me`)).json()) as { account: { name: string }; may: string[] };
    const { account, may } = await meOf();
    expect(may).not.toContain('incidents.run');
    await cadrePage.goto(`${town}/roster`);
    await expect(cadrePage.locator('td').filter({ hasText: '当班' })).toHaveCount(1);
    await expect(cadrePage.getByTestId('rotate')).toHaveCount(0);

    await signIn(page, town, 'leader');
    await page.goto(`${town}/roster`);
    await openInForce(page);
    await page.getByText('换人顶班', { exact: true }).click();
    await choose(page, '值班员', account.name);
    await page.getByTestId('reason').fill('临时外出开会');
    await page.getByTestId('save-shift').click();
    await expect(page.locator('td').filter({ hasText: '当班' })).toContainText(account.name);
    // The page of the one who took over follows by itself.
    await expect(cadrePage.getByTestId('rotate')).toBeVisible();
    expect((await meOf()).may).toContain('incidents.run');

    await page.getByText('与另一班对调', { exact: true }).click();
    await choose(page, '对调的班次', '3月14日');
    await page.getByTestId('swap-reason').fill('两人换班');
    await page.getByTestId('swap').click();
    await expect(page.locator('td[data-day="2026-03-14"]')).toContainText(account.name);
    await expect(cadrePage.getByTestId('rotate')).toHaveCount(0);
    expect((await meOf()).may).not.toContain('incidents.run');
    await field.close();
  });

  test('plans the month after by turns, looked at before it is kept', async ({ page, town }) => {
    await signIn(page, town, 'leader');
    await page.goto(`${town}/roster?month=2026-05`);
    await expect(page.locator('[data-state="first-use"]')).toBeVisible();
    await page.getByTestId('rotate').click();
    await page.getByTestId('all-section').click();
    const officers = (await cadresOf(page.request, town, 'staff')).slice(0, 3);
    for (const { name } of officers) await choose(page, '值班员，按轮班先后点选', name);
    await expect(page.getByTestId('turns').locator('tbody tr')).toHaveCount(31);
    await page.getByTestId('plan-turns').click();
    await expect(page.getByTestId('shift-2026-05-31')).toBeVisible();
  });

  test('keeps the log of a shift, and a night with one click', async ({ page, town }) => {
    await signIn(page, town, 'desk');
    await page.goto(`${town}/roster`);
    await openInForce(page);
    await page.getByTestId('note-text').fill('河堤巡查完毕，水位正常');
    await page.getByTestId('add-note').click();
    await expect(page.getByRole('region', { name: '值班日志' })).toContainText('河堤巡查完毕，水位正常');

    await page.goto(`${town}/roster?tab=nights&short=1`);
    const said = page.getByTestId('nights-short');
    await expect(said).toContainText('没有住镇或住村');
    const before = Number(/\d+/.exec((await said.textContent()) ?? '')?.[0]);
    await page.locator('[data-testid^="night-"]').first().click();
    await expect(said).toContainText(before === 1 ? '每人都已' : String(before - 1));
  });

  test('changes the duty room’s number where whoever may sees it', async ({ page, town }) => {
    await signIn(page, town, 'desk');
    await page.goto(`${town}/roster?tab=settings`);
    await expect(page.getByTestId('save-settings')).toBeDisabled();
    await page.getByTestId('duty-phone').fill('12');
    await page.getByTestId('save-settings').click();
    await expect(page.getByRole('alert')).toContainText('电话号码格式不对');
    await page.getByTestId('duty-phone').fill('0691-5550120');
    await page.getByTestId('save-settings').click();
    await expect(page.getByText('已保存', { exact: false })).toBeVisible();
  });
});
