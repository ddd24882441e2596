import { describe, expect, it } from 'vitest';
import { cellLayers } from '../../server/tiles/cellTiles.ts';
import { TileKeeper } from '../../server/tiles/tileKeeper.ts';
import { cutTile, isTile } from '../../server/tiles/tileSource.ts';
import { aSquare, givenTopology } from '../domain/boundary/given.ts';
import { readTile, tileAt } from './readTile.ts';

const topology = givenTopology([aSquare(1, 0, 0), aSquare(2, 1, 0), aSquare(3, 2, 0)]);
const cell = (no: number, villageId: string) => ({ no, code: `530-${no}`, name: `第${no}网格`, villageId });
const cells = [cell(1, 'a'), cell(2, 'a'), cell(3, 'b')];
const layers = await cellLayers(
  topology,
  cells,
  new Map([
    ['a', '李家湾村'],
    ['b', '杨柳坪村'],
  ]),
);
const tile = readTile(cutTile(layers, tileAt(102.0015, 25.0005, 12))!);

describe('the tiles of an edition', () => {
  it('carry each cell under its number, with code, name and village', () => {
    expect(tile['cells']!.map(({ id, type, tags }) => ({ id, type, ...tags }))).toEqual([
      { id: 1, type: 'polygon', no: 1, code: '530-1', name: '第1网格', village: '李家湾村' },
      { id: 2, type: 'polygon', no: 2, code: '530-2', name: '第2网格', village: '李家湾村' },
      { id: 3, type: 'polygon', no: 3, code: '530-3', name: '第3网格', village: '杨柳坪村' },
    ]);
  });

  it('draw every border once, told apart by what it divides', () => {
    const kinds = tile['borders']!.map(
      ({ tags }) =>
        `${String(tags['kind'])} ${[tags['left'], tags['right']]
          .map(Number)
          .sort((a, b) => a - b)
          .join('|')}`,
    );
    expect(kinds.sort()).toEqual(['cell 1|2', 'town 0|1', 'town 0|2', 'town 0|2', 'town 0|3', 'village 2|3']);
  });

  it('carry villages as the union of their cells', () => {
    expect(new Set(tile['villages']!.map(({ tags }) => tags['name']))).toEqual(new Set(['李家湾村', '杨柳坪村']));
  });

  it('are empty where nothing lies, and there is none beyond the deepest zoom or beside the world', () => {
    expect(cutTile(layers, tileAt(10, 50, 12))).toBeNull();
    expect(isTile({ z: 17, x: 0, y: 0 })).toBe(false);
    expect(isTile({ z: 1, x: 2, y: 0 })).toBe(false);
    expect(isTile({ z: 1, x: 1, y: 1 })).toBe(true);
  });
});

describe('kept tiles', () => {
  it('are cut once, and the longest unused goes when room runs out', () => {
    const keeper = new TileKeeper({ mostBytes: 3_000 });
    const cuts: string[] = [];
    const ask = (key: string) =>
      keeper.tile(key, () => {
        cuts.push(key);
        return new Uint8Array(1_000);
      });
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) ask(key);
    expect(cuts).toEqual(['a', 'b', 'c', 'b']);
  });
});
