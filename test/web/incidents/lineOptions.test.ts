import { expect, test } from 'vitest';
import { lineOptions } from '../../../web/pages/incidents/lineOptions.ts';

const line = [
  [107, 30],
  [107.01, 30],
] as const;
const lines = [
  { id: 'a', kind: 'road', name: '', line },
  { id: 'b', kind: 'road', name: '老街', line },
  { id: 'c', kind: 'river', name: '', line },
  { id: 'd', kind: 'river', name: '青溪河', line },
] as const;
const words = {
  kindOf: (kind: 'river' | 'road') => (kind === 'river' ? '河流' : '道路'),
  unnamed: (kind: string, lengthM: number) => `无名${kind}，${Math.round(lengthM / 100) * 100}`,
};

test('rivers and roads are offered by name, rivers first', () => {
  expect(lineOptions(lines, null, words).map(({ label }) => label)).toEqual(['青溪河 · 河流', '老街 · 道路']);
});

test('one without a name is offered only when it was pressed, with its length', () => {
  expect(lineOptions(lines, 'c', words).map(({ label }) => label)).toEqual([
    '无名河流，1000',
    '青溪河 · 河流',
    '老街 · 道路',
  ]);
});
