import { divisionCodes } from './codes.ts';
import { townNames } from './land/placeNames.ts';
import type { Row } from './rows.ts';
import type { Telling } from './story.ts';

export interface Places {
  readonly divisions: Row<'divisions'>[];
  readonly cells: Row<'cells'>[];
  readonly sites: Row<'sites'>[];
}

/** Codes of the villages and communities, in the ground's order. */
export const villageCodesOf = (villages: readonly { readonly kind: 'village' | 'community' }[]): string[] => {
  const counted = { village: 0, community: 0 };
  return villages.map(({ kind }) => divisionCodes.village(kind, (counted[kind] += 1)));
};

/** The tree of divisions, the cells with their codes, the sites with those in charge. */
export const placesOf = (
  telling: Telling,
  villageCodes: readonly string[],
  ids: { readonly county: string; readonly town: string },
  cellAt: (x: number, y: number) => number,
  person: () => { readonly name: string; readonly phone: string },
): Places => {
  const { townId, ground, span, id, villageIds, hamletIds, cellIds } = telling;
  const from = span.began;
  const open = { townId, from, to: null };
  const divisions: Row<'divisions'>[] = [
    { ...open, id: ids.county, code: divisionCodes.county, name: townNames.county, kind: 'county', parentId: null },
    { ...open, id: ids.town, code: divisionCodes.town, name: townNames.town, kind: 'town', parentId: ids.county },
    ...ground.villages.map(({ name, kind }, v) => ({
      ...open,
      id: villageIds[v] as string,
      code: villageCodes[v] as string,
      name,
      kind,
      parentId: ids.town,
    })),
  ];
  const counted = new Map<number, number>();
  ground.hamlets.forEach(({ name, village }, h) => {
    const nth = (counted.get(village) ?? 0) + 1;
    counted.set(village, nth);
    const parent = {
      code: villageCodes[village] as string,
      id: villageIds[village] as string,
      name: ground.villages[village]?.name ?? '',
    };
    const natural = id('division');
    divisions.push({
      ...open,
      id: natural,
      code: `${parent.code}Z${String(nth).padStart(2, '0')}`,
      name,
      kind: 'natural',
      parentId: parent.id,
    });
    divisions.push({
      ...open,
      id: hamletIds[h] as string,
      code: `${parent.code}${String(nth).padStart(2, '0')}`,
      name: `${parent.name}${nth}组`,
      kind: 'residentsGroup',
      parentId: parent.id,
    });
  });
  const inVillage = new Map<number, number>();
  const cells = ground.cells.map(({ name, village, isDedicated }, i): Row<'cells'> => {
    const nth = (inVillage.get(village) ?? 0) + 1;
    inVillage.set(village, nth);
    const code = `${villageCodes[village] as string}${String(nth).padStart(3, '0')}`;
    return {
      ...open,
      id: cellIds[i] as string,
      no: i + 1,
      code,
      name,
      villageId: villageIds[village] as string,
      isDedicated,
    };
  });
  const sites = ground.sites.flatMap(({ kind, name, x, y, village, headcount }, i): Row<'sites'>[] => {
    const cell = cellAt(x, y);
    if (cell === 0) return [];
    const { name: personInCharge, phone } = person();
    return [
      {
        ...open,
        id: id('site'),
        code: `CS${String(i + 1).padStart(3, '0')}`,
        kind,
        name,
        x,
        y,
        villageId: villageIds[village],
        cellId: cellIds[cell - 1],
        headcount,
        personInCharge,
        phone,
      },
    ];
  });
  return { divisions, cells, sites };
};
