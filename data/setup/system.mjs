import { existsSync } from 'node:fs';
import { hasCommand, run } from './run.mjs';
import { giveUp, say } from './say.mjs';

const canInstall = () => hasCommand('apt-get') && process.getuid?.() === 0;

let isListFresh = false;

/** Installs Debian packages where we may; returns false where we may not. */
const install = (packages) => {
  if (!canInstall()) return false;
  const wait = ['-o', 'DPkg::Lock::Timeout=600'];
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  if (!isListFresh) isListFresh = run('apt-get', [...wait, 'update', '-qq'], quiet);
  return run('apt-get', [...wait, 'install', '-y', '-qq', '--no-install-recommends', ...packages], quiet);
};

/** better-sqlite3 is compiled on the first installation. */
export const needCompiler = () => {
  if (hasCommand('g++') && hasCommand('make') && hasCommand('python3')) return;
  say('安装编译工具（首次需要）', 'installing a compiler (first time only)');
  if (!install(['g++', 'make', 'python3'])) {
    giveUp(
      '缺少编译工具，数据库组件无法安装。请先安装 g++、make 和 python3（Debian：sudo apt-get install g++ make python3），再重新运行。',
      'A compiler is missing, so the database module cannot be installed. Install g++, make and python3 (Debian: sudo apt-get install g++ make python3), then run this again.',
    );
  }
};

const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser that the tests drive: $CHROMIUM, or the system's, or Debian's installed now. */
export const needBrowser = () => {
  const found = () => [process.env.CHROMIUM, ...browsers].find((path) => path && existsSync(path));
  if (!found()) say('安装浏览器（测试需要）', 'installing a browser (for the tests)');
  if (!found() || !hasFonts()) install(['chromium', 'fonts-noto-cjk']);
  const browser = found();
  if (!browser) {
    giveUp(
      '没有找到浏览器，界面测试无法进行。请安装 chromium 和 fonts-noto-cjk，或用 CHROMIUM=路径 指定。',
      'No browser was found for the screen tests. Install chromium and fonts-noto-cjk, or name one with CHROMIUM=path.',
    );
  }
  return browser;
};

const hasFonts = () => existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc');

/** QGIS's reader, by which exports are reopened; the tests that use it say so when it is not there. */
export const needGdal = () => {
  if (hasCommand('ogrinfo')) return;
  say('安装 gdal-bin（用于核对导出文件）', 'installing gdal-bin (to reopen exports)');
  install(['gdal-bin']);
};
