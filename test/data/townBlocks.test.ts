import { describe, expect, it } from 'vitest';
import { partitionFrom } from '#domain/boundary/partitionFrom.ts';
import { doubleAreaOfCells } from '#domain/boundary/topologyFaults.ts';
import { makeTown } from '../../data/town/makeTown.ts';

const { rows } = makeTown({ seed: 1, today: '2026-03-12', households: 600 });

const outlines = (layers: readonly string[]) =>
  rows.blocks.flatMap(({ layer, geometry }, i) =>
    layers.includes(layer) && (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon')
      ? [{ key: i, no: i + 1, geometry }]
      : [],
  );

describe('the blocks of a made town', () => {
  it('lie side by side and cover exactly the ground of its cells', () => {
    for (const country of ['naturalVillage', 'residentsGroup']) {
      const result = partitionFrom(outlines([country, 'street']), { enclosed: 'outside' });
      if ('faults' in result) throw new Error(JSON.stringify(result.faults.slice(0, 2)));
      expect(String(doubleAreaOfCells(result.topology))).toBe(rows.editions.at(-1)?.doubleArea);
    }
  });

  it('name the natural village and the residents’ group they are the ground of', () => {
    const divisions = new Map(rows.divisions.map((division) => [division.id, division]));
    const country = rows.blocks.filter(({ layer }) => layer === 'naturalVillage' || layer === 'residentsGroup');
    expect(country.length).toBeGreaterThan(40);
    for (const { layer, name, divisionId } of country) {
      const division = divisions.get(divisionId ?? '');
      expect([division?.name, division?.kind]).toEqual([
        name,
        layer === 'naturalVillage' ? 'natural' : 'residentsGroup',
      ]);
    }
  });

  it('have roads and the river to snap to', () => {
    const lines = rows.blocks.filter(({ geometry }) => geometry.type === 'LineString');
    expect(lines.some(({ layer, name }) => layer === 'river' && name === '青溪河')).toBe(true);
    expect(lines.filter(({ layer }) => layer === 'road').length).toBeGreaterThan(20);
  });
});

describe('the plans of a made town', () => {
  it('are a half-finished draft and one that waits for review, and both can still be drawn', () => {
    expect(rows.plans.map(({ state }) => state)).toEqual(['draft', 'review']);
    for (const plan of rows.plans) {
      const lines = rows.planOperations.filter(({ planId }) => planId === plan.id);
      expect(lines.map(({ seq }) => seq)).toEqual(lines.map((_, i) => i + 1));
      expect(plan.lines).toBe(lines.length);
      expect(rows.planComments.some(({ planId }) => planId === plan.id)).toBe(true);
    }
  });
});
