import { readdirSync, readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vitest/config';

/** The server reads its migrations from a folder beside it; in development that is server/store. */
const migrationsBeside = (): Plugin => ({
  name: 'migrations-beside-the-server',
  generateBundle() {
    const folder = 'server/store/migrations';
    for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!/\.sql$|_journal\.json$/.test(path)) continue;
      this.emitFile({ type: 'asset', fileName: `migrations/${path}`, source: readFileSync(`${folder}/${path}`) });
    }
  },
});

/**
 * Two builds from one file: `vite build` makes the pages (dist/web), `vite build --ssr` the server
 * (dist/server: main.js, and one file of a fixed name for each worker thread).
 */
export default defineConfig(({ isSsrBuild }) => ({
  root: isSsrBuild ? '.' : 'web',
  base: '/',
  plugins: isSsrBuild ? [migrationsBeside()] : [react()],
  worker: { format: 'es' },
  server: {
    // The room web/api is served under /api too: what ends in .ts is source, everything else goes to the server.
    proxy: {
      '^/api/(?!.*[.]tsx?($|[?]))': `http://127.0.0.1:${process.env.PORT ?? 8787}`,
      '/tiles': `http://127.0.0.1:${process.env.PORT ?? 8787}`,
    },
  },
  build: isSsrBuild
    ? {
        ssr: true,
        outDir: 'dist/server',
        emptyOutDir: true,
        target: 'node20',
        rollupOptions: {
          input: {
            main: 'server/main.ts',
            writerThread: 'server/store/writerThread.ts',
            jobThread: 'server/jobs/jobThread.ts',
          },
          output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
        },
      }
    : { outDir: '../dist/web', emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 2500 },
  test: {
    root: '.',
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    setupFiles: ['test/seed.ts'],
    exclude: ['test/e2e/**', 'node_modules/**'],
    pool: 'threads',
    // Left alone it takes one core less than there are: one of two.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
}));
