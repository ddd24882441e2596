import { labelOf } from '#domain/labels.ts';
import type { TownRows } from '../rows.ts';
import { type Codes, isOpen } from './codes.ts';
import { toCsv } from './toCsv.ts';

export const cellsFile = (rows: TownRows, { nameOf }: Codes): string => {
  const shapeOf = new Map(rows.cellShapes.filter(isOpen).map(({ cellId, geometry }) => [cellId, geometry]));
  const features = rows.cells.map(({ id, code, name, villageId, isDedicated }) => ({
    type: 'Feature',
    properties: {
      网格编码: code,
      网格名称: name,
      所属村: nameOf(villageId),
      专属网格: isDedicated === true ? '是' : '否',
    },
    geometry: shapeOf.get(id),
  }));
  return JSON.stringify({ type: 'FeatureCollection', features });
};

/** Villages and what is below them; the town itself is there before the import. */
export const divisionsFile = ({ divisions }: TownRows, codes: Codes): string =>
  toCsv(
    divisions.filter(({ kind }) => kind !== 'county' && kind !== 'town'),
    [
      ['区划编号', ({ code }) => code],
      ['区划名称', ({ name }) => name],
      ['类型', ({ kind }) => labelOf('divisionKind', kind, 'zh')],
      ['上级编号', ({ kind, parentId }) => (kind === 'village' || kind === 'community' ? '' : codes.of(parentId))],
    ],
  );

export const unitsFile = ({ units }: TownRows): string =>
  toCsv(units, [
    ['单位编号', ({ code }) => code],
    ['单位名称', ({ name }) => name],
  ]);
