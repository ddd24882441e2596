/** `npm run dev`: the server and the pages in watch mode; pages at the address Vite prints. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { needPackages } from './setup/packages.mjs';
import { root, run, tool } from './setup/run.mjs';

needPackages();

const folder = resolve(root, process.env.LIANHU_DATA ?? '.lianhu');
if (process.env.LIANHU_DEMO !== '0' && !existsSync(join(folder, 'lianhu.db'))) {
  run(tool('tsx'), ['data/town.ts', '--out', folder]);
}

const env = {
  ...process.env,
  LIANHU_DATA: folder,
  LIANHU_ORIGIN: process.env.LIANHU_ORIGIN ?? 'http://localhost:5173',
};
const children = [
  spawn(tool('tsx'), ['watch', '--clear-screen=false', 'server/main.ts'], { cwd: root, stdio: 'inherit', env }),
  spawn(tool('vite'), ['--clearScreen', 'false'], { cwd: root, stdio: 'inherit', env }),
];
const stop = () => children.forEach((child) => child.kill());
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);
for (const child of children) child.on('exit', stop);
