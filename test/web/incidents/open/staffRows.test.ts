import { describe, expect, it } from 'vitest';
import { filteredStaff, staffRows } from '../../../../web/panels/incidents/open/staffRows.ts';
import { aStaffStanding, onRoll } from './given.ts';

const offer = { cadreId: 'k2', name: '李国强', phone: null, reason: 'B岗' };

describe('the call list', () => {
  it('says whom to call now: the first in order whom nobody called', () => {
    const rows = staffRows(
      [onRoll({ cadreId: 'b', order: 2 }), onRoll({ cadreId: 'a', order: 1, standing: aStaffStanding() })],
      0,
    );
    expect(rows.map(({ person, isNext }) => [person.cadreId, isNext])).toEqual([
      ['a', false],
      ['b', true],
    ]);
  });

  it('says for how many minutes somebody has not answered, and whom to call instead', () => {
    const [row] = staffRows([onRoll({ standing: aStaffStanding({ since: 0 }), offer })], 10.5 * 60_000);
    expect(row?.waitedMin).toBe(10);
    expect(row?.offer?.name).toBe('李国强');
  });

  it('offers nobody once somebody is called instead', () => {
    const rows = staffRows(
      [onRoll({ standing: aStaffStanding(), offer }), onRoll({ cadreId: 'k2', insteadOf: 'k1', order: 2 })],
      0,
    );
    expect(rows[0]?.offer).toBeNull();
  });

  it('counts as open who was called without an answer, and not who said that he cannot come', () => {
    const rows = staffRows(
      [
        onRoll({ cadreId: 'called', standing: aStaffStanding({ state: 'called' }) }),
        onRoll({ cadreId: 'unable', standing: aStaffStanding({ state: 'unable' }) }),
        onRoll({ cadreId: 'there', standing: aStaffStanding({ state: 'there' }) }),
      ],
      0,
    );
    expect(filteredStaff(rows, 'open').map(({ person }) => person.cadreId)).toEqual(['called']);
    expect(filteredStaff(rows, 'there').map(({ person }) => person.cadreId)).toEqual(['there']);
  });
});
