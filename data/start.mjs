/** `npm start`: installs what is missing, builds, makes the demonstration town if there is no database, serves. */
import { spawn } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { needBuild } from './setup/build.mjs';
import { needPackages } from './setup/packages.mjs';
import { root, run, tool } from './setup/run.mjs';
import { giveUp, say } from './setup/say.mjs';

needPackages();
needBuild();

const folder = resolve(root, process.env.LIANHU_DATA ?? '.lianhu');
const wantsDemo = process.env.LIANHU_DEMO !== '0';

const makeTown = () => {
  say('生成演示乡镇', 'making the demonstration town');
  const today = process.env.LIANHU_TODAY ? ['--today', process.env.LIANHU_TODAY] : [];
  if (!run(tool('tsx'), ['data/town.ts', '--out', folder, ...today])) {
    giveUp('演示乡镇没有生成，请查看上面的提示。', 'The demonstration town could not be made; see the message above.');
  }
};

/** The server ends with this code when someone asked for the aged demonstration to be made anew. */
const remakeCode = 75;

let server;

const serve = () => {
  server = spawn(process.execPath, [join(root, 'dist/server/main.js')], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      NODE_ENV: process.env.NODE_ENV ?? 'production',
      LIANHU_DATA: folder,
      LIANHU_CAN_REMAKE: wantsDemo ? '1' : '0',
    },
  });
  server.on('exit', (code) => {
    if (code !== remakeCode) process.exit(code ?? 0);
    // The old town is kept beside the new one until the next time.
    rmSync(`${folder}.before`, { recursive: true, force: true });
    renameSync(folder, `${folder}.before`);
    makeTown();
    serve();
  });
};

if (wantsDemo && !existsSync(join(folder, 'lianhu.db'))) makeTown();
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server?.kill(signal));
serve();
