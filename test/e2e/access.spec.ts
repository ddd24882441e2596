import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { testDay } from './makeTowns.ts';
import { openIncident } from './openIncident.ts';
import { expect, signInAtOnce, test } from './server.ts';

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds against WCAG 2.2 AA. It is evaluated over the debugger, which the page's policy does not bind. */
const violationsOf = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { axe: runner } = window as unknown as {
      axe: { run(options: object): Promise<{ violations: Violation[] }> };
    };
    const { violations } = await runner.run({
      runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
    });
    return violations.map(
      ({ id, impact, nodes }) =>
        `${id} (${impact}): ${nodes
          .map((node) => node.target.join(' '))
          .slice(0, 4)
          .join(', ')}`,
    );
  });
  return found;
};

const screens: readonly [role: string, path: string][] = [
  ['leader', '/'],
  ['leader', '/table'],
  ['leader', '/boundaries'],
  ['grid', '/boundaries?plan=draft'],
  ['leader', '/boundaries/compare?a=first&b=draft'],
  ['desk', '/incidents'],
  ['desk', '/incidents?p=107.0553219,30.4772399&name=李家湾'],
  ['desk', '/incidents?p=107.0553219,30.4772399&tab=area&area=circle:107.0553219,30.4772399,500'],
  ['desk', '/incidents?tab=incidents'],
  ['desk', '/incidents?incident=open'],
  ['desk', '/incidents?incident=open&part=homes'],
  ['desk', '/incidents?incident=open&part=log'],
  ['desk', '/incidents/sheet?incident=open'],
  ['desk', '/incidents/record?incident=open'],
  ['clerk', '/import'],
  ['leader', '/roster'],
  ['leader', '/roster?plan=2026-03-18'],
  ['desk', '/roster?tab=nights'],
  ['desk', '/roster?tab=settings'],
  ['clerk', '/roster?tab=teams'],
  ['clerk', '/roster?tab=sites'],
  ['clerk', '/roster?tab=phones'],
  ['clerk', '/roster?tab=transfers'],
  ['clerk', '/roster?tab=transfers&open=fill'],
  ['sysadmin', '/hooks'],
  ['sysadmin', '/accounts'],
  ['auditor', '/audit'],
];

/** The page of a path; `draft` and `first` stand for the demonstration's draft and its first edition. */
const goTo = async (page: Page, town: string, path: string): Promise<void> => {
  let address = path;
  if (path.includes('draft') || path.includes('first')) {
    const asked = async (of: string) => (await (await page.request.get(`${town}/api/${of}`)).json()) as Listed;
    const draft = (await asked('plans')).items.find(({ state }) => state === 'draft')?.id ?? '';
    const first = (await asked('editions')).items[0]?.id ?? '';
    address = path
      .replace('plan=draft', `plan=${draft}`)
      .replace('b=draft', `b=plan:${draft}`)
      .replace('a=first', `a=edition:${first}`);
  }
  if (path.includes('incident=open')) {
    const { items } = (await (await page.request.get(`${town}/api/incidents`)).json()) as Listed;
    const id = items.find(({ stage }) => stage === 'open')?.id ?? (await openIncident(page, town, '青溪河暴涨'));
    address = path.replace('incident=open', `incident=${id}`);
  }
  await page.goto(`${town}${address}`);
  await isShown(page, path);
};

/** Waits until all that a path shows is there. */
const isShown = async (page: Page, path: string): Promise<void> => {
  await expect(page.locator('[data-state="loading"]')).toHaveCount(0);
  if (path === '/') await expect(page.getByTestId('map')).toHaveAttribute('data-painted-day', testDay);
  if (path.includes('plan=draft')) await expect(page.getByTestId('editor')).not.toHaveAttribute('data-cells', '0');
  if (path.includes('compare')) await expect(page.getByTestId('compared')).toBeVisible();
};

/** A sheet is as wide as its paper. */
const isPaper = (path: string): boolean => /\/(sheet|record)\?/.test(path);

interface Listed {
  readonly items: readonly { readonly id: string; readonly state?: string; readonly stage?: string }[];
}

/** The colour things stand on: another one in each theme. */
const surfaceOf = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--surface'));

test.describe('everyone can use it', () => {
  for (const [role, path] of screens) {
    test(`${path} for the ${role}: WCAG 2.2 AA in both themes, and nothing scrolls sideways on a phone`, async ({
      page,
      town,
    }) => {
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await signInAtOnce(page, town, role);
      await goTo(page, town, path);
      expect(await violationsOf(page), 'light').toEqual([]);
      const light = await surfaceOf(page);
      // Colours are judged at rest, not on their way.
      await page.addStyleTag({ content: '*, *::before, *::after { transition: none !important }' });
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      await expect.poll(() => surfaceOf(page)).not.toBe(light);
      expect(await violationsOf(page), 'dark').toEqual([]);
      if (isPaper(path)) return;
      await page.setViewportSize({ width: 390, height: 844 });
      await page.reload();
      await isShown(page, path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    });
  }
});
