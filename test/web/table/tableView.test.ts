import { describe, expect, it } from 'vitest';
import { sortAfter, tableSearchOf, tableViewOf } from '../../../web/pages/table/tableView.ts';

describe('the address of the table', () => {
  it('says level, order and filter, and keeps what others said', () => {
    const view = { level: 'cadre', sort: { key: 'overdue', isDescending: true }, find: '周' } as const;
    const search = tableSearchOf(view, '?day=2026-02-28&village=v3');
    expect(new URLSearchParams(search).get('day')).toBe('2026-02-28');
    expect(tableViewOf(`?${search}`)).toEqual(view);
  });

  it('says nothing of what is as usual, and reads what is wrong as usual', () => {
    expect(tableSearchOf(tableViewOf(''), '')).toBe('');
    expect(tableViewOf('?level=town&sort=-colour')).toEqual(tableViewOf(''));
  });

  it('sorts figures from the largest, rates from the lowest, and turns round on the second click', () => {
    const first = sortAfter({ key: 'onSchedule', isDescending: false }, 'overdue');
    expect(first).toEqual({ key: 'overdue', isDescending: true });
    expect(sortAfter(first, 'overdue')).toEqual({ key: 'overdue', isDescending: false });
    expect(sortAfter(first, 'linked')).toEqual({ key: 'linked', isDescending: false });
  });
});
