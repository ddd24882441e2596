import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { testDay } from './makeTowns.ts';

export interface RunningServer {
  readonly address: string;
  readonly folder: string;
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>;
}

const ended = (child: ChildProcess) => new Promise<void>((resolve) => child.once('exit', () => resolve()));

/** Starts the built server on a free port of the loopback over a data folder of its own. */
export async function startServer(folder: string, env: Record<string, string> = {}): Promise<RunningServer> {
  const child = spawn(process.execPath, ['dist/server/main.js'], {
    env: { ...process.env, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: '0', LIANHU_DATA: folder, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise<string>((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(printed);
      if (found) resolve(found[0]);
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${printed}`)));
  });
  return {
    address,
    folder,
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = ended(child);
      child.kill('SIGKILL');
      await gone;
    },
  };
}

/** A copy of the town made for the tests, with its key beside it. */
export function copyOfTown(home: string): string {
  const made = process.env.LIANHU_TEST_TOWN ?? '';
  const folder = join(home, 'town');
  cpSync(made, folder, { recursive: true });
  cpSync(`${made}.key`, `${folder}.key`);
  return folder;
}

interface Fixtures {
  /** The address of a server over a fresh copy of the demonstration town. */
  town: string;
}

interface Workers {
  sharedTown: RunningServer;
}

/** `test` with a demonstration town behind it; tests of one file that change nothing may share it. */
export const test = base.extend<Fixtures, Workers>({
  sharedTown: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the parameter's pattern
    async ({}, use) => {
      const home = mkdtempSync(join(tmpdir(), 'lianhu-e2e-town-'));
      const server = await startServer(copyOfTown(home), { LIANHU_TODAY: testDay });
      await use(server);
      await server.kill();
      rmSync(home, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  town: async ({ sharedTown }, use) => use(sharedTown.address),
});

export { expect };

/** Signs in through the page, as a person does. */
export async function signIn(page: Page, address: string, username: string, password = 'lianhu-demo'): Promise<void> {
  await page.goto(address);
  await page.getByLabel('账号', { exact: true }).fill(username);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page.getByLabel('密码', { exact: true })).toHaveCount(0);
}

/** Signs in without the page, where signing in is not what is tried. */
export async function signInAtOnce(page: Page, address: string, username: string): Promise<void> {
  const answer = await page.request.post(`${address}/api/auth/sign-in/username`, {
    data: { username, password: 'lianhu-demo' },
    headers: { origin: address },
  });
  expect(answer.ok()).toBe(true);
}
