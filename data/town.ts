import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { FeatureCollection } from 'geojson';
import { dayAt, isDay } from '#domain/time/day.ts';
import { groundOfCells } from './town/ground/groundOfCells.ts';
import { makeTown } from './town/makeTown.ts';
import { randomFrom } from './town/random.ts';
import { TownExists, writeTownFolder } from './town/townFolder.ts';
import { writeTownFiles } from './town/townFiles.ts';

const usage = `npm run town -- [--households 6000] [--seed 1] [--today YYYY-MM-DD] [--out folder] [--cells file.geojson] [--files]

  --households  住户数 / how many households
  --seed        种子，同一种子同一天得到同一个乡镇 / the same seed and day make the same town
  --today       走访记录截至的日子，默认今天 / the day the story ends on
  --out         数据文件夹，默认 .lianhu / the data folder
  --cells       用这份文件里的网格 / take the cells of this file instead of drawing a land
  --files       不建库，写出可以导入的表格 / write files to import instead of a database`;

/** Says what is wrong in both languages and ends. */
const giveUp = (zh: string, en: string): never => {
  console.error(`${zh}\n${en}\n\n${usage}`);
  process.exit(1);
};

const asked = () => {
  try {
    return parseArgs({
      options: {
        households: { type: 'string', default: '6000' },
        seed: { type: 'string', default: '1' },
        today: { type: 'string', default: dayAt(Date.now(), 'Asia/Shanghai') },
        out: { type: 'string', default: process.env.LIANHU_DATA ?? '.lianhu' },
        cells: { type: 'string' },
        files: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    return giveUp('参数不对。', error instanceof Error ? error.message : String(error));
  }
};

const main = async (): Promise<void> => {
  const { households: count, seed: seedText, today, out, cells, files, help } = asked();
  if (help) return console.log(usage);
  const [households, seed] = [Number(count), Number(seedText)];
  if (!Number.isInteger(households) || households < 200 || households > 1_000_000) {
    return giveUp('住户数应在200到1000000之间。', 'households must be 200 to 1,000,000.');
  }
  if (!Number.isInteger(seed) || seed < 0) return giveUp('种子应为非负整数。', 'seed must be a whole number.');
  if (!isDay(today)) return giveUp('日期应写作 2026-03-12。', 'today must be a day like 2026-03-12.');
  const ground =
    cells === undefined
      ? {}
      : {
          ground: groundOfCells(
            randomFrom(`cells ${seed}`),
            JSON.parse(readFileSync(cells, 'utf8')) as FeatureCollection,
            households,
          ),
        };
  const startedAt = performance.now();
  const town = makeTown({ seed, today, households, ...ground });
  const folder = resolve(out);
  if (files) writeTownFiles(folder, town);
  else await writeTownFolder(folder, town, Date.now(), process.env.LIANHU_SECRET);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const { rows } = town;
  console.log(
    `${rows.households.length} 户、${rows.cells.length} 个网格、${rows.visits.length} 次走访，截至 ${today}，用时 ${seconds} 秒：${folder}`,
  );
};

try {
  await main();
} catch (error) {
  if (!(error instanceof TownExists)) throw error;
  console.error(
    `${error.message} 里已有一个乡镇，请换一个文件夹。\n${error.message} holds a town already; choose another folder.`,
  );
  process.exitCode = 1;
}
