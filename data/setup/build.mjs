import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, tool } from './run.mjs';
import { giveUp, say } from './say.mjs';

const stamp = join(root, 'dist', '.built');

const newest = (path) => {
  const at = statSync(path);
  if (!at.isDirectory()) return at.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
};

const sources = ['server', 'web', 'vite.config.ts', 'package-lock.json'].map((name) => join(root, name));

/** Builds pages and server when a source is newer than the last build. */
export const needBuild = () => {
  const newestSource = Math.max(...sources.map(newest));
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= newestSource) return;
  say('构建', 'building');
  if (
    !run(tool('vite'), ['build', '--logLevel', 'warn']) ||
    !run(tool('vite'), ['build', '--ssr', '--logLevel', 'warn'])
  ) {
    giveUp('构建失败，请查看上面的提示。', 'The build failed; see the message above.');
  }
  writeFileSync(stamp, '');
  // A source saved while building is newer than the stamp and builds again next time.
  utimesSync(stamp, new Date(), new Date(newestSource));
};
