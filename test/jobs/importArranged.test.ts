import { describe, expect, it } from 'vitest';
import { townId } from '../given.ts';
import { place } from '../domain/boundary/given.ts';
import { givenPlannedTown } from '../routes/givenPlannedTown.ts';
import { bringIn as run, check, today } from './givenImport.ts';

const store = await givenPlannedTown();
const { t } = store;
const around = { store };
const [lon, lat] = place(1.5, 0.5);
const csv = (...lines: string[]): string => lines.join('\n');

describe('what is arranged beforehand, from Excel', () => {
  it('takes in shelters by their point, and updates them by their code', async () => {
    const file = (capacity: number) =>
      csv(
        '场所编号,安置点名称,经度,纬度,可容纳人数,路线说明,负责人',
        `AZ01,李家湾小学,${lon},${lat},${capacity},走新桥,孙立`,
      );
    expect((await run(around, 'shelters', file(120))).result).toMatchObject({ added: 1, wrong: 0 });
    expect((await run(around, 'shelters', file(150))).result).toMatchObject({ changed: 1 });
    expect((await run(around, 'shelters', file(150))).result).toMatchObject({ unchanged: 1 });
    const [site] = await store.read.select().from(t.sites);
    expect(site).toMatchObject({ kind: 'shelter', villageId: 'li', version: 2 });
    expect(site?.personInCharge).not.toContain('孙立');
    expect(await store.read.select().from(t.shelters)).toMatchObject([{ capacity: 150, routeNote: '走新桥' }]);
  });

  it('names every wrong row of a file of shelters', async () => {
    const { faults } = await check(
      around,
      'shelters',
      csv(
        '场所编号,安置点名称,经度,纬度,可容纳人数',
        `AZ02,村委会,${lat},${lon},50`,
        'AZ03,海边,0,0,50',
        `AZ04,小学,${lon},${lat},多`,
      ),
    );
    expect(faults).toEqual(['2 lon coordinatesSwapped', '3 lon outsideCells', '4 capacity notANumber']);
  });

  it('takes in a team from the rows of its members, once', async () => {
    const file = csv(
      '队伍编号,队伍名称,类别,所属村,队长,装备,队员（干部）,志愿者姓名,志愿者电话,专长',
      'FW01,李家湾党员服务队,党员服务队,,wang,救生衣10件,zhao,,,',
      'FW01,,,,,,,周全,12900001111,电工',
    );
    expect((await run(around, 'teams', file)).result).toMatchObject({ added: 2, wrong: 0 });
    expect((await run(around, 'teams', file)).result).toMatchObject({ unchanged: 2 });
    expect(await store.read.select().from(t.teams)).toMatchObject([{ code: 'FW01', leaderId: 'wang', version: 1 }]);
    const members = await store.read.select().from(t.teamMembers);
    expect(members).toHaveLength(2);
    expect(JSON.stringify(members)).not.toMatch(/周全|12900001111/);
  });

  it('leaves a team out whole where one of its rows is wrong', async () => {
    const { faults } = await check(
      around,
      'teams',
      csv('队伍编号,队伍名称,队员（干部）,志愿者姓名', 'JY01,救援队,nobody,', 'JY01,,,钱立', 'JY02,,,孙全'),
    );
    expect(faults).toEqual(['2 cadre unknownCode', '3 null teamHasFaults', '4 name required']);
  });

  it('takes in short numbers, and updates an office by its name', async () => {
    const file = (number: string) => csv('单位,类别,值班电话', `县消防大队,消防,${number}`);
    expect((await run(around, 'outsidePhones', file('119'))).result).toMatchObject({ added: 1 });
    expect((await run(around, 'outsidePhones', file('12350'))).result).toMatchObject({ changed: 1 });
    expect(await store.read.select().from(t.outsidePhones)).toMatchObject([{ phone: '12350', version: 2 }]);
  });

  it('closes what was arranged for a household and opens what the file says', async () => {
    await store.commit((write) => [
      write.insert(t.transfers).values({ townId, householdId: 'h1', cadreId: 'zhao', from: '2026-01-01' }),
    ]);
    const file = csv('户编号,负责干部,避灾安置点,去向说明', 'h1,wang,AZ01,', 'h2,wang,,投靠女儿家');
    expect((await run(around, 'transfers', file)).result).toMatchObject({ added: 1, changed: 1 });
    const rows = await store.read.select().from(t.transfers);
    expect(rows.map(({ householdId, cadreId, from, to }) => `${householdId} ${cadreId} ${from} ${to}`).sort()).toEqual([
      `h1 wang ${today} null`,
      `h1 zhao 2026-01-01 ${today}`,
      `h2 wang ${today} null`,
    ]);
    expect(JSON.stringify(rows)).not.toContain('女儿');
    const wrong = csv('户编号,负责干部,避灾安置点', 'h9999,wang,AZ01', 'h3,wang,没有的点');
    expect((await check(around, 'transfers', wrong)).faults).toEqual([
      '2 household unknownCode',
      '3 shelter unknownCode',
    ]);
  });
});
