import { defineConfig } from '@playwright/test';
import { browserOptions } from './test/e2e/browser.ts';

/** The screens, by what a person sees, in a real browser, against the built server and a town of its own. */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  timeout: 120_000,
  expect: { timeout: 20_000 },
  workers: 1,
  // A story is told once more when a loaded machine was too slow for it; Playwright names it flaky.
  retries: 1,
  outputDir: 'test-results',
  globalSetup: './test/e2e/makeTowns.ts',
  use: browserOptions,
});
