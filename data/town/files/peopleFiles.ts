import { labelOf } from '#domain/labels.ts';
import type { TownRows } from '../rows.ts';
import { type Codes, isOpen } from './codes.ts';
import { toCsv } from './toCsv.ts';

/** Which codes the importing town can know: on somebody else's cells it makes its own for cells and has no residents' groups. */
export interface Known {
  readonly knowsCells: boolean;
}

export const cadresFile = (rows: TownRows, codes: Codes, { knowsCells }: Known): string => {
  const unitOf = new Map(rows.cadreUnits.map(({ cadreId, unitId }) => [cadreId, unitId]));
  const answersFor = (role: string, cadreId: string): string =>
    rows.assignments
      .filter((one) => one.role === role && one.cadreId === cadreId && isOpen(one))
      .map(({ cellId, divisionId }) => (cellId ? codes.of(cellId) : codes.nameOf(divisionId)))
      .join('、');
  return toCsv(rows.cadres, [
    ['干部编号', ({ code }) => code],
    ['姓名', ({ name }) => name],
    ['电话', ({ phone }) => phone],
    ['职务', ({ post }) => post],
    ['职级', ({ rank }) => labelOf('rank', rank, 'zh')],
    ['单位', ({ id }) => codes.of(unitOf.get(id))],
    ['任网格长的网格', ({ id }) => (knowsCells ? answersFor('lead', id) : '')],
    ['任B岗的网格', ({ id }) => (knowsCells ? answersFor('backup', id) : '')],
    ['驻村', ({ id }) => answersFor('residentCadre', id)],
    ['包村', ({ id }) => answersFor('contactLeader', id)],
    ['任职起始日', ({ from }) => from],
    ['离任日', ({ to }) => to],
  ]);
};

export const householdsFile = (rows: TownRows, codes: Codes, { knowsCells }: Known): string => {
  const placeOf = new Map(rows.householdPlaces.map((place) => [place.householdId, place]));
  const residenceOf = new Map(rows.householdResidences.filter(isOpen).map((one) => [one.householdId, one.residence]));
  return toCsv(rows.households, [
    ['户编号', ({ code }) => code],
    ['户主', ({ name }) => name],
    ['电话', ({ phone }) => phone],
    ['地址', ({ address }) => address],
    ['人口', ({ people }) => people],
    ['所属村', ({ villageId }) => codes.nameOf(villageId)],
    ['经度', ({ id }) => (placeOf.get(id)?.x ?? 0) / 1e7],
    ['纬度', ({ id }) => (placeOf.get(id)?.y ?? 0) / 1e7],
    ['居民小组', ({ id }) => (knowsCells ? codes.of(placeOf.get(id)?.residentsGroupId) : '')],
    ['楼栋', ({ id }) => placeOf.get(id)?.building],
    ['单元', ({ id }) => placeOf.get(id)?.unit],
    ['室', ({ id }) => placeOf.get(id)?.room],
    ['居住状态', ({ id }) => labelOf('residence', residenceOf.get(id) ?? 'resident', 'zh')],
  ]);
};
