import { describe, expect, it } from 'vitest';
import { type AssignmentClaim, assignmentFaults, daysOverlap } from '#domain/assignment.ts';

const lead: AssignmentClaim = {
  role: 'lead',
  cadreId: 'wang',
  unitId: null,
  divisionId: null,
  cellId: 'one',
  siteId: null,
  from: '2026-01-01',
  to: null,
};

const kinds = (claim: AssignmentClaim, others: readonly (AssignmentClaim & { id: string })[] = []) =>
  assignmentFaults(claim, others).map((fault) => fault.kind);

describe('the faults of an assignment', () => {
  it('are none for a lead of a cell that has no other', () => {
    expect(kinds(lead)).toEqual([]);
  });

  it('name a second lead of a cell on one day, and who holds it', () => {
    const others = [{ ...lead, id: 'first', cadreId: 'li', from: '2025-01-01', to: '2026-01-02' }];
    expect(assignmentFaults(lead, others)).toEqual([
      { kind: 'lead-held', path: 'cellId', heldBy: 'first', from: '2025-01-01', to: '2026-01-02' },
    ]);
  });

  it('let a lead follow another on the day the first one ends', () => {
    expect(kinds(lead, [{ ...lead, id: 'first', from: '2025-01-01', to: '2026-01-01' }])).toEqual([]);
  });

  it('let a backup stand beside the lead', () => {
    expect(kinds({ ...lead, role: 'backup' }, [{ ...lead, id: 'first' }])).toEqual([]);
  });

  it('want exactly one holder and exactly one place', () => {
    expect(kinds({ ...lead, cadreId: null })).toEqual(['holder-not-one']);
    expect(kinds({ ...lead, unitId: 'office' })).toEqual(['holder-not-one']);
    expect(kinds({ ...lead, divisionId: 'village' })).toEqual(['place-not-one']);
    expect(kinds({ ...lead, cellId: null })).toEqual(['place-not-one']);
  });

  it('want a unit for a responsible unit, a cadre for a lead, a cell for a lead, a division for a village secretary', () => {
    expect(kinds({ ...lead, role: 'unit' })).toEqual(['role-wants-unit']);
    expect(kinds({ ...lead, cadreId: null, unitId: 'office' })).toEqual(['role-wants-cadre']);
    expect(kinds({ ...lead, cellId: null, divisionId: 'village' })).toEqual(['role-wants-cell']);
    expect(kinds({ ...lead, role: 'villageSecretary' })).toEqual(['role-wants-division']);
  });

  it('want the last day after the first', () => {
    expect(kinds({ ...lead, to: '2026-01-01' })).toEqual(['days-reversed']);
  });
});

it('takes ranges that only touch as apart', () => {
  const a = { from: '2026-01-01', to: '2026-02-01' };
  expect(daysOverlap(a, { from: '2026-02-01', to: null })).toBe(false);
  expect(daysOverlap(a, { from: '2026-01-31', to: null })).toBe(true);
});
