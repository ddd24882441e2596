/** What a reader of the demonstration town waits for: first coloured map, change of day, `/api/cells`, bytes. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { type Browser, chromium, type Page } from '@playwright/test';
import { browserOptions } from '../e2e/browser.ts';
import { type RunningServer, signIn, startServer } from '../e2e/server.ts';
import { testDay } from '../e2e/makeTowns.ts';
import { measure } from './measure.ts';
import type { BenchRow } from './row.ts';

const painted = (page: Page) => page.waitForSelector('[data-painted-day]', { timeout: 60_000 });

const signedIn = async (browser: Browser, address: string) => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  const page = await context.newPage();
  // The loader that runs this file names functions by a helper that the page does not have.
  await page.addInitScript('window.__name = (named) => named');
  await signIn(page, address, 'leader');
  await painted(page);
  return { context, page };
};

/** Milliseconds from navigation to the first map that carries colours, in a browser that has the files. */
const firstColouredMap = async (browser: Browser, address: string): Promise<BenchRow[]> => {
  const { context, page } = await signedIn(browser, address);
  const { ms, spread, n } = await measure(async () => {
    await page.goto('about:blank');
    await page.goto(address, { waitUntil: 'commit' });
    await painted(page);
  });
  await context.close();
  return [{ name: 'navigation → first coloured map (warm)', unit: 'ms', ours: ms, spread, n, note: 'goal 3,000' }];
};

/** Bytes over the wire before the map is coloured, nothing cached. */
const bytesToFirstMap = async (browser: Browser, address: string): Promise<BenchRow[]> => {
  const { context, page } = await signedIn(browser, address);
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  let bytes = 0;
  session.on('Network.loadingFinished', (event) => {
    bytes += event.encodedDataLength;
  });
  await page.goto('about:blank');
  await page.goto(address, { waitUntil: 'commit' });
  await painted(page);
  await context.close();
  return [{ name: 'bytes before the map is coloured', unit: 'kB', ours: bytes / 1000, spread: 0, n: 1 }];
};

/** From the key press that moves the day to the frame that shows it. */
const changeOfDay = async (browser: Browser, address: string): Promise<BenchRow[]> => {
  const { context, page } = await signedIn(browser, address);
  await page.getByRole('slider').first().focus();
  const times: number[] = [];
  for (let step = 0; step < 12; step += 1) {
    const before = await page.locator('[data-painted-day]').first().getAttribute('data-painted-day');
    times.push(
      await page.evaluate(
        (day) =>
          new Promise<number>((resolve) => {
            const map = document.querySelector('[data-painted-day]');
            const slider = document.activeElement;
            const start = performance.now();
            const look = () => {
              if (map?.getAttribute('data-painted-day') !== day) resolve(performance.now() - start);
              else requestAnimationFrame(look);
            };
            slider?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', code: 'ArrowLeft', bubbles: true }));
            requestAnimationFrame(look);
          }),
        before,
      ),
    );
  }
  await context.close();
  times.sort((a, b) => a - b);
  const middle = times[times.length >> 1] ?? 0;
  const spread = ((times.at(-1) ?? 0) - (times[0] ?? 0)) / middle;
  return [
    { name: 'change of day, key → painted', unit: 'ms', ours: middle, spread, n: times.length, note: 'goal 150' },
  ];
};

/** `/api/cells` for the whole town, over HTTP, signed in. */
const cellsOverHttp = async (address: string): Promise<BenchRow[]> => {
  const answer = await fetch(`${address}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ username: 'leader', password: 'lianhu-demo' }),
  });
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const get = async (path: string) => (await fetch(`${address}${path}`, { headers: { cookie } })).arrayBuffer();
  const cells = await measure(() => get('/api/cells'), 21);
  const health = await measure(() => get('/api/health'), 21);
  return [
    {
      name: 'GET /api/cells, whole town',
      unit: 'ms',
      ours: cells.ms,
      peer: health.ms,
      peerName: 'GET /api/health',
      spread: cells.spread,
      n: cells.n,
      note: 'goal 30',
    },
  ];
};

const withTown = async <T>(use: (server: RunningServer) => Promise<T>): Promise<T> => {
  const home = mkdtempSync(join(tmpdir(), 'lianhu-bench-'));
  const folder = join(home, 'town');
  spawnSync('node_modules/.bin/tsx', ['data/town.ts', '--out', folder, '--seed', '1', '--today', testDay], {
    stdio: 'inherit',
  });
  const server = await startServer(folder, { LIANHU_TODAY: testDay });
  try {
    return await use(server);
  } finally {
    await server.kill();
    rmSync(home, { recursive: true, force: true });
  }
};

export default (): Promise<BenchRow[]> =>
  withTown(async ({ address }) => {
    const browser = await chromium.launch(browserOptions.launchOptions ?? {});
    try {
      return [
        ...(await cellsOverHttp(address)),
        ...(await firstColouredMap(browser, address)),
        ...(await bytesToFirstMap(browser, address)),
        ...(await changeOfDay(browser, address)),
      ];
    } finally {
      await browser.close();
    }
  });
