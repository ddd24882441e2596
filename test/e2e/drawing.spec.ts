import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { testDay } from './makeTowns.ts';
import { copyOfTown, expect, type RunningServer, signIn, startServer, test } from './server.ts';

let home: string;
let server: RunningServer;

test.beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'lianhu-e2e-draw-'));
  server = await startServer(copyOfTown(home), { LIANHU_TODAY: testDay });
});
test.afterAll(async () => {
  await server.kill();
  rmSync(home, { recursive: true, force: true });
});

interface Line {
  readonly operation: { readonly kind: string };
}

/** What the server answers to the page itself. */
const asked = <T>(page: Page, path: string, body: unknown = null): Promise<T> =>
  page.evaluate(
    async ([address, sent]) => {
      const headers = { 'content-type': 'application/json' };
      const init = sent === null ? {} : { method: 'POST', headers, body: JSON.stringify(sent) };
      return (await fetch(`/api${address}`, init)).json() as Promise<T>;
    },
    [path, body] as const,
  );

/** The lines the server keeps of a plan. */
const linesOf = async (page: Page, plan: string): Promise<string[]> => {
  const { items } = await asked<{ items: Line[] }>(page, `/plans/${plan}/operations`);
  return items.map(({ operation }) => operation.kind);
};

/** A new draft opened for drawing. */
const openDraft = async (page: Page): Promise<string> => {
  const id = crypto.randomUUID();
  const begun = await asked<{ state: string }>(page, '/plans', { id, name: '调整试画', reason: '' });
  expect(begun.state).toBe('draft');
  await page.goto(`${server.address}/boundaries?plan=${id}`);
  await expect(editor(page)).toHaveAttribute('data-tool', 'vertex', { timeout: 60_000 });
  return id;
};
const editor = (page: Page) => page.getByTestId('editor');
const take = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

interface Ground {
  readonly nodes: readonly number[];
  readonly edges: Record<'startNode' | 'endNode' | 'leftCell' | 'rightCell', readonly number[]>;
  readonly cells: readonly { readonly no: number; readonly villageId: string }[];
}
/** A corner that only cells of one village share: no village line moves with it. */
const innerNode = async (page: Page, plan: string): Promise<readonly [number, number]> => {
  const { nodes, edges, cells } = await asked<Ground>(page, `/plans/${plan}/ground`);
  const village = new Map(cells.map(({ no, villageId }) => [no, villageId]));
  for (let at = 0; at < nodes.length; at += 3) {
    const around = edges.startNode.flatMap((start, i) =>
      start === nodes[at] || edges.endNode[i] === nodes[at] ? [edges.leftCell[i]!, edges.rightCell[i]!] : [],
    );
    const villages = new Set(around.map((no) => village.get(no)));
    if (villages.size !== 1 || villages.has(undefined)) continue;
    return [nodes[at + 1]! / 1e7, nodes[at + 2]! / 1e7];
  }
  throw new Error('no node lies inside a village');
};

/** Looks at a place: it is then in the middle of the map. */
const lookAt = async (
  page: Page,
  [lon, lat]: readonly [number, number],
  zoom: number,
): Promise<{ x: number; y: number }> => {
  await page.goto(`${page.url().replace(/&at=[^&]*/, '')}&at=${lon},${lat},${zoom}`);
  await expect(editor(page)).toHaveAttribute('data-tool', 'vertex', { timeout: 60_000 });
  await expect(page.getByTestId('draft-map')).toHaveAttribute('data-ready', 'yes', { timeout: 60_000 });
  const box = (await page.getByTestId('draft-map').boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

test('an administrator drags a corner, splits, merges and undoes; after a reload it is the same draft', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await signIn(page, server.address, 'grid');
  const plan = await openDraft(page);
  const cells = Number(await editor(page).getAttribute('data-cells'));
  const node = await innerNode(page, plan);
  const close = await lookAt(page, node, 16.5);
  await page.mouse.move(close.x + 40, close.y + 20);
  await page.mouse.move(close.x, close.y);
  await page.mouse.down();
  await page.mouse.move(close.x + 12, close.y + 5, { steps: 6 });
  await expect(page.getByTestId('status')).toContainText('移动一个拐点');
  await page.mouse.up();
  await expect(editor(page)).toHaveAttribute('data-lines', '1');
  await expect(page.getByTestId('saved')).toHaveText('已保存');

  const far = await lookAt(page, node, 13.6);
  const cut = far.y + 30;
  await take(page, '选择网格');
  await page.mouse.click(far.x + 30, cut);
  await page.keyboard.press('s');
  await page.mouse.click(far.x - 380, cut);
  await page.mouse.click(far.x + 380, cut);
  await page.keyboard.press('Enter');
  await expect(editor(page)).toHaveAttribute('data-lines', '2');
  const split = Number(await editor(page).getAttribute('data-cells'));
  expect(split).toBeGreaterThan(cells);

  await page.keyboard.press('v');
  await page.keyboard.press('Escape');
  await page.keyboard.press('m');
  await page.mouse.click(far.x + 30, cut - 12);
  await page.mouse.click(far.x + 30, cut + 12);
  await take(page, '完成');
  await expect(editor(page)).toHaveAttribute('data-cells', String(split - 1));
  await page.getByTestId('undo').click();
  await expect(editor(page)).toHaveAttribute('data-lines', '4');
  await expect(editor(page)).toHaveAttribute('data-cells', String(split));
  await expect(page.getByTestId('saved')).toHaveText('已保存');
  expect((await linesOf(page, plan)).at(-1)).toBe('undo');

  await page.reload();
  await expect(editor(page)).toHaveAttribute('data-lines', '4', { timeout: 60_000 });
  await expect(editor(page)).toHaveAttribute('data-cells', String(split));
});

test('steps drawn without network outlive the page and are sent when it is back', async ({ page, context }) => {
  test.setTimeout(240_000);
  await signIn(page, server.address, 'grid');
  const plan = await openDraft(page);
  const middle = await lookAt(page, await innerNode(page, plan), 16.5);
  await context.route('**/operations', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  await page.mouse.move(middle.x + 60, middle.y + 4);
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down();
  await page.mouse.move(middle.x + 10, middle.y + 8, { steps: 6 });
  await page.mouse.up();
  await expect(page.getByTestId('saved')).toContainText('1 步未上传');
  expect(await linesOf(page, plan)).toEqual([]);
  await context.unroute('**/operations');
  await page.reload();
  await expect(editor(page)).toHaveAttribute('data-lines', '1', { timeout: 60_000 });
  await expect(page.getByTestId('saved')).toHaveText('已保存');
  expect(await linesOf(page, plan)).toEqual(['moveNode']);
});
