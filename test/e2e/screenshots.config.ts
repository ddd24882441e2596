import { defineConfig } from '@playwright/test';
import { browserOptions } from './browser.ts';

/** `npm run screenshots`: retakes README's pictures from the demonstration town. Build first (`npm run build`). */
export default defineConfig({
  testDir: '.',
  testMatch: 'screenshots.ts',
  timeout: 180_000,
  workers: 1,
  globalSetup: './makeTowns.ts',
  outputDir: '../../test-results',
  use: browserOptions,
});
