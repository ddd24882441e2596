import { describe, expect, it } from 'vitest';
import { topologyFrom } from '#domain/boundary/topology.ts';
import { outlineOfCell } from '#domain/boundary/outline.ts';
import { topologyFaults } from '#domain/boundary/topologyFaults.ts';
import type { BasemapLayer } from '../../data/town/basemap.ts';
import { valueAt } from '../../data/town/land/raster.ts';
import { streamsOf } from '../../data/town/land/streams.ts';
import { terrainFrom } from '../../data/town/land/terrain.ts';
import { makeTown } from '../../data/town/makeTown.ts';
import { randomFrom } from '../../data/town/random.ts';
import { judgedByGeos } from '../domain/boundary/geos.ts';

const towns = [1, 9].map((seed) => makeTown({ seed, today: '2026-03-12', households: 600 }));

const topologyOf = (rows: (typeof towns)[number]['rows'], edition: number) => {
  const isIn = ({ fromEdition, toEdition }: { fromEdition: number; toEdition?: number | null | undefined }) =>
    fromEdition <= edition && (!toEdition || edition < toEdition);
  return topologyFrom(rows.nodes.filter(isIn), rows.edges.filter(isIn));
};

const maps = towns.map(({ basemap }) => basemap?.() ?? null);

describe('the ground of a made town', () => {
  it('is a sound integer topology in both editions, its area the sum of its cells', () => {
    for (const { rows } of towns) {
      for (const { no, doubleArea } of rows.editions) {
        expect(topologyFaults(topologyOf(rows, no), BigInt(doubleArea))).toEqual([]);
      }
    }
  });

  it('is a valid coverage of valid polygons for GEOS too', () => {
    for (const { rows } of towns) {
      const topology = topologyOf(rows, rows.editions.length);
      const judged = judgedByGeos(rows.cells.map(({ no }) => outlineOfCell(topology, no)));
      expect(judged).toEqual({ invalid: [], isCoverage: true });
    }
  });

  it('draws a base map under 15 MB whose every layer has features', () => {
    for (const basemap of maps) {
      const layers = Object.entries(basemap ?? {}) as [BasemapLayer, { features: unknown[] }][];
      expect(layers.filter(([, { features }]) => features.length === 0)).toEqual([]);
      expect(layers.length).toBe(8);
      expect(JSON.stringify(basemap).length).toBeLessThan(15e6);
    }
  });

  it('takes the county road over the river on a bridge', () => {
    for (const basemap of maps) {
      const bridges = basemap?.roads.features.filter(({ properties }) => properties?.bridge === true) ?? [];
      expect(bridges.some(({ properties }) => properties?.class === 'main')).toBe(true);
    }
  });

  it('lets every stream run downhill', () => {
    const terrain = terrainFrom(randomFrom('a hill country'));
    const streams = streamsOf(terrain);
    expect(streams.length).toBeGreaterThan(60);
    for (const { line } of streams) {
      const [start, end] = [line[0], line.at(-1)].map((p) => valueAt(terrain.coarse, p?.[0] ?? 0, p?.[1] ?? 0));
      expect(end).toBeLessThan(start ?? 0);
    }
  });
});
