import { describe, expect, it } from 'vitest';
import { placesOfTown } from '../../server/queries/responsible/namedPlaces.ts';
import { insertRows } from '../../server/store/steps.ts';
import { place } from '../domain/boundary/given.ts';
import { aDivision, firstDay, townId } from '../given.ts';
import { givenPlannedTown } from '../routes/givenPlannedTown.ts';

const store = await givenPlannedTown();
const { t } = store;
const square = (x: number, y: number) => ({
  type: 'Polygon' as const,
  coordinates: [[place(x, y), place(x + 0.2, y), place(x + 0.2, y + 0.2), place(x, y + 0.2), place(x, y)]],
});
await store.commit((write) => [
  insertRows(t.divisions, [
    aDivision({ id: 'bend', kind: 'natural', name: '李家湾', parentId: 'li' }),
    aDivision({ id: 'group-1', kind: 'residentsGroup', name: '一组', parentId: 'bend' }),
    aDivision({ id: 'named', kind: 'natural', name: '第2网', parentId: 'li' }),
    aDivision({ id: 'group-2', kind: 'residentsGroup', name: '二组', parentId: 'li' }),
  ]),
  write.update(t.householdPlaces).set({ residentsGroupId: 'group-1' }),
  insertRows(t.sites, [
    {
      townId,
      id: 'school',
      code: 'S1',
      kind: 'school',
      name: '桥头小学',
      x: 1_020_001_000,
      y: 250_001_000,
      from: firstDay,
    },
  ]),
  insertRows(t.blocks, [
    { townId, id: 'b1', layer: 'naturalVillage', name: '上坝', divisionId: null, geometry: square(2, 0.2) },
    { townId, id: 'b2', layer: 'residentsGroup', name: '二组', divisionId: 'group-2', geometry: square(1, 0.2) },
    {
      townId,
      id: 'r1',
      layer: 'river',
      name: '青溪河',
      divisionId: null,
      geometry: {
        type: 'MultiLineString',
        coordinates: [
          [place(0, 0.5), place(1, 0.5)],
          [place(1, 0.5), place(2, 0.5), place(3, 0.5)],
        ],
      },
    },
  ]),
]);
const { places, lines } = await placesOfTown(store, townId, '2025-08-20');
const named = (title: string) => places.find((one) => one.title === title);

describe('what a place can be found by in words', () => {
  it('is every village, settlement, cell and site, with initials and a point', () => {
    expect(named('李家湾')).toMatchObject({ kind: 'natural', initials: 'ljw', villageId: 'li' });
    expect(named('第1网格')).toMatchObject({ kind: 'cell', id: 'c1', villageId: 'li' });
    expect(named('桥头小学')).toMatchObject({ kind: 'site', point: [102.0001, 25.0001] });
    for (const { point } of places) expect(point).not.toBeNull();
  });

  it('finds a settlement where its homes are, well inside its outline where that was drawn, or by the cell of its name', () => {
    expect(named('一组')?.point).toEqual(named('李家湾')?.point);
    const [lon, lat] = named('二组')?.point ?? [0, 0];
    expect([Math.abs(lon - 102.0011) < 1e-4, Math.abs(lat - 25.0003) < 1e-4]).toEqual([true, true]);
    expect(named('第2网')?.point).toEqual(named('第2网格')?.point);
    expect(named('上坝')).toMatchObject({ kind: 'natural', id: 'b1' });
  });

  it('is a river once, however many stretches it has, and each stretch as a line to follow', () => {
    expect(places.filter(({ kind }) => kind === 'river')).toMatchObject([{ title: '青溪河', point: place(2, 0.5) }]);
    expect(lines.map(({ id, line }) => [id, line.length])).toEqual([
      ['r1', 2],
      ['r1-2', 3],
    ]);
  });
});
