import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';

const here = dirname(fileURLToPath(import.meta.url));

/**
 * Starts `<name>` in a worker thread. In production it is its own file of a fixed name beside main.js (vite.config.ts);
 * in development and in tests Node cannot read TypeScript, so a few lines of plain JavaScript register tsx first.
 * @param source the TypeScript file, relative to the project's `server` folder: `store/writerThread.ts`
 */
export const startThread = (source: string, options: WorkerOptions): Worker => {
  const name = source.replace(/^.*\//, '').replace(/\.ts$/, '.js');
  const built = [join(here, name), join(here, '..', name)].find((file) => existsSync(file));
  if (built !== undefined) return new Worker(built, options);
  const tsxFolder = dirname(createRequire(import.meta.url).resolve('tsx/package.json'));
  const tsx = pathToFileURL(join(tsxFolder, 'dist/esm/api/index.mjs')).href;
  const target = pathToFileURL(join(here, '..', source)).href;
  const bootstrap = `import(${JSON.stringify(tsx)}).then(({ register }) => { register(); return import(${JSON.stringify(target)}); })`;
  return new Worker(bootstrap, { ...options, eval: true, execArgv: [] });
};
