import { describe, expect, it } from 'vitest';
import { gcjOf } from '#domain/coordinateSystem.ts';
import type { NamedPlace } from '#domain/responsible/facts.ts';
import { borderFeatures, litFeatures, packLabels } from '../../../web/pages/incidents/packFeatures.ts';
import { lyingAt, readingsOf } from '../../../web/pages/incidents/readings.ts';
import { givenGround, inCell1 } from '../../domain/responsible/givenFacts.ts';

const ground = givenGround();
const place = (title: string, initials: string): NamedPlace => ({
  kind: 'natural',
  id: title,
  title,
  code: '',
  initials,
  point: [inCell1.lon, inCell1.lat],
  villageId: null,
});
const against = {
  places: [place('李家湾', 'ljw'), place('钟家沟', 'zjg')],
  ground,
  bbox: [102, 25, 102.03, 25.01],
} as const;
const written = (point: readonly number[]): string => point.map((degrees) => degrees.toFixed(7)).join(', ');

describe('what somebody typed', () => {
  it('is a coordinate in the system it was copied from, and lies in the cell it means', () => {
    const typed = written(gcjOf([inCell1.lon, inCell1.lat]));
    const [reading, ...others] = readingsOf(typed, 'gcj02', against);
    expect(others).toEqual([]);
    expect(reading).toMatchObject({ kind: 'coordinates', isInstead: false, lies: { cellNo: 1, distanceM: 0 } });
  });

  it('is offered in another system where only that one lies in a cell', () => {
    // At the eastern rim: read as GPS the shifted numbers lie outside the town.
    const typed = written(gcjOf([102.0295, 25.005]));
    const readings = readingsOf(typed, 'wgs84', against);
    expect(readings[0]).toMatchObject({ kind: 'coordinates', system: 'wgs84', isInstead: false });
    expect(readings.slice(1)).toContainEqual(
      expect.objectContaining({ system: 'gcj02', isInstead: true, lies: { cellNo: 3, distanceM: 0 } }),
    );
  });

  it('is put right when latitude came first, and told when it is in the sea', () => {
    expect(readingsOf(written([inCell1.lat, inCell1.lon]), 'wgs84', against)).toMatchObject([
      { kind: 'coordinates', isSwapped: true, lies: { cellNo: 1 } },
    ]);
    expect(readingsOf('123.5, 29.1', 'wgs84', against)).toMatchObject([{ kind: 'elsewhere', where: 'sea' }]);
    expect(readingsOf('400, 91', 'wgs84', against)).toMatchObject([{ kind: 'outOfRange' }]);
  });

  it('is a name, whole, in a sentence, or by its initials', () => {
    for (const words of ['李家湾', '李家湾后山滑坡', 'ljw'])
      expect(readingsOf(words, 'wgs84', against)[0], words).toMatchObject({ kind: 'named', named: { id: '李家湾' } });
    expect(readingsOf('  ', 'wgs84', against)).toEqual([]);
  });

  it('is told the nearest cell and how far it is where there is none', () => {
    const { cellNo, distanceM } = lyingAt(ground, [102.031, 25.005]);
    expect(cellNo).toBe(3);
    expect(distanceM).toBeGreaterThan(90);
    expect(distanceM).toBeLessThan(110);
  });
});

describe('what the pack draws', () => {
  const cells = [
    { id: 'a', no: 1, code: '1', name: '一', villageId: 'A' },
    { id: 'b', no: 2, code: '2', name: '二', villageId: 'A' },
    { id: 'c', no: 3, code: '3', name: '三', villageId: 'B' },
  ];

  it('is every border once, by what it parts', () => {
    const kinds = borderFeatures(ground.topology, cells).features.map(({ properties }) => String(properties?.kind));
    expect(kinds.filter((kind) => kind === 'cell')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'village')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'town').length).toBeGreaterThan(0);
  });

  it('names cells and villages where they are, and leaves out what has no ground', () => {
    const gone = { id: 'd', no: 9, code: '9', name: '九', villageId: 'C' };
    const { cellLabels, villageLabels } = packLabels(ground.topology, {
      cells: [...cells, gone],
      villages: [
        { id: 'A', code: 'A', name: '甲村' },
        { id: 'B', code: 'B', name: '乙村' },
        { id: 'C', code: 'C', name: '丙村' },
      ],
    });
    expect(cellLabels.map(({ no }) => no)).toEqual([1, 2, 3]);
    expect(villageLabels.map(({ name }) => name)).toEqual(['甲村', '乙村']);
    expect(litFeatures(ground.topology, [1, 9]).features).toHaveLength(1);
  });
});
