import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { usualHours } from '#domain/roster/shift.ts';
import { aCadre, aDivision, townId } from '../given.ts';
import { bringIn, check, givenTown } from './givenImport.ts';

const town = await givenTown();
const { store } = town;
const { t } = store;
await store.commit((write) => [
  write.insert(t.divisions).values(aDivision({ id: 'village-a', code: '530102003200', name: '李家湾村' })),
  ...[
    ['G001', '田映榆'],
    ['G002', '石洛帆'],
    ['G010', '王秀英'],
    ['G011', '赵德山'],
    ['G012', '赵德山'],
  ].map(([code = '', name = '']) => write.insert(t.cadres).values(aCadre(store, { id: code, code, name }))),
  write.insert(t.cadreLeaves).values({ townId, cadreId: 'G002', from: '2026-04-03', to: '2026-04-05' }),
]);

const roster = (...rows: string[]): string => ['开始时间,结束时间,带班领导,值班员', ...rows].join('\n');
const kept = async () =>
  (await store.read.select().from(t.shifts).orderBy(t.shifts.startsAt)).map(
    ({ leaderId, officerId, version }) => `${leaderId} ${officerId} ${version}`,
  );

describe('a roster from Excel', () => {
  it('takes days alone as 08:30 to 08:30, and people by name or code', async () => {
    const done = await bringIn(town, 'shifts', roster('2026-04-01,,田映榆,王秀英', '2026/4/2 08:30,,G002,G011'));
    expect(done.result).toMatchObject({ added: 2, wrong: 0 });
    const rows = await store.read.select().from(t.shifts).orderBy(t.shifts.startsAt);
    expect(rows[0]).toMatchObject({
      ...usualHours('2026-04-01', 'Asia/Shanghai'),
      leaderId: 'G001',
      officerId: 'G010',
    });
    expect(rows[1]).toMatchObject({
      ...usualHours('2026-04-02', 'Asia/Shanghai'),
      leaderId: 'G002',
      officerId: 'G011',
    });
  });

  it('names what is wrong row by row, and writes nothing', async () => {
    const { faults } = await check(
      town,
      'shifts',
      roster(
        '2026-04-03,,石洛帆,王秀英',
        '2026-04-06,,田映榆,田映榆',
        '2026-04-07,,田映榆,赵德山',
        '2026-04-08,,田映榆,孙无此人',
        '2026-04-09,2026-04-08,田映榆,王秀英',
        '2026-04-10,2026-04-13,田映榆,王秀英',
        '2026-04-01 20:00,2026-04-02 20:00,田映榆,王秀英',
      ),
    );
    expect(faults).toEqual([
      '2 leader onLeave',
      '3 officer samePerson',
      '4 officer severalNames',
      '5 officer unknownCode',
      '6 endsAt dayOrder',
      '7 endsAt dutyTooLong',
      '8 startsAt dutyOverlaps',
    ]);
    expect(await kept()).toHaveLength(2);
  });

  it('corrects a shift of the same start, keeps before and after, and leaves an equal one alone', async () => {
    const done = await bringIn(town, 'shifts', roster('2026-04-01,,田映榆,G012', '2026-04-02,,G002,G011'));
    expect(done.result).toMatchObject({ added: 0, changed: 1, unchanged: 1 });
    expect(await kept()).toEqual(['G001 G012 2', 'G002 G011 1']);
    const changes = await store.read.select().from(t.changes).where(eq(t.changes.noun, 'shift'));
    expect(changes).toHaveLength(1);
  });

  it('makes room in the same file: one shift ends earlier, another takes the hours', async () => {
    const done = await bringIn(
      town,
      'shifts',
      roster('2026-04-01 20:00,2026-04-02 08:30,石洛帆,王秀英', '2026-04-01,2026-04-01 20:00,田映榆,G012'),
    );
    expect(done.result).toMatchObject({ added: 1, changed: 1, wrong: 0 });
    expect(await kept()).toHaveLength(3);
  });
});

describe('night stays from Excel', () => {
  it('come in by name or code, in the town or a village; said again nothing changes', async () => {
    const file = ['日期,干部,住宿村（社区）', '2026-03-10,王秀英,李家湾', '2026-03-10,G001,'].join('\n');
    expect((await bringIn(town, 'nightStays', file)).result).toMatchObject({ added: 2, wrong: 0 });
    expect((await bringIn(town, 'nightStays', file)).result).toMatchObject({ added: 0, unchanged: 2 });
    const rows = await store.read.select().from(t.nightStays).orderBy(t.nightStays.cadreId);
    expect(rows.map(({ cadreId, villageId }) => [cadreId, villageId])).toEqual([
      ['G001', null],
      ['G010', 'village-a'],
    ]);
  });

  it('name the village nobody knows and the night said twice', async () => {
    const file = ['日期,干部,住宿村（社区）', '2026-03-11,G001,无此村', '2026-03-12,G001,', '2026-03-12,田映榆,'].join(
      '\n',
    );
    expect((await check(town, 'nightStays', file)).faults).toEqual(['2 village unknownCode', '4 night duplicateRow']);
  });
});
