import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { withoutMark } from '../../server/files/inert.ts';
import { readTable } from '../../server/files/readTable.ts';
import { insertRows } from '../../server/store/steps.ts';
import { aUnit } from '../given.ts';
import { type Ask, givenApp, givenReader } from '../givenApp.ts';
import { givenCoveredTown } from './givenCoveredTown.ts';

const { store, leader, clerk, desk } = await givenCoveredTown();
const app = await givenApp(store);

const folder = mkdtempSync(join(tmpdir(), 'lianhu-exports-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const rowsOf = async (ask: Ask, path: string): Promise<string[][]> => {
  const answer = await ask(path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  const table = readTable(Buffer.from(await answer.arrayBuffer()));
  return [[...table.header], ...[...table.rows()].map(({ cells }) => [...cells])];
};

describe('an export', () => {
  it('of coverage says the same as the screen, in xlsx under a line that names its day, and in csv', async () => {
    const shown = (await (await leader('/api/coverage?level=village')).json()) as {
      items: { code: string; counts: { overdue: number }; onSchedule: number }[];
    };
    const [head = [], ...rows] = await rowsOf(leader, '/api/exports/coverage.csv?level=village');
    const column = (name: string) => rows.map((row) => row[head.indexOf(name)]);
    expect(column('编号')).toEqual(shown.items.map(({ code }) => code));
    expect(column('逾期未访')).toEqual(shown.items.map(({ counts }) => String(counts.overdue)));
    const [caption, xlsxHead] = await rowsOf(leader, '/api/exports/coverage.xlsx?level=village');
    expect(caption?.[0]).toBe('截至 2025-08-20');
    expect(xlsxHead?.slice(0, head.length)).toEqual(head);
    const english = await rowsOf(leader, '/api/exports/coverage.csv?level=village&language=en');
    expect(english[0]?.slice(0, 3)).toEqual(['Code', 'Name', 'In']);
  });

  it('of the gap list names whom to ask', async () => {
    const [head = [], first = []] = await rowsOf(leader, '/api/exports/gaps.csv');
    expect(first[head.indexOf('缺口')]).toBe('网格长空缺');
  });

  it('of households shows names as the list does: masked to the clerk, none to the leader', async () => {
    const names = async (ask: Ask) => {
      const [head = [], ...rows] = await rowsOf(ask, '/api/exports/households.xlsx');
      return rows.map((row) => row[head.indexOf('户主')] ?? '');
    };
    expect(new Set(await names(clerk))).toEqual(new Set(['李**']));
    expect(new Set(await names(leader))).toEqual(new Set(['']));
  });

  it('holds the scope: the clerk of one village gets that village', async () => {
    const own = await givenReader(app, store, { role: 'clerk', divisionId: 'li' });
    const [head = [], ...rows] = await rowsOf(own, '/api/exports/households.csv');
    expect(new Set(rows.map((row) => row[head.indexOf('所属村')]))).toEqual(new Set(['李家湾村']));
    expect((await rowsOf(own, '/api/exports/coverage.csv?level=village')).length).toBe(2);
  });

  it('of cadres, visits and issues opens under the heads an import knows', async () => {
    expect((await rowsOf(clerk, '/api/exports/cadres.csv')).map(([code]) => code)).toEqual(['干部编号', 'K1', 'K2']);
    expect((await rowsOf(clerk, '/api/exports/visits.csv')).length).toBe(5);
    const [head = [], issue = []] = await rowsOf(clerk, '/api/exports/issues.xlsx');
    expect(issue[head.indexOf('类别')]).toBe('矛盾纠纷');
  });

  it('row 13: a name like a formula is inert in what goes out, and equal when it comes back', async () => {
    const tricky = ['=HYPERLINK("http://x","y")', '＝1+1', '\t=1', '-2', '@x'];
    const units = tricky.map((name, at) => aUnit({ id: `t${at}`, code: `T${at}`, name }));
    await store.commit(() => [insertRows(store.t.units, units)]);
    const csv = await rowsOf(clerk, '/api/exports/units.csv');
    const names = (rows: readonly string[][]) =>
      rows.filter(([code]) => code?.startsWith('T')).map((row) => row[1] ?? '');
    for (const name of names(csv)) expect(name).toMatch(/^'/);
    expect(names(csv).map(withoutMark)).toEqual(tricky);
    expect(names(await rowsOf(clerk, '/api/exports/units.xlsx'))).toEqual(tricky);
  });

  it('opens in QGIS: cells as polygons, households as points', async () => {
    const layer = async (name: string): Promise<string> => {
      const file = join(folder, `${name}.geojson`);
      writeFileSync(file, await (await clerk(`/api/exports/${name}.geojson`)).text());
      return execFileSync('ogrinfo', ['-so', '-al', file], { encoding: 'utf8' });
    };
    expect(await layer('cells')).toMatch(/Geometry: Polygon[\s\S]*Feature Count: 3/);
    expect(await layer('groups')).toMatch(/Geometry: Point[\s\S]*Feature Count: 8/);
  });

  it('is in the audit, and not for the emergency desk', async () => {
    await clerk('/api/exports/gaps.csv');
    const rows = await store.read.select().from(store.t.audit);
    expect(
      rows.filter(({ action, objectId }) => action === 'export.run' && objectId === 'gaps').length,
    ).toBeGreaterThan(0);
    expect((await desk('/api/exports/gaps.csv')).status).toBe(403);
  });
});
