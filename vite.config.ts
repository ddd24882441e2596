import { readdirSync, readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { VitePWA } from 'vite-plugin-pwa';
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

/** Pages that open without the server, with everything they load; the others are fetched when they are asked for. */
const pagesAlone = /\/(IncidentsPage|CallSheetPage|RollPage)\.tsx$/;
const isOtherPage = (file: string | null): boolean =>
  /\/pages\/\w+Page\.tsx$/.test(file ?? '') && !pagesAlone.test(file ?? '');

/** Which files of the build a browser keeps: what is reachable from the entry, but through no other page. */
const keptFiles = () => {
  const kept = new Set<string>();
  const collects: Plugin = {
    name: 'files-of-the-pages-that-open-alone',
    generateBundle(_, bundle) {
      const visit = (fileName: string): void => {
        const file = bundle[fileName];
        if (kept.has(fileName) || file?.type !== 'chunk' || isOtherPage(file.facadeModuleId)) return;
        kept.add(fileName);
        for (const css of file.viteMetadata?.importedCss ?? []) kept.add(css);
        for (const asset of file.viteMetadata?.importedAssets ?? []) kept.add(asset);
        for (const next of [...file.imports, ...file.dynamicImports]) visit(next);
      };
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk' && file.isEntry) visit(file.fileName);
        // The map's worker is named in code, not imported.
        else if (file.type === 'asset' && /worker/.test(file.fileName)) kept.add(file.fileName);
      }
    },
  };
  return { collects, isKept: (url: string) => kept.has(url) || !url.startsWith('assets/') };
};

/** The installed app: its files are kept by a service worker, which no /api answer ever passes through. */
const installedApp = () => {
  const { collects, isKept } = keptFiles();
  const app = VitePWA({
    // Registered by web/api/pack/installApp.ts, once the browser has nothing better to do.
    injectRegister: false,
    // They are among the files below.
    includeManifestIcons: false,
    manifest: {
      id: '/incidents',
      name: '联户 Lianhu',
      short_name: '联户',
      description: '责任到人的乡镇地图，应急时没有网络也能用',
      lang: 'zh-CN',
      start_url: '/incidents',
      scope: '/',
      display: 'standalone',
      background_color: '#f4f6f7',
      theme_color: '#0f6b66',
      icons: [
        { src: '/icons/192.png', sizes: '192x192', type: 'image/png' },
        { src: '/icons/512.png', sizes: '512x512', type: 'image/png' },
        { src: '/icons/maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
    },
    workbox: {
      globPatterns: ['index.html', 'mark.svg', 'icons/*.png', 'assets/*.{js,mjs,css}'],
      manifestTransforms: [(entries) => ({ manifest: entries.filter(({ url }) => isKept(url)), warnings: [] })],
      maximumFileSizeToCacheInBytes: 8_000_000,
      dontCacheBustURLsMatching: /^assets\//,
      cleanupOutdatedCaches: true,
      inlineWorkboxRuntime: true,
      sourcemap: false,
      // A new version waits until no page of the old one is open: never in the middle of an entry.
      skipWaiting: false,
      // The first version keeps what the open page still loads later on.
      clientsClaim: true,
      navigateFallback: null,
      runtimeCaching: [
        {
          // The page itself comes from the server while there is one, so that it always fits the files beside it.
          urlPattern: ({ request, url }) => request.mode === 'navigate' && !/^\/(api|tiles)(\/|$)/.test(url.pathname),
          handler: async ({ request }: { request: Request }) => {
            const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('no answer')), 3000));
            try {
              const answer = await Promise.race([fetch(request), late]);
              if (answer.status < 500) return answer;
            } catch (reason) {
              console.debug('the page is opened from this device', reason);
            }
            return (await caches.match('/index.html', { ignoreSearch: true })) ?? Response.error();
          },
        },
      ],
    },
  });
  return [collects, ...app];
};

/**
 * Two builds from one file: `vite build` makes the pages (dist/web), `vite build --ssr` the server
 * (dist/server: main.js, and one file of a fixed name for each worker thread).
 */
export default defineConfig(({ isSsrBuild }) => ({
  root: isSsrBuild ? '.' : 'web',
  base: '/',
  plugins: isSsrBuild ? [migrationsBeside()] : [react(), ...installedApp()],
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
