import { describe, expect, it } from 'vitest';
import type { PlanOperation } from '../../../server/domain/plan/planOperation.ts';
import { standingDeeds } from '../../../server/domain/plan/standing.ts';

const named = (name: string): PlanOperation => ({ kind: 'renameCell', cell: 1, name });
const undo: PlanOperation = { kind: 'undo' };
const redo: PlanOperation = { kind: 'redo' };
const standing = (...operations: PlanOperation[]) =>
  standingDeeds(operations.map((operation, i) => ({ seq: i + 1, operation }))).map(({ seq }) => seq);

describe('what stands of a list', () => {
  it('is everything done, in order', () => expect(standing(named('a'), named('b'))).toEqual([1, 2]));
  it('is without what was taken back, newest first and without limit', () =>
    expect(standing(named('a'), named('b'), named('c'), undo, undo)).toEqual([1]));
  it('is with what was brought back, under its old number', () =>
    expect(standing(named('a'), named('b'), undo, undo, redo, redo)).toEqual([1, 2]));
  it('has nothing to bring back once something new was done', () =>
    expect(standing(named('a'), undo, named('b'), redo)).toEqual([3]));
  it('takes no notice of an undo or redo with nothing to act on', () =>
    expect(standing(undo, redo, named('a'), redo)).toEqual([3]));
});
