import { describe, expect, it } from 'vitest';
import { grantBody } from '../../../web/pages/accounts/accountSteps.ts';
import { accountsWith, isInForce, lastDayOf, type ShownGrant } from '../../../web/panels/accounts/accountShown.ts';

const aGrant = (given: Partial<ShownGrant> = {}): ShownGrant => ({
  id: 'g',
  role: 'clerk',
  divisionId: null,
  divisionName: null,
  from: '2026-03-01',
  to: null,
  ...given,
});

describe('a grant between people and the server', () => {
  it('holds through the last day that was written', () => {
    const body = grantBody({ role: 'clerk', divisionId: 'v1', from: '2026-03-01', lastDay: '2026-03-31' }, 'id');
    expect(body).toEqual({ id: 'id', role: 'clerk', divisionId: 'v1', from: '2026-03-01', to: '2026-04-01' });
    expect(lastDayOf(aGrant({ to: body.to ?? null }))).toBe('2026-03-31');
  });

  it('has no end where none was written', () => {
    expect(grantBody({ role: 'leader', divisionId: '', from: '2026-03-01', lastDay: '' }, 'id')).not.toHaveProperty(
      'to',
    );
  });

  it('gives an administrator the whole town, whatever was chosen before', () => {
    expect(grantBody({ role: 'auditor', divisionId: 'v1', from: '2026-03-01' }, 'id').divisionId).toBeNull();
  });

  it('is in force from its first day to before its end', () => {
    const grant = aGrant({ to: '2026-04-01' });
    const days = ['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'];
    expect(days.map((day) => isInForce(grant, day))).toEqual([false, true, true, false]);
  });

  it('is found with its account by name or user name', () => {
    const accounts = [
      { id: 'a', username: 'WangXY', name: '王秀英', cadreId: null, isDisabled: false, version: 1, grants: [] },
    ];
    expect(accountsWith(accounts, 'wangx')).toHaveLength(1);
    expect(accountsWith(accounts, '秀英')).toHaveLength(1);
    expect(accountsWith(accounts, '李')).toHaveLength(0);
  });
});
