import { describe, expect, it } from 'vitest';
import { snapping } from '../../../web/editor/snap.ts';
import { blocksOf } from '../../../web/editor/blocksOf.ts';
import { givenBase, nodeAt, spot } from '../../domain/plan/given.ts';
import { pixel, view } from './given.ts';

const { topology } = givenBase();
const at = (x: number, y: number, wish = {}) => snapping([]).at(view, pixel(x, y), topology, wish);
const degrees = (x: number, y: number) => spot(x, y).map((steps) => steps / 1e7);

describe('snapping', () => {
  it('goes to a corner within 8 pixels before the border that leads to it', () => {
    expect(at(1.05, 1.04)).toMatchObject({ to: 'node', at: spot(1, 1) });
    expect(at(1.05, 1.5)).toMatchObject({ to: 'edge', at: spot(1, 1.5) });
  });

  it('leaves alone what is further off', () => {
    expect(at(1.2, 1.5)).toBeNull();
  });

  it('does not snap to borders that are moving', () => {
    const without = new Set((topology.fans.get(nodeAt(topology, 1, 1)) ?? []).map(Math.abs));
    expect(at(1.02, 1.02, { without })).toBeNull();
  });

  it('goes to a road or river and says its name, unless only borders are asked for', () => {
    const line = { type: 'LineString', coordinates: [degrees(1.5, 1.1), degrees(1.5, 1.9)] } as never;
    const snaps = snapping(blocksOf([{ id: 'r', layer: 'river', name: '青溪', geometry: line }]));
    expect(snaps.at(view, pixel(1.53, 1.5), topology)).toMatchObject({ to: 'river', name: '青溪' });
    expect(snaps.at(view, pixel(1.53, 1.5), topology, { onlyBorders: true })).toBeNull();
  });
});
