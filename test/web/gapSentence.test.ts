import { describe, expect, it } from 'vitest';
import { gapKinds } from '#domain/gaps/gap.ts';
import type { Gap } from '../../server/app.ts';
import { gapSentence } from '../../web/text/gapSentence.ts';

const gap: Gap = {
  id: 'g1',
  kind: 'overdueRadiating',
  cell: { id: 'c', no: 7, code: '511', name: '李家湾二组网格' },
  village: { id: 'v', name: '李家湾村' },
  group: null,
  since: '2026-02-01',
  days: 42,
  households: 3,
  ask: { cadreId: 'a', name: '王敏', phone: '13900000001', why: 'groupCadre' },
  copy: null,
};

describe('the sentence of a gap', () => {
  it('has a place, a verb and a number', () => {
    expect(gapSentence(gap, 'zh')).toEqual({ place: '李家湾村李家湾二组网格', what: '3 户逾期未访，最长 42 天' });
    expect(gapSentence(gap, 'en').what).toBe('3 households overdue, the longest for 42 days');
  });

  it('does not say the village twice', () => {
    const cell = { id: 'c', no: 7, code: '511', name: '李家湾村二组网格' };
    expect(gapSentence({ ...gap, cell }, 'zh').place).toBe('李家湾村二组网格');
    expect(gapSentence({ ...gap, cell: null }, 'zh').place).toBe('李家湾村');
  });

  it('counts one household as one', () => {
    expect(gapSentence({ ...gap, households: 1, days: 1 }, 'en').what).toBe(
      '1 household overdue, the longest for 1 day',
    );
  });

  it.each(gapKinds)('is written in both languages for %s, with a number and no English in the Chinese', (kind) => {
    const zh = gapSentence({ ...gap, kind }, 'zh');
    expect(zh.what).toMatch(/\d/);
    expect(zh.what).not.toMatch(/[A-Za-z！!]/);
    expect(gapSentence({ ...gap, kind }, 'en').what).toMatch(/\d/);
  });
});
