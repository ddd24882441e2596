import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { bdOf, gcjOf } from '../../server/domain/coordinateSystem.ts';
import { bringIn, check, givenTown, run, seen, today, twoVillages } from './givenImport.ts';

const town = await givenTown();
const { store } = town;
const { t, read } = store;

describe('cells', () => {
  it('come in as one edition, with villages we did not know made with provisional codes', async () => {
    const checked = await check(town, 'cells', twoVillages);
    expect(checked).toMatchObject({ state: 'waiting', faults: [], result: { cells: 4, madeDivisions: 2, good: 4 } });
    expect(await read.select().from(t.cells)).toEqual([]);
    expect(await run(town, checked.id)).toMatchObject({ state: 'done' });
    const cells = await read.select().from(t.cells);
    expect(cells.map(({ code }) => code).sort()).toEqual(['C1', 'C2', 'C3', 'C4']);
    const divisions = await read.select().from(t.divisions);
    expect(divisions.map(({ code, name, isProvisional }) => [code, name, isProvisional])).toEqual([
      ['530102003901', '李家湾村', true],
      ['530102003902', '王家坝村', true],
    ]);
    expect((await read.select().from(t.editions)).map(({ no, effectiveFrom }) => [no, effectiveFrom])).toEqual([
      [1, today],
    ]);
  });
});

