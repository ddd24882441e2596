import { describe, expect, it } from 'vitest';
import { buildingsOf } from '../../../../web/panels/incidents/open/buildings.ts';
import { homeRows } from '../../../../web/panels/incidents/open/homeRows.ts';
import { relaysOf } from '../../../../web/panels/incidents/open/relays.ts';
import { aHome, aHomeStanding } from './given.ts';

const flat = (room: string) => aHome({ householdId: room, address: `青溪社区3栋${room}`, point: [107.2, 30.4] });

describe('a whole building', () => {
  it('is three households or more at one point, named by what their addresses share', () => {
    const rows = homeRows([flat('1单元101'), flat('1单元102'), flat('2单元301'), aHome({ householdId: 'alone' })], []);
    expect(buildingsOf(rows).map(({ name, rows: own }) => [name, own.length])).toEqual([['青溪社区3栋', 3]]);
  });

  it('offers those still open, and no household of which two things are said', () => {
    const rooms = ['101', '102', '103', '104'];
    const rows = homeRows(rooms.map(flat), [
      aHomeStanding({ subjectId: '101', state: 'safe' }),
      aHomeStanding({ subjectId: '102', contested: { state: 'moved', by: '杜允原', since: 1, seq: 2 } }),
    ]);
    expect(buildingsOf(rows)[0]?.open.map(({ home }) => home.householdId)).toEqual(['103', '104']);
  });
});

describe('a centre household that relays', () => {
  it('has itself first and then its own, and the one with most still open comes first', () => {
    const homes = [
      aHome({ householdId: 'c1', isCentre: true, order: 1 }),
      aHome({ householdId: 'c2', isCentre: true, order: 2 }),
      aHome({ householdId: 'r1', relayId: 'c2', order: 3 }),
      aHome({ householdId: 'r2', relayId: 'c2', order: 4 }),
    ];
    const relays = relaysOf(homeRows(homes, []));
    expect(relays.map(({ rows }) => rows.map(({ home }) => home.householdId))).toEqual([['c2', 'r1', 'r2'], ['c1']]);
  });
});
