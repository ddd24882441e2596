import { describe, expect, it } from 'vitest';
import { excuseFaults, mayApprove } from '#domain/excuse.ts';

describe('an excuse', () => {
  it('lasts six months at most', () => {
    expect(excuseFaults({ from: '2026-01-31', to: '2026-07-31' })).toEqual([]);
    expect(excuseFaults({ from: '2026-01-31', to: '2026-08-01' })).toEqual([
      { kind: 'excuse-too-long', path: 'to', latest: '2026-07-31' },
    ]);
  });

  it('covers at least a day', () => {
    expect(excuseFaults({ from: '2026-01-31', to: '2026-01-31' })).toEqual([{ kind: 'days-reversed', path: 'to' }]);
  });

  it('is never approved by the cadre who asked or who holds the group', () => {
    const excuse = { askedBy: 'wang', holderId: 'li' };
    expect(mayApprove('wang', excuse)).toBe(false);
    expect(mayApprove('li', excuse)).toBe(false);
    expect(mayApprove('zhao', excuse)).toBe(true);
    expect(mayApprove(null, excuse)).toBe(true);
  });
});
