import type { Page } from '@playwright/test';
import { testDay } from './makeTowns.ts';
import { expect, signIn, test } from './server.ts';

const mapOf = (page: Page) => page.getByTestId('map');

const countOf = async (page: Page, state: string): Promise<number> =>
  Number(await page.getByTestId(`count-${state}`).getAttribute('data-count'));

const classCounts = (page: Page): Promise<string[]> =>
  page
    .getByTestId('legend')
    .locator('[data-class]')
    .evaluateAll((lines) =>
      lines.map((line) => `${line.getAttribute('data-class')}:${line.getAttribute('data-count')}`),
    );

const openDesk = async (page: Page, town: string, user = 'leader') => {
  await signIn(page, town, user);
  await expect(mapOf(page)).toHaveAttribute('data-painted-day', testDay);
};

test.describe('the coverage desk', () => {
  test('shows the leader a coloured map, headline counts that add up, and the worst gaps with whom to call', async ({
    page,
    town,
  }) => {
    await openDesk(page, town);
    const states = ['done', 'due', 'new', 'overdue', 'excused', 'unlinked', 'notOwed'];
    const counts = await Promise.all(states.map((state) => countOf(page, state)));
    expect(counts.reduce((sum, one) => sum + one, 0)).toBe(6000);

    const gaps = page.getByTestId('gap');
    await expect(gaps.nth(2)).toBeVisible();
    for (const index of [0, 1, 2]) {
      await expect(gaps.nth(index)).toContainText(/\d/);
      await expect(gaps.nth(index).locator('a[href^="tel:"]').first()).toBeVisible();
    }
  });

  test('changes colours and counts together with the day, and back', async ({ page, town }) => {
    await openDesk(page, town);
    const [doneToday, classesToday] = [await countOf(page, 'done'), await classCounts(page)];
    const slider = page.getByTestId('day-slider');
    await slider.focus();
    await slider.press('PageDown');
    await expect(mapOf(page)).toHaveAttribute('data-painted-day', '2026-02-12');
    await expect(page).toHaveURL(/day=2026-02-12/);
    await expect(page.getByTestId('day')).toContainText('2月12日');
    await expect.poll(() => classCounts(page)).not.toEqual(classesToday);
    await expect.poll(() => countOf(page, 'done')).not.toBe(doneToday);
    await slider.press('PageUp');
    await expect(mapOf(page)).toHaveAttribute('data-painted-day', testDay);
    await expect.poll(() => classCounts(page)).toEqual(classesToday);
    await expect.poll(() => countOf(page, 'done')).toBe(doneToday);
  });

  test('colours by coverage, conflicts and cadre on the keys 1, 2 and 3', async ({ page, town }) => {
    await openDesk(page, town);
    await page.keyboard.press('2');
    await expect(mapOf(page)).toHaveAttribute('data-metric', 'conflicts');
    await expect(page.getByTestId('legend')).toContainText('矛盾纠纷');
    await page.keyboard.press('3');
    await expect(mapOf(page)).toHaveAttribute('data-metric', 'cadre');
    await expect(page.getByTestId('legend')).toContainText('网格长空缺');
    await page.keyboard.press('1');
    await expect(mapOf(page)).toHaveAttribute('data-metric', 'onSchedule');
  });

  test('opens a cell from the gap list and draws a spoke to each radiating household of its groups', async ({
    page,
    town,
  }) => {
    await openDesk(page, town);
    await page.getByTestId('gap').first().getByRole('button').click();
    const drawer = page.getByTestId('cell-drawer');
    await expect(drawer).toBeVisible();
    await expect(page).toHaveURL(/cell=/);
    await expect(drawer.getByTestId('group').first()).toBeVisible();
    const radiating = await drawer
      .getByTestId('group')
      .evaluateAll((groups) => groups.reduce((sum, one) => sum + Number(one.getAttribute('data-radiating')), 0));
    expect(radiating).toBeGreaterThan(5);
    await expect(mapOf(page)).toHaveAttribute('data-spokes', String(radiating));
  });

  test('opens a cell by a click on the map', async ({ page, town }) => {
    await openDesk(page, town);
    const box = await mapOf(page).boundingBox();
    if (!box) throw new Error('no map');
    await page.mouse.click(box.x + box.width * 0.45, box.y + box.height * 0.5);
    await expect(page.getByTestId('cell-drawer')).toBeVisible();
  });

  test('opens the same view for someone else from its link', async ({ page, town, browser }) => {
    await openDesk(page, town);
    await page.getByTestId('day-slider').press('PageDown');
    await page.keyboard.press('3');
    await expect(page).toHaveURL(/colour=cadre/);
    const link = page.url();
    const other = await (await browser.newContext({ locale: 'zh-CN' })).newPage();
    await signIn(other, town, 'grid');
    await other.goto(link);
    await expect(mapOf(other)).toHaveAttribute('data-painted-day', '2026-02-12');
    await expect(mapOf(other)).toHaveAttribute('data-metric', 'cadre');
    await other.context().close();
  });

  test('finds a cell by the end of its code and a cadre by name, and opens it', async ({ page, town }) => {
    await openDesk(page, town);
    const search = page.getByTestId('search');
    await search.fill('201001');
    await page.getByTestId('search-hit').first().click();
    await expect(page.getByTestId('cell-drawer')).toBeVisible();
    const [lead = ''] = await page
      .getByTestId('cell-drawer')
      .locator('a[href^="tel:"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('aria-label') ?? ''));
    const name = lead.replace(/^拨打|的电话.*$/g, '');
    await search.fill(name);
    await expect(page.getByTestId('search-hit').first()).toContainText(name);
  });

  test('speaks English on request and keeps doing so', async ({ page, town }) => {
    await openDesk(page, town);
    await page.getByTestId('language').click();
    await expect(page.getByTestId('legend')).toContainText('On schedule');
    await page.reload();
    await expect(page.getByTestId('legend')).toContainText('On schedule');
  });

  test('says on every screen that this is a demonstration', async ({ page, town }) => {
    await openDesk(page, town);
    await expect(page.getByTestId('demo-banner')).toContainText('演示');
    await page.goto(`${town}/table`);
    await expect(page.getByTestId('demo-banner')).toContainText('演示');
  });
});