describe('households', () => {
  const head = '户编号,户主,电话,人口,所属村,经度,纬度,网格编码,居住状态\n';

  it('are placed by the exact cell of their point, or by code and then counted as not placed', async () => {
    const file = `${head}H1,程远舟,13900001234,4,李家湾村,102.005,25.005,,常住\nH2,林秋实,,2,李家湾,,,C2,整户外出\n`;
    const done = await bringIn(town, 'households', file, { from: '2026-01-01' });
    expect(done).toMatchObject({ state: 'done', result: { added: 2, notPlaced: 1, wrong: 0 } });
    const rows = await read
      .select({
        code: t.households.code,
        cell: t.cells.code,
        placedBy: t.householdCells.placedBy,
        x: t.householdPlaces.x,
      })
      .from(t.households)
      .innerJoin(t.householdCells, eq(t.householdCells.householdId, t.households.id))
      .innerJoin(t.cells, eq(t.cells.id, t.householdCells.cellId))
      .innerJoin(t.householdPlaces, eq(t.householdPlaces.householdId, t.households.id));
    expect(rows).toEqual(
      expect.arrayContaining([
        { code: 'H1', cell: 'C1', placedBy: 'point', x: 1_020_050_000 },
        { code: 'H2', cell: 'C2', placedBy: 'code', x: null },
      ]),
    );
    const tokens = await read.select().from(t.householdTokens);
    expect(tokens.length).toBeGreaterThan(8);
  });

  it('imported again are unchanged; what changed is closed and opened, not overwritten', async () => {
    const again = `${head}H1,程远舟,13900001234,4,李家湾村,102.015,25.005,,整户外出\nH2,林秋实,,2,李家湾,,,C2,整户外出\n`;
    expect(await bringIn(town, 'households', again)).toMatchObject({
      state: 'done',
      result: { changed: 1, unchanged: 1, added: 0 },
    });
    const [household] = await read.select().from(t.households).where(eq(t.households.code, 'H1'));
    const cells = await read
      .select({ code: t.cells.code, from: t.householdCells.from, to: t.householdCells.to })
      .from(t.householdCells)
      .innerJoin(t.cells, eq(t.cells.id, t.householdCells.cellId))
      .where(eq(t.householdCells.householdId, household?.id ?? ''));
    expect(cells).toEqual([
      { code: 'C1', from: '2026-01-01', to: today },
      { code: 'C2', from: today, to: null },
    ]);
    const residences = await read
      .select()
      .from(t.householdResidences)
      .where(eq(t.householdResidences.householdId, household?.id ?? ''));
    expect(residences.map(({ residence, to }) => [residence, to])).toEqual([
      ['resident', today],
      ['away', null],
    ]);
  });

  it('finds a renamed household by its new name alone', async () => {
    await bringIn(town, 'households', `${head}H2,苏望川,,2,李家湾,,,C2,整户外出\n`);
    const idsOf = async (typed: string) => {
      const tokens = store.secrets.tokensToFind('town', typed);
      const rows = await read.select().from(t.householdTokens);
      return rows.filter(({ token }) => tokens.includes(token)).length;
    };
    expect(await idsOf('望川')).toBe(1);
    expect(await idsOf('秋实')).toBe(0);
  });

  it('row 12: names row, column, value and suggestion of 37 wrong rows in 5,000, and brings in nothing or the good ones', async () => {
    const rows = Array.from({ length: 5000 }, (_, at) => {
      const isWrong = at % 135 === 0 && at < 135 * 37;
      return `B${at},许知夏,,3,${isWrong ? '李家弯村' : '李家湾村'},102.01${String(at).padStart(4, '0')},25.001,,常住`;
    });
    const checked = await check(town, 'households', head + rows.join('\n'));
    expect(checked).toMatchObject({ state: 'waiting', result: { rows: 5000, good: 4963, wrong: 37, added: 4963 } });
    expect(checked.faults).toHaveLength(37);
    expect(checked.faults[1]).toBe('137 village unknownCode');
    const before = (await read.select().from(t.households)).length;
    expect(await run(town, checked.id)).toMatchObject({ state: 'waiting', result: { wrong: 37 } });
    expect((await read.select().from(t.households)).length).toBe(before);
    expect(await run(town, checked.id, 'good')).toMatchObject({ state: 'done', result: { added: 4963, wrong: 37 } });
    expect((await read.select().from(t.households)).length).toBe(before + 4963);
    expect((await read.select().from(t.jobBatches)).length).toBe(0);
  });

  it('row 3: names latitude and longitude the wrong way round, and takes the swap', async () => {
    const file = `${head}S1,程远舟,,1,李家湾村,25.005,102.005,,\n`;
    const checked = await check(town, 'households', file);
    expect(checked.faults).toEqual(['2 lon coordinatesSwapped']);
    expect(await check(town, 'households', file, { isSwapped: true })).toMatchObject({
      faults: [],
      result: { added: 1 },
    });
  });

  it('refuses a point in no cell, and never guesses', async () => {
    const checked = await check(
      town,
      'households',
      `${head}S2,程远舟,,1,李家湾村,103,25.005,C1,\nS3,程远舟,,1,李家湾村,,,,\n`,
    );
    expect(checked.faults).toEqual(['2 lon outsideCells', '3 lon noPlace']);
  });

  it('row 4: says how many points fall outside their village, and how they would under another system', async () => {
    const rows = Array.from({ length: 20 }, (_, at) => {
      const [lon, lat] = bdOf(gcjOf([102.019, 25.0002 + at * 0.0004]));
      return `G${at},程远舟,,1,李家湾村,${lon},${lat},,`;
    });
    const checked = await check(town, 'households', head + rows.join('\n'));
    const readings = checked.result.readings ?? [];
    const [wgs, gcj, bd] = ['wgs84', 'gcj02', 'bd09'].map((system) => readings.find((one) => one.system === system));
    expect((wgs?.outsideVillage ?? 0) + (wgs?.outsideCells ?? 0)).toBeGreaterThan(15);
    expect(bd).toMatchObject({ outsideVillage: 0, outsideCells: 0 });
    expect(gcj?.shiftM).toBeGreaterThan(300);
    expect(await check(town, 'households', head + rows.join('\n'), { system: 'bd09' })).toMatchObject({
      faults: [],
      result: { added: 20 },
    });
  });

  it('keeps what a clerk sent sealed, in the database and beside it', async () => {
    await check(
      town,
      'households',
      `${head}P1,程远舟,13512345678,1,李家湾村,102.005,25.005,,\nP2,,13512345678,x,李家湾村,102.005,25.005,,\n`,
    );
    const files = readdirSync(store.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    for (const { parentPath, name } of files) {
      expect(readFileSync(join(parentPath, name)).includes('13512345678')).toBe(false);
    }
  });
});

describe('what follows', () => {
  it('units, cadres with what they answer for, groups, visits and issues come in and again change nothing', async () => {
    const files = [
      ['units', '单位编号,单位名称\nDW1,党政办\nDW2,"=HYPERLINK(""x"")"\n'],
      [
        'cadres',
        '干部编号,姓名,电话,职级,单位,任网格长的网格,驻村\nG1,何青禾,13900000001,副科,党政办,C1、C2,李家湾\nG2,苏望川,,一般干部,DW2,C3,\n',
      ],
      [
        'groups',
        '小组编号,户编号,角色,联系干部编号,起始日\nZ1,H1,中心户,G1,2026-01-05\nZ1,H2,辐射户,,\nZ1,B1,辐射户,,\n',
      ],
      [
        'visits',
        '走访编号,户编号,干部编号,走访时间,方式,结果,群众所提\n,H1,G1,2026-03-01 19:30,走访,已见面,路灯不亮\nV2,H2,G1,2026-03-02,电话联系,未遇,\n',
      ],
      ['issues', '事项编号,类别,内容,户编号,责任干部编号,受理日\nSX1,矛盾纠纷,排水沟,H1,G1,2026-03-01\n'],
    ] as const;
    for (const [noun, file] of files) {
      const first = await bringIn(town, noun, file);
      expect([noun, first.state, first.faults]).toEqual([noun, 'done', []]);
      const again = await check(town, noun, file);
      expect([noun, again.result.unchanged, again.faults]).toEqual([noun, again.result.rows, []]);
    }
    expect((await read.select().from(t.assignments)).map(({ role }) => role).sort()).toEqual([
      'lead',
      'lead',
      'lead',
      'residentCadre',
    ]);
    const [visit] = await read.select().from(t.visits).where(eq(t.visits.metOn, '2026-03-01'));
    expect(visit).toMatchObject({ medium: 'inPerson', outcome: 'met', metAt: Date.parse('2026-03-01T19:30:00+08:00') });
    expect(visit?.groupId).not.toBeNull();
  });

  it('a group with two centres or of two villages is refused; one that lacks a centre or a cadre comes in and is a gap', async () => {
    const head = '小组编号,户编号,角色,联系干部编号\n';
    await bringIn(town, 'households', '户编号,户主,所属村,经度,纬度\nW1,程远舟,王家坝村,102.025,25.005\n');
    const checked = await check(
      town,
      'groups',
      `${head}Z2,B2,辐射户,G1\nZ3,B3,中心户,G1\nZ3,B4,中心户,\nZ4,B5,中心户,G9\nZ5,B6,中心户,G1\nZ5,W1,辐射户,\n`,
    );
    expect(checked.faults.filter((fault) => !fault.includes('groupHasFaults'))).toEqual([
      '4 role severalCentres',
      '5 cadre unknownCode',
      '7 household otherVillage',
    ]);
  });

  it('the file of wrong rows comes back as given, with reasons, and is taken once corrected', async () => {
    const checked = await check(town, 'units', '单位编号,单位名称\nDW3,\nDW4,水利站\n');
    const bytes = await town.jobs.bytesOf({
      kind: 'wrongRows',
      townId: 'town',
      jobId: checked.id,
      format: 'csv',
      language: 'zh',
    });
    const text = Buffer.from(bytes ?? []).toString('utf8');
    expect(text).toBe('\uFEFF单位编号,单位名称,问题,建议,原行号\r\nDW3,,单位名称: 必填项没有填,请补填,2\r\n');
    const corrected = text.replace('DW3,,', 'DW3,农业站,');
    expect(await check(town, 'units', corrected)).toMatchObject({ faults: [], result: { added: 1 } });
  });

  it('the official list gives villages their true codes, and they stay the villages of their cells', async () => {
    const before = await read.select().from(t.divisions).where(eq(t.divisions.name, '王家坝村'));
    const file = '区划编号,区划名称,类型,上级编号\n530102003202,王家坝社区,社区,\n';
    expect(await bringIn(town, 'divisions', file)).toMatchObject({ state: 'done', result: { changed: 1, added: 0 } });
    const [after] = await read.select().from(t.divisions).where(eq(t.divisions.code, '530102003202'));
    expect(after).toMatchObject({ id: before[0]?.id, name: '王家坝社区', kind: 'community', isProvisional: false });
  });

  it('a divisions file may name parents anywhere in it, but not in a circle', async () => {
    const head = '区划编号,区划名称,类型,上级编号\n';
    const file = `${head}01,李家湾村一组,居民小组,530102003901\nX1,甲,自然村,X2\nX2,乙,自然村,X1\nX3,丙,居民小组,\n`;
    const checked = await check(town, 'divisions', file);
    expect(checked.faults).toEqual(['3 parent parentLoop', '4 parent parentLoop', '5 parent parentMissing']);
  });
});

describe('an import that is stopped', () => {
  it('cancelled while it waits leaves nothing, and cannot be run any more', async () => {
    const checked = await check(town, 'units', '单位编号,单位名称\nDW9,水利站\n');
    expect(await town.jobs.cancel({ townId: 'town', id: checked.id })).toBe(true);
    expect(await seen(store, checked.id)).toMatchObject({ state: 'cancelled' });
    await expect(run(town, checked.id)).rejects.toThrow();
    expect(await town.jobs.cancel({ townId: 'town', id: checked.id })).toBe(false);
  });
});
