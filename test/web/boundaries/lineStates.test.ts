import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standingDeeds } from '../../../server/domain/plan/standing.ts';
import type { PlanOperation } from '../../../server/domain/plan/planOperation.ts';
import { lineStates } from '../../../web/panels/boundaries/lineStates.ts';

const deed = (cell: number): PlanOperation => ({ kind: 'renameCell', cell, name: `${cell}` });
const listOf = (operations: readonly PlanOperation[]) =>
  operations.map((operation, at) => ({ seq: at + 1, operation }));
const someOperation = fc.oneof(
  fc.integer({ min: 1, max: 9 }).map(deed),
  fc.constantFrom<PlanOperation>({ kind: 'undo' }, { kind: 'redo' }),
);

describe('the history of a plan', () => {
  it('says which step an undo took back, and that it stands again after a redo', () => {
    const states = lineStates(listOf([deed(1), deed(2), { kind: 'undo' }, { kind: 'redo' }, { kind: 'undo' }]));
    expect(states.map(({ state }) => state)).toEqual(['stands', 'takenBack', 'undo', 'redo', 'undo']);
    expect(states[2]?.deed).toEqual(deed(2));
  });

  it('says when an undo found nothing', () => {
    expect(lineStates(listOf([{ kind: 'undo' }]))[0]?.deed).toBeNull();
  });

  it('keeps steps over an earlier base apart: they are not undone by later ones', () => {
    const states = lineStates(listOf([deed(1), deed(2), { kind: 'undo' }]), 1);
    expect(states.map(({ state }) => state)).toEqual(['earlier', 'takenBack', 'undo']);
  });

  it('agrees with the plan about what stands, whatever was done', () => {
    fc.assert(
      fc.property(fc.array(someOperation, { maxLength: 30 }), (operations) => {
        const lines = listOf(operations);
        const standing = lineStates(lines).flatMap(({ line, state }) => (state === 'stands' ? [line.seq] : []));
        expect(standing).toEqual(
          standingDeeds(lines)
            .map(({ seq }) => seq)
            .sort((a, b) => a - b),
        );
      }),
    );
  });
});
