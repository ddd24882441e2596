import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as xlsx from '@e965/xlsx';
import { testDay } from './makeTowns.ts';
import { copyOfTown, expect, signIn, startServer, test } from './server.ts';

/** The first sheet of a workbook, row by row. */
const rowsOf = (file: string): (string | number)[][] => {
  const book = xlsx.read(readFileSync(file));
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  return sheet ? xlsx.utils.sheet_to_json(sheet, { header: 1 }) : [];
};

const head = '户编号,户主,电话,地址,人口,所属村,经度,纬度,居住状态';

test.describe('a clerk with a file that has wrong rows', () => {
  test('sees each with its reason, takes the good ones, corrects the others and sends them again', async ({ page }) => {
    const folder = mkdtempSync(join(tmpdir(), 'lianhu-import-'));
    const server = await startServer(copyOfTown(folder), { LIANHU_TODAY: testDay });
    const town = server.address;
    await signIn(page, town, 'clerk');
    const cells = (await (await page.request.get(`${town}/api/cells`)).json()) as {
      features: { properties: { label: [number, number]; village: { name: string } } }[];
    };
    const { label, village } = cells.features[0]!.properties;
    const [lon, lat] = label.map((degrees) => degrees.toFixed(6));
    const good = (code: string) => `${code},试一户,,,3,${village.name},${lon},${lat},常住`;
    const file = join(folder, 'households.csv');
    writeFileSync(
      file,
      [
        head,
        good('T-1'),
        good('T-2'),
        `T-3,,,,3,${village.name},${lon},${lat},常住`,
        `T-4,试四户,,,3,没有的村,${lon},${lat},常住`,
        `T-5,试五户,,,3,${village.name},${lat},${lon},常住`,
        good('T-1'),
      ].join('\n'),
    );
    await page.goto(`${town}/import?as=households`);
    await page.locator('input[type="file"]').setInputFiles(file);
    await expect(page.getByTestId('job')).toHaveAttribute('data-job', 'waiting');
    await expect(page.getByTestId('run-all')).toBeDisabled();
    await expect(page.getByTestId('fact-wrong')).toHaveAttribute('data-count', /[45]/);
    const faults = page.getByTestId('faults');
    await expect(faults).toContainText('必填项没有填');
    await expect(faults).toContainText('没有的村');
    await expect(faults).toContainText('经度和纬度写反了');

    const saved = page.waitForEvent('download');
    await page.getByTestId('correction').click();
    const corrected = join(folder, 'corrected.xlsx');
    await (await saved).saveAs(corrected);
    const rows = rowsOf(corrected);
    expect(rows.length).toBeGreaterThan(2);
    expect(JSON.stringify(rows)).toContain('T-4');

    await page.getByTestId('run-good').click();
    await expect(page.getByTestId('job')).toHaveAttribute('data-job', 'done');
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
  });
});

test.describe('what is on screen', () => {
  test('leaves as a workbook that opens with the same numbers', async ({ page, town }) => {
    const folder = mkdtempSync(join(tmpdir(), 'lianhu-export-'));
    await signIn(page, town, 'leader');
    const shown = Number(await page.getByTestId('count-overdue').getAttribute('data-count'));
    const answer = await page.request.get(`${town}/api/exports/coverage.xlsx?level=town`);
    expect(answer.status()).toBe(200);
    const file = join(folder, 'coverage.xlsx');
    writeFileSync(file, await answer.body());
    const rows = rowsOf(file);
    expect(rows.flat()).toContain(shown);
    rmSync(folder, { recursive: true, force: true });
  });
});
