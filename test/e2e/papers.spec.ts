import { readFileSync } from 'node:fs';
import { zipEntry } from '../files/zipEntry.ts';
import { testDay } from './makeTowns.ts';
import { expect, signIn, test } from './server.ts';

test.describe('the numbers beside the map', () => {
  test('adds up the villages to the town, and opens a village on the map', async ({ page, town }) => {
    await signIn(page, town, 'leader');
    await page.goto(`${town}/table`);
    const table = page.getByRole('table');
    await expect(table.locator('tbody tr')).toHaveCount(14);
    const households = await table
      .locator('tbody tr td:nth-child(2)')
      .evaluateAll((cells) => cells.map((cell) => Number(cell.textContent.replaceAll(',', ''))));
    expect(households.reduce((sum, one) => sum + one, 0)).toBe(6000);
    await expect(table.locator('tfoot td').first()).toHaveText('6,000');

    await table.getByRole('button', { name: /^逾期/ }).click();
    const overdue = await table
      .locator('tbody tr td:nth-child(11)')
      .evaluateAll((cells) => cells.map((cell) => Number(cell.textContent.replaceAll(',', ''))));
    expect(overdue).toEqual([...overdue].sort((a, b) => b - a));

    await table.locator('tbody tr').first().getByRole('button').click();
    await expect(page).toHaveURL(/\?village=/);
  });

  test('draws eighteen months of each village when asked', async ({ page, town }) => {
    await signIn(page, town, 'leader');
    await page.goto(`${town}/table?level=history`);
    await expect(page.getByRole('listitem').filter({ hasText: '最低' })).toHaveCount(14);
    await expect(page.locator('main svg path').first()).toBeAttached();
  });

  test('writes the brief of the month with the numbers of the table', async ({ page, town }) => {
    await signIn(page, town, 'leader');
    await page.goto(`${town}/table`);
    const overdue = await page.locator('tfoot td:nth-child(11)').textContent();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByTestId('brief').click()]);
    expect(file.suggestedFilename()).toBe('青溪镇2026年3月联网联户工作情况.docx');
    const told = zipEntry(readFileSync(await file.path()), 'word/document.xml').replaceAll(/<[^>]+>/g, '');
    expect(told).toContain(`逾期未访 ${overdue} 户`);
    expect(told).toContain('合计 6,000 户');
  });
});

test.describe('on paper', () => {
  test('prints patterns instead of colours on A4, every cell in a table, and says who printed which day', async ({
    page,
    town,
  }) => {
    await signIn(page, town, 'leader');
    await page.goto(`${town}/print`);
    const sheet = page.getByTestId('print');
    await expect(sheet).toContainText('数据截至2026年3月12日');
    await expect(sheet).toContainText(/打印/);
    await expect(sheet.getByTestId('paper-legend')).toContainText('低于 50%');
    const fills = await sheet
      .locator('svg[role=img] > path[fill^=url]')
      .evaluateAll((paths) => paths.map((path) => path.getAttribute('fill')));
    expect(fills.length).toBeGreaterThan(59);
    expect(new Set(fills).size).toBeGreaterThan(3);
    const paper = await page.pdf({ preferCSSPageSize: true });
    const pages = paper.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(1);
    expect(paper.toString('latin1')).toMatch(/\/MediaBox\s*\[0 0 59[45][.\d]* 84[12][.\d]*\]/);
  });
});

test.describe('on a wall', () => {
  test('turns the worst gaps without a name or a phone', async ({ page, town }) => {
    await signIn(page, town, 'leader');
    const answer = await page.request.get(`${town}/api/gaps?asOf=${testDay}`);
    const { items } = (await answer.json()) as { items: { ask: { name: string; phone: string | null } | null }[] };
    await page.goto(`${town}/wall`);
    const gaps = page.getByTestId('wall-gaps');
    await expect(gaps.locator('li')).toHaveCount(5);
    const told = (await page.locator('aside').textContent()) ?? '';
    for (const { ask } of items.slice(0, 30)) {
      if (ask === null) continue;
      expect(told).not.toContain(ask.name);
      if (ask.phone !== null) expect(told).not.toContain(ask.phone);
    }
    const first = await gaps.textContent();
    await expect(gaps).not.toHaveText(first ?? '', { timeout: 40_000 });
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(`${town}/`);
  });
});

test.describe('two days side by side', () => {
  test('lists what changed, worst first, and shows a cell on both maps', async ({ page, town }) => {
    await signIn(page, town, 'leader');
    await page.goto(`${town}/split?day=${testDay}&with=2026-02-12`);
    const sides = page.getByTestId('split-side');
    await expect(sides).toHaveCount(2);
    await expect(sides.first()).toHaveAttribute('data-day', '2026-02-12');
    const lines = page.getByTestId('differences').locator('li');
    await expect(lines.first()).toContainText('→');
    await lines.first().getByRole('button').click();
    await expect(lines.first().getByRole('button')).toHaveAttribute('aria-pressed', 'true');
    await page.getByRole('button', { name: '相隔一年' }).click();
    await expect(sides.first()).toHaveAttribute('data-day', '2025-03-12');
  });
});
