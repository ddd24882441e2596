import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.mjs';
import { giveUp, say } from './say.mjs';
import { needCompiler } from './system.mjs';

const stamp = join(root, 'node_modules', '.lianhu-lock');

const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(process.version)
    .digest('hex');

/** Installs the locked packages when they are missing or the lock has changed. */
export const needPackages = () => {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major < 20) {
    giveUp(
      `需要 Node 20 或更新版本，现为 ${process.version}。`,
      `Node 20 or newer is needed; this is ${process.version}.`,
    );
  }
  const current = lockHash();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === current) return;
  needCompiler();
  say('安装依赖（首次约两分钟）', 'installing packages (about two minutes the first time)');
  if (!run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])) {
    giveUp('依赖安装失败，请查看上面的提示。', 'The packages could not be installed; see the message above.');
  }
  writeFileSync(stamp, current);
};
