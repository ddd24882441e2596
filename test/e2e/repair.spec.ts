import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeClerk, newTownPassword, setUp } from './newTown.ts';
import { expect, signIn, startServer, test } from './server.ts';

type Box = readonly [name: string, west: number, south: number, east: number, north: number];

const cellOf = ([name, west, south, east, north]: Box) => ({
  type: 'Feature',
  properties: { 网格名称: name, 所属村: '李家湾村' },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  },
});

/** 甲 and 乙 overlap by 100 m; 丙 and 丁 leave a strip of 5 m between them, closed by 戊. */
const dirty = {
  type: 'FeatureCollection',
  features: (
    [
      ['甲网格', 102, 25, 102.011, 25.01],
      ['乙网格', 102.01, 25, 102.02, 25.01],
      ['丙网格', 102, 24.99, 102.01, 25],
      ['丁网格', 102.01005, 24.99, 102.02, 25],
      ['戊网格', 102, 24.98, 102.02, 24.99],
    ] as const
  ).map(cellOf),
};

test('a clerk repairs a dirty file of cells with one choice changed, and sees the cells on the map', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const home = mkdtempSync(join(tmpdir(), 'lianhu-repair-'));
  const server = await startServer(join(home, 'town'), { LIANHU_DEMO: '0' });
  try {
    const file = join(home, 'cells.geojson');
    writeFileSync(file, JSON.stringify(dirty));
    await setUp(page, server.address);
    await makeClerk(page, server.address);
    await signIn(page, server.address, 'clerk1', newTownPassword);
    await page.goto(`${server.address}/import?as=cells`);
    await page.locator('input[type="file"]').setInputFiles(file);
    await expect(page.getByTestId('repair-desk')).toBeVisible();
    await expect(page.getByTestId('repair-progress')).toHaveText('已定 0 / 2 处');
    await expect(page.getByTestId('repair-run')).toBeDisabled();

    await page.getByTestId('accept-gapThin').click();
    await expect(page.getByTestId('repair-progress')).toHaveText('已定 1 / 2 处');
    // By keyboard: to the overlap, its proposal accepted; then changed by a click on the other claimant.
    await page.getByTestId('repair-list').focus();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByTestId('repair-choice')).toContainText('重叠');
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('dispute-1')).toContainText('划给甲网格');
    await expect(page.getByRole('radio', { name: /甲网格/ })).toBeChecked();
    const other = page.getByTestId('repair-cell-2');
    const box = (await other.boundingBox())!;
    const map = (await page.getByTestId('repair-map').boundingBox())!;
    // In its eastern part, where nothing else lies over it.
    const x = (Math.min(box.x + box.width, map.x + map.width) + (map.x + map.width / 2)) / 2;
    await page.mouse.click(x, map.y + map.height / 2);
    await expect(page.getByTestId('dispute-1')).toContainText('划给乙网格');
    await expect(page.getByTestId('repair-run')).toBeEnabled();

    // What is decided outlives a reload.
    await page.reload();
    await expect(page.getByTestId('dispute-1')).toContainText('划给乙网格');
    await page.getByTestId('repair-run').click();
    await expect(page.getByTestId('job')).toHaveAttribute('data-job', 'done');
    const report = page.getByTestId('repair-report');
    await expect(report).toContainText('共处理 2 处');
    await expect(report.getByRole('row', { name: /重叠.*甲网格.*乙网格/ })).toBeVisible();

    await page.goto(server.address);
    await expect(page.getByTestId('map')).toHaveAttribute('data-painted-day', /\d{4}-\d{2}-\d{2}/);
    const cells = (await (await page.request.get(`${server.address}/api/cells`)).json()) as { features: unknown[] };
    expect(cells.features).toHaveLength(5);
  } finally {
    await server.kill();
    rmSync(home, { recursive: true, force: true });
  }
});
