import { describe, expect, it } from 'vitest';
import { draftFrom } from '#domain/plan/draftOf.ts';
import type { BlockLayer } from '#domain/words.ts';
import type { Block } from '../../../web/editor/tool.ts';
import { blockRedraw, blocksByVillage } from '../../../web/panels/boundaries/blockRedraw.ts';
import { drawn, givenBase, path } from '../../domain/plan/given.ts';

const base = givenBase();
const draft = draftFrom(base);
const cellAtWest = [...base.cells.values()].find(({ code }) => code.endsWith('001'))!;
const village = cellAtWest.villageId;

const block = (layer: BlockLayer, name: string, west: number, south: number, east: number, north: number): Block => ({
  id: name,
  layer,
  name,
  areas: [[path([west, south], [east, south], [east, north], [west, north])]],
  lines: [],
});

/** The town's west and east halves, each cut in three bands; a road is no ground. */
const bands = [0, 2].flatMap((west) =>
  [0, 1, 3].map((south, i) =>
    block('residentsGroup', `${west === 0 ? '西' : '东'}${i + 1}组`, west, south, west + 2, [1, 3, 4][i]!),
  ),
);
const street = block('street', '街区', 9, 9, 10, 10);
const road: Block = { id: 'r', layer: 'road', name: '路', areas: [], lines: [path([0, 0], [4, 4])] };

describe('a village drawn anew from its blocks', () => {
  const found = blocksByVillage(base, [...bands, street, road]);

  it('is offered the layers that have blocks in it, and its own blocks only', () => {
    const own = found.get(village)!;
    expect([...own.keys()]).toEqual(['residentsGroup']);
    const names = own.get('residentsGroup')!.map(({ name }) => name[0]);
    expect(new Set(names).size).toBe(1);
    expect(names).toHaveLength(3);
  });

  it('says how many cells there are and will be, before anything is done', () => {
    const redraw = blockRedraw(draft, village, found.get(village)!.get('residentsGroup')!, (name) => `${name}网格`);
    if ('faults' in redraw) throw new Error(JSON.stringify(redraw.faults));
    expect([redraw.before, redraw.after]).toEqual([8, 3]);
    expect(redraw.deeds.kind).toBe('together');
  });

  it('names the locked cell that stands in the way, with its place', () => {
    const locked = drawn(draft, { kind: 'lockCells', cells: [cellAtWest.no] });
    const redraw = blockRedraw(locked, village, found.get(village)!.get('residentsGroup')!, (name) => name);
    expect(redraw).toMatchObject({ faults: [{ kind: 'cell-locked', cell: cellAtWest.no, at: expect.any(Array) }] });
  });
});
