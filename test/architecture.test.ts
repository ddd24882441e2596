import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Who may import whom. `type:` lets types alone through. The table of the README, made to bite. */
const mayImport: Record<string, readonly string[]> = {
  'server/domain': [],
  'server/store': ['server/domain'],
  'server/queries': ['server/domain', 'server/store'],
  'server/files': ['server/domain'],
  'server/tiles': ['server/domain'],
  'server/jobs': ['server/domain', 'server/store', 'server/queries', 'server/files', 'server/tiles'],
  'server/http': ['server/domain', 'server/store'],
  'server/routes': [
    'server/domain',
    'server/queries',
    'server/files',
    'server/tiles',
    'server/jobs',
    'server/http',
    'type:server/store',
  ],
  'server/app': ['server/domain', 'server/routes', 'server/http', 'server/jobs', 'server/store'],
  'server/main': ['server/app', 'server/domain', 'server/routes', 'server/http', 'server/jobs', 'server/store'],
  'web/text': ['server/domain', 'type:server/app'],
  'web/api': ['server/domain', 'web/text', 'type:server/app'],
  'web/map': ['server/domain', 'type:web/api', 'type:server/app'],
  'web/editor': ['server/domain', 'web/map', 'web/text'],
  'web/parts': ['web/text'],
  'web/panels': [
    'server/domain',
    'web/editor',
    'web/parts',
    'web/text',
    'type:web/api',
    'type:web/map',
    'type:server/app',
  ],
  'web/pages': [
    'server/domain',
    'web/api',
    'web/map',
    'web/editor',
    'web/parts',
    'web/panels',
    'web/text',
    'type:server/app',
  ],
  data: ['server/domain', 'server/store', 'server/queries'],
};

const root = resolve(import.meta.dirname, '..');

const sourceFiles = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mts|mjs)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));

/** `server/domain`, `web/map`, `server/app`, `data`, … or null for what lies in no room. */
const roomOf = (path: string): string | null => {
  const [first, second] = path.split('/');
  if (first === 'data') return 'data';
  if (first !== 'server' && first !== 'web') return null;
  return `${first}/${(second ?? '').replace(/\.(ts|tsx)$/, '')}`;
};

interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly isType: boolean;
}

const importPattern =
  /(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s*)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/g;

const arrowsOf = (path: string): Arrow[] => {
  const text = readFileSync(join(root, path), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  return [...text.matchAll(importPattern)].flatMap(([, type, fixed, dynamic]) => {
    const target = (fixed ?? dynamic ?? '').replace(/\?.*$/, '');
    if (target.startsWith('#domain/')) {
      return [{ from: path, to: target.replace('#domain/', 'server/domain/'), isType: type !== undefined }];
    }
    if (!target.startsWith('.')) return [];
    return [{ from: path, to: relative(root, resolve(root, dirname(path), target)), isType: type !== undefined }];
  });
};

const files = ['server', 'web', 'data'].flatMap(sourceFiles);

/** The entry of the pages wires everything, like server/main. */
const isEntry = (path: string) => /^web\/[^/]+\.tsx?$/.test(path);

describe('the rooms of the house', () => {
  it('has a rule for every room that holds code', () => {
    const rooms = new Set(files.filter((path) => !isEntry(path)).map(roomOf));
    expect([...rooms].filter((room) => room !== null && !(room in mayImport))).toEqual([]);
  });

  it('draws no arrow that the table does not allow', () => {
    const forbidden = files
      .filter((path) => !isEntry(path))
      .flatMap(arrowsOf)
      .filter(({ from, to, isType }) => {
        const [room, target] = [roomOf(from), roomOf(to)];
        if (room === null || target === null || room === target) return false;
        const allowed = mayImport[room] ?? [];
        return !allowed.includes(target) && !(isType && allowed.includes(`type:${target}`));
      })
      .map(({ from, to }) => `${from} → ${to}`);
    expect(forbidden).toEqual([]);
  });

  it('keeps the domain free of clock, IO and framework', () => {
    const impure = files
      .filter((path) => path.startsWith('server/domain/'))
      .filter((path) => {
        const text = readFileSync(join(root, path), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
        return /\bDate\.now\(|new Date\(\)|Math\.random\(|from 'node:(?!assert)|from '(hono|drizzle-orm|react|zod)|process\.env/.test(
          text,
        );
      });
    expect(impure).toEqual([]);
  });

  it('keeps raw statement execution inside the store, but for the files that are databases themselves', () => {
    const geoPackages = ['server/files/polygons/geoPackage.ts', 'server/files/polygons/out/geoPackageOut.ts'];
    const raw = files
      .filter((path) => path.startsWith('server/') && !path.startsWith('server/store/'))
      .filter((path) => !geoPackages.includes(path))
      .filter((path) => /from 'better-sqlite3'|\bdb\.query\.|\.prepare\(/.test(readFileSync(join(root, path), 'utf8')));
    expect(raw).toEqual([]);
  });
});
