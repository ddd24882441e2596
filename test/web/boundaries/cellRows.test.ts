import { describe, expect, it } from 'vitest';
import { type CellRow, cellDeeds, cellsFound } from '../../../web/panels/boundaries/cellRows.ts';
import { numberedComments } from '../../../web/panels/boundaries/commentOrder.ts';
import { editionsOn } from '../../../web/panels/boundaries/editionOrder.ts';

const row: CellRow = {
  no: 4,
  code: '511000001',
  name: '一网格',
  villageId: 'v',
  isDedicated: false,
  isLocked: false,
  isNew: false,
  isChanged: false,
  leadId: 'a',
};

describe('a cell of a draft', () => {
  it('is left alone when it is so already', () => {
    expect(cellDeeds(row, { name: ' 一网格 ', code: '511000001', leadId: 'a' })).toEqual([]);
  });

  it('changes by the smallest deed that does it', () => {
    expect(cellDeeds(row, { ...row, name: '河东网格' })).toEqual([{ kind: 'renameCell', cell: 4, name: '河东网格' }]);
    expect(cellDeeds(row, { ...row, code: '511000009' })).toEqual([
      { kind: 'renumberCells', codes: [{ cell: 4, code: '511000009' }] },
    ]);
    expect(cellDeeds(row, { name: '河东网格', code: '511000009', leadId: null }).map(({ kind }) => kind)).toEqual([
      'describeCell',
      'setLead',
    ]);
  });

  it('is found by name and code, and among the changed only when it is', () => {
    expect(cellsFound([row], { words: '0001', onlyChanged: false })).toEqual([row]);
    expect(cellsFound([row], { words: '一网', onlyChanged: true })).toEqual([]);
    expect(cellsFound([{ ...row, isNew: true }], { words: '', onlyChanged: true })).toHaveLength(1);
  });
});

describe('remarks', () => {
  const remark = (id: string, writtenAt: number, isSettled = false) => ({
    id,
    at: null,
    text: id,
    by: { accountId: 'x', name: 'x' },
    writtenAt,
    settled: isSettled ? { by: 'x', at: 9 } : null,
    version: 1,
  });

  it('keep the number they were written under; open ones come first, the latest on top', () => {
    const shown = numberedComments([remark('c', 3), remark('a', 1), remark('b', 2, true)]);
    expect(shown.map(({ comment, number }) => `${number}${comment.id}`)).toEqual(['3c', '1a', '2b']);
  });
});

describe('editions on a day', () => {
  const edition = (no: number, effectiveFrom: string) => ({
    id: `e${no}`,
    no,
    name: `${no}`,
    documentNo: null,
    effectiveFrom,
    bbox: [0, 0, 1, 1] as [number, number, number, number],
    cells: 1,
  });

  it('are past, in force or to come, the latest on top, each with the one before it', () => {
    const placed = editionsOn(
      [edition(3, '2026-04-01'), edition(1, '2024-07-01'), edition(2, '2025-07-12')],
      '2026-03-12',
    );
    expect(placed.map(({ edition: { no }, stands }) => `${no} ${stands}`)).toEqual(['3 coming', '2 inForce', '1 past']);
    expect(placed[0]?.before?.no).toBe(2);
    expect(placed[2]?.before).toBeNull();
  });
});
