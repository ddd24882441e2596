import { describe, expect, it } from 'vitest';
import { topologyFrom } from '#domain/boundary/topology.ts';
import type { DraftCell } from '#domain/plan/draft.ts';
import { draftFrom } from '#domain/plan/draftOf.ts';
import { ledgerDeeds, type LedgerRow } from '#domain/plan/ledgerDeeds.ts';

const cell = (no: number, name: string): DraftCell => ({
  no,
  id: `cell-${no}`,
  code: `51992110320000${no}`,
  name,
  villageId: 'village-a',
  isDedicated: false,
});

const draft = draftFrom({
  topology: topologyFrom([], []),
  cells: new Map([cell(1, '丁家坝网格'), cell(2, '河街网格')].map((one) => [one.no, one])),
  leads: new Map([[1, 'cadre-1']]),
  villages: new Map(),
  nextCell: 3,
  codesUsed: new Set(),
  settings: { sizeTown: [300, 500], sizeCountry: [50, 150], radiatingAtLeast: 5, cellCodeDigits: 3 },
});

const row = (no: number, over: Partial<LedgerRow>): LedgerRow => ({
  row: no + 1,
  code: `51992110320000${no}`,
  name: null,
  isDedicated: null,
  leadId: null,
  ...over,
});

describe('a ledger sheet sent back', () => {
  it('changes nothing where it says what stands already, or says nothing', () => {
    const same = row(1, { name: '丁家坝网格', isDedicated: false, leadId: 'cadre-1' });
    expect(ledgerDeeds(draft, [same, row(2, {})])).toEqual({ deeds: [], faults: [] });
  });

  it('renames a cell, makes it dedicated and names its lead', () => {
    const { deeds } = ledgerDeeds(draft, [
      row(1, { name: '丁家坝一网格' }),
      row(2, { name: '农贸市场网格', isDedicated: true, leadId: 'cadre-2' }),
    ]);
    expect(deeds).toEqual([
      { kind: 'renameCell', cell: 1, name: '丁家坝一网格' },
      {
        kind: 'describeCell',
        cell: 2,
        code: '519921103200002',
        name: '农贸市场网格',
        villageId: 'village-a',
        isDedicated: true,
      },
      { kind: 'setLead', cell: 2, cadreId: 'cadre-2' },
    ]);
  });

  it('names the rows whose code no cell has, or that stand twice', () => {
    const { deeds, faults } = ledgerDeeds(draft, [row(1, { name: '甲' }), row(1, { name: '乙' }), row(9, {})]);
    expect(deeds).toHaveLength(1);
    expect(faults.map(({ row: at, kind }) => [at, kind])).toEqual([
      [2, 'cell-twice'],
      [10, 'no-such-cell'],
    ]);
  });
});
