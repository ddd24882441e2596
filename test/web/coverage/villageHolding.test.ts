import { describe, expect, it } from 'vitest';
import type { Division } from '../../../server/app.ts';
import { villageHolding } from '../../../web/pages/coverage/places.ts';

const division = (id: string, kind: Division['kind'], parentId: string | null): Division => ({
  id,
  code: id,
  name: id,
  kind,
  parentId,
  isProvisional: false,
  label: null,
  bbox: null,
  cells: 0,
});

const tree = [
  division('town', 'town', null),
  division('village', 'village', 'town'),
  division('hamlet', 'natural', 'village'),
  division('group', 'residentsGroup', 'hamlet'),
];

describe('the village of a division', () => {
  it('is itself, or the one it lies in, however deep', () => {
    expect(['village', 'hamlet', 'group'].map((id) => villageHolding(tree, id))).toEqual([
      'village',
      'village',
      'village',
    ]);
  });

  it('is none for the town, for a stranger, and where parents run in a circle', () => {
    const circle = [division('a', 'natural', 'b'), division('b', 'natural', 'a')];
    expect([villageHolding(tree, 'town'), villageHolding(tree, 'nobody'), villageHolding(circle, 'a')]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
