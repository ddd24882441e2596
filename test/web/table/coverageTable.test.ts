import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { householdsIn, stateOrder, totalOf } from '../../../web/panels/table/coverageRow.ts';
import { orderOf, rowsWith } from '../../../web/panels/table/orderOf.ts';
import { aRow, seven } from './aRow.ts';

const names = (rows: readonly { name: string }[]) => rows.map(({ name }) => name);

describe('the table of coverage', () => {
  it('adds up to the households of its rows, state by state', () => {
    const counts = fc.record(Object.fromEntries(stateOrder.map((state) => [state, fc.nat(500)])));
    fc.assert(
      fc.property(fc.array(counts, { maxLength: 30 }), (given) => {
        const rows = given.map((each, at) => aRow(`v${at}`, each));
        const total = totalOf(rows);
        expect(householdsIn(total.counts)).toBe(rows.reduce((sum, row) => sum + householdsIn(row.counts), 0));
      }),
    );
  });

  it('makes the rate of the last row from the sums, not from the mean of the rates', () => {
    const rows = [aRow('a', { done: 1, overdue: 9 }), aRow('b', { done: 90 })];
    expect(totalOf(rows).onSchedule).toBeCloseTo(91 / 100, 12);
    expect(totalOf(rows).monthAgo.onSchedule).toBeNull();
  });

  it('keeps rows without a rate last in both directions', () => {
    const rows = [aRow('none', { notOwed: 4 }), aRow('low', { overdue: 3, done: 1 }), aRow('high', { done: 4 })];
    expect(names(orderOf(rows, 'onSchedule', false))).toEqual(['low', 'high', 'none']);
    expect(names(orderOf(rows, 'onSchedule', true))).toEqual(['high', 'low', 'none']);
  });

  it('settles ties by code and sorts names as a reader of Chinese expects', () => {
    const rows = [aRow('b', { overdue: 2 }), aRow('a', { overdue: 2 })];
    expect(names(orderOf(rows, 'overdue', true))).toEqual(['a', 'b']);
    const villages = ['张坝村', '白沙村', '李家湾村'].map((name) => aRow(name));
    expect(names(orderOf(villages, 'name', false))).toEqual(['白沙村', '李家湾村', '张坝村']);
    const cells = ['第10网格', '第9网格'].map((name) => aRow(name));
    expect(names(orderOf(cells, 'name', false))).toEqual(['第9网格', '第10网格']);
  });

  it('finds rows by name, code and place, all words together', () => {
    const rows = [aRow('周明远', {}, { parentName: '镇党政办', code: 'G001' }), aRow('周海涛', {}, { code: 'G002' })];
    expect(names(rowsWith(rows, '周 党政'))).toEqual(['周明远']);
    expect(names(rowsWith(rows, 'g002'))).toEqual(['周海涛']);
    expect(rowsWith(rows, '  ')).toEqual(rows);
  });

  it('counts every household in one state', () => {
    expect(householdsIn(seven({ done: 1, due: 2, new: 3, overdue: 4, excused: 5, unlinked: 6, notOwed: 7 }))).toBe(28);
  });
});
