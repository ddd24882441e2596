/** `npm run check:real`: the real partitions in ../shared/data, which the product does not ship. */
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = resolve(import.meta.dirname, '../../../shared/data');
if (!existsSync(folder)) {
  console.log(
    '没有真实数据，未检查（应在项目旁的 shared/data）  ·  no real data beside the project: nothing was checked',
  );
  process.exit(0);
}

const checks = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.ts') && name !== 'main.ts');
let failed = 0;
for (const name of checks.sort()) {
  const { default: check } = (await import(join(import.meta.dirname, name))) as {
    default: (folder: string) => Promise<readonly { title: string; ok: boolean; detail: string }[]>;
  };
  for (const { title, ok, detail } of await check(folder)) {
    if (!ok) failed += 1;
    console.log(`${ok ? '✓' : '✗'} ${title}  ${detail}`);
  }
}
process.exit(failed === 0 ? 0 : 1);
