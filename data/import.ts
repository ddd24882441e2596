import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { dayAt, isDay } from '#domain/time/day.ts';
import { type ImportNoun, importNouns } from '#domain/words.ts';
import { openJob } from '../server/queries/jobs.ts';
import { keepFile } from '../server/queries/keptFiles.ts';
import { onlyTown } from '../server/queries/town.ts';
import { openStore, type Store } from '../server/store/store.ts';
import { failImport, inThread, toRunning } from './import/inThread.ts';

const usage = `npm run import -- --as <noun> file …

  --as      ${importNouns.join(' | ')}
  --good    有问题的行跳过，只导入没有问题的行 / skip wrong rows, import the good ones
  --from    生效日，默认今天 / the day from which the rows hold, default today
  --system  wgs84 | gcj02 | bd09 坐标系，默认 wgs84 / how the coordinates were measured
  --swap    文件里经纬度写反了 / the file has latitude and longitude swapped
  --outside 网格围住的空地算镇外 / enclosed ground that no cell covers lies outside the town
  --data    数据文件夹，默认 .lianhu / the data folder
  --en      用英文说明 / say it in English

服务正在运行时也可以导入；导入后重启服务，地图上才能看到。
It may be run beside the server; restart the server to see the result on the map.`;

/** Says what is wrong and ends. */
const giveUp = (message: string): never => {
  console.error(`${message}\n\n${usage}`);
  process.exit(1);
};

const nounOf = (text: string | undefined): ImportNoun =>
  importNouns.find((noun) => noun === text) ?? giveUp(`--as 应为 / must be: ${importNouns.join(', ')}`);

const asked = () => {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        as: { type: 'string' },
        good: { type: 'boolean', default: false },
        from: { type: 'string' },
        system: { type: 'string', default: 'wgs84' },
        swap: { type: 'boolean', default: false },
        outside: { type: 'boolean', default: false },
        data: { type: 'string', default: process.env['LIANHU_DATA'] ?? '.lianhu' },
        en: { type: 'boolean', default: false },
      },
    });
    return { ...values, files: positionals };
  } catch (error) {
    return giveUp(error instanceof Error ? error.message : String(error));
  }
};

interface Import {
  readonly store: Store;
  readonly townId: string;
  readonly today: string;
  readonly noun: ImportNoun;
  readonly request: Readonly<Record<string, unknown>>;
  readonly isGoodOnly: boolean;
  readonly language: 'zh' | 'en';
}

/** Checks one file, says what was found, and brings it in if it may. True when it came in. */
async function importFile(
  { store, townId, today, noun, request, isGoodOnly, language }: Import,
  file: string,
): Promise<boolean> {
  const jobId = `cli-${Date.now().toString(36)}`;
  const by = { townId, at: Date.now(), accountId: 'command-line', role: null, requestId: null };
  const rows = isGoodOnly ? 'good' : 'all';
  keepFile(store, jobId, 'upload', readFileSync(file));
  await openJob(store, { id: jobId, kind: 'import', noun, fileName: basename(file), request }, by);
  const work = async (step: 'check' | 'run'): Promise<void> => {
    const { problem } = await inThread(store, { kind: 'import', step, rows, townId, jobId, today });
    if (problem !== null) await failImport(store, { townId, jobId, problem });
  };
  const say = async (): Promise<void> => {
    const { bytes } = await inThread(store, { kind: 'summary', townId, jobId, language });
    console.log(`${basename(file)}: ${Buffer.from(bytes ?? []).toString('utf8')}`);
  };
  await work('check');
  await say();
  const isReady = await toRunning(store, { townId, jobId, isGoodOnly });
  if (isReady) {
    await work('run');
    await say();
    return true;
  }
  const { bytes } = await inThread(store, { kind: 'wrongRows', townId, jobId, format: 'xlsx', language });
  if (bytes !== null) {
    const path = `${file.replace(/\.\w+$/, '')}.wrong.xlsx`;
    writeFileSync(path, bytes);
    console.log(language === 'zh' ? `待更正的行：${path}` : `Rows to correct: ${path}`);
  }
  return false;
}

const { as, good, from, system, swap, outside, data, en, files } = asked();
const noun = nounOf(as);
if (files.length === 0) giveUp('没有指定文件 / name a file');
for (const file of files) if (!existsSync(file)) giveUp(`没有这个文件 / no such file: ${file}`);
if (from !== undefined && !isDay(from)) giveUp('--from 2026-03-12');
const store = await openStore({ folder: resolve(data), secret: process.env['LIANHU_SECRET'] });
const town = await onlyTown(store);
if (town === null)
  giveUp('还没有建立本镇：先启动服务，在网页上完成设置。/ No town yet: start the server and set it up first.');
else {
  const request = {
    system,
    isSwapped: swap,
    enclosed: outside ? 'outside' : 'gap',
    ...(from === undefined ? {} : { from }),
  };
  const language = en ? 'en' : 'zh';
  // As in the server: a demonstration may stand on a day of its own, a real town's is the clock's.
  const fixedToday = process.env['LIANHU_TODAY'];
  const today = town.isDemo && fixedToday && isDay(fixedToday) ? fixedToday : dayAt(Date.now(), town.zone);
  let isAllIn = true;
  for (const file of files) {
    const one = { store, townId: town.id, today, noun, request, isGoodOnly: good, language } as const;
    if (!(await importFile(one, file))) isAllIn = false;
  }
  if (!isAllIn) process.exitCode = 1;
}
await store.close();
