import { describe, expect, it } from 'vitest';
import { labelOf, labels } from '#domain/labels.ts';

const all = Object.entries(labels).flatMap(([list, words]) =>
  Object.entries(words).map(([word, label]) => ({ list, word, ...label })),
);

describe('labels', () => {
  it('say the words of the glossary', () => {
    expect(labelOf('residence', 'away', 'zh')).toBe('整户外出');
    expect(labelOf('householdState', 'overdue', 'zh')).toBe('逾期未访');
    expect(labelOf('accountRole', 'clerk', 'en')).toBe('Information clerk');
  });

  it('leave no English in the Chinese, save the B of B岗, and no Chinese in the English', () => {
    expect(all.filter(({ zh }) => /[A-Za-z!！]/.test(zh.replace('B岗', '')))).toEqual([]);
    expect(all.filter(({ en }) => /[^\x20-\x7e]|!/.test(en))).toEqual([]);
  });

  it('give no two words of a list the same name', () => {
    for (const language of ['zh', 'en'] as const) {
      const names = all.map((label) => `${label.list} ${label[language]}`);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});
