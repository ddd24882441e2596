import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { labelOf } from '#domain/labels.ts';
import type { Town } from './makeTown.ts';
import { toCsv } from './toCsv.ts';

/** A clerk's phone says local time; the demonstration's zone has no summer time. */
const localTime = (instant: number): string =>
  new Date(instant + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

/** Writes a town as the files a clerk would import: cells as GeoJSON, the rest as CSV with the heads of the templates. */
export const writeTownFiles = (folder: string, { rows }: Town): void => {
  mkdirSync(folder, { recursive: true });
  const save = (name: string, text: string) => writeFileSync(join(folder, name), text);
  const codeOf = (list: readonly { readonly id: string; readonly code: string }[]) =>
    new Map(list.map((one) => [one.id, one.code]));
  const villages = codeOf(rows.divisions);
  const villageName = new Map(rows.divisions.map((one) => [one.id, one.name]));
  const units = codeOf(rows.units);
  const cadres = codeOf(rows.cadres);
  const households = codeOf(rows.households);
  const groups = codeOf(rows.groups);
  const cells = codeOf(rows.cells);
  const said = (map: ReadonlyMap<string, string>, id: string | null | undefined) => (id ? (map.get(id) ?? '') : '');

  const shapeOf = new Map(
    rows.cellShapes.filter(({ to }) => to === null).map((shape) => [shape.cellId, shape.geometry]),
  );
  save(
    'cells.geojson',
    JSON.stringify({
      type: 'FeatureCollection',
      features: rows.cells.map(({ id, code, name, villageId }) => ({
        type: 'Feature',
        properties: {
          网格编码: code,
          网格名称: name,
          所属村: said(villages, villageId),
          村名: said(villageName, villageId),
        },
        geometry: shapeOf.get(id),
      })),
    }),
  );
  const kept = rows.divisions.filter(({ kind }) => kind !== 'county' && kind !== 'town');
  save(
    'divisions.csv',
    toCsv(
      ['区划编号', '区划名称', '类型', '上级编号'],
      kept.map(({ code, name, kind, parentId }) => [
        code,
        name,
        labelOf('divisionKind', kind, 'zh'),
        kind === 'village' || kind === 'community' ? '' : said(villages, parentId),
      ]),
    ),
  );
  save(
    'units.csv',
    toCsv(
      ['单位编号', '单位名称'],
      rows.units.map(({ code, name }) => [code, name]),
    ),
  );

  const unitOf = new Map(rows.cadreUnits.map(({ cadreId, unitId }) => [cadreId, unitId]));
  const answersFor = (role: string, cadreId: string) =>
    rows.assignments
      .filter((one) => one.role === role && one.cadreId === cadreId && (one.to ?? null) === null)
      .map((one) => said(cells, one.cellId) || said(villages, one.divisionId))
      .join('、');
  save(
    'cadres.csv',
    toCsv(
      [
        '干部编号',
        '姓名',
        '电话',
        '职务',
        '职级',
        '单位',
        '任网格长的网格',
        '任B岗的网格',
        '驻村',
        '包村',
        '任职起始日',
        '离任日',
      ],
      rows.cadres.map(({ id, code, name, phone, post, rank, from, to }) => [
        code,
        name,
        phone,
        post,
        labelOf('rank', rank, 'zh'),
        said(units, unitOf.get(id)),
        answersFor('lead', id),
        answersFor('backup', id),
        answersFor('residentCadre', id),
        answersFor('contactLeader', id),
        from,
        to,
      ]),
    ),
  );

  const placeOf = new Map(rows.householdPlaces.map((place) => [place.householdId, place]));
  const residenceOf = new Map(
    rows.householdResidences.filter(({ to }) => (to ?? null) === null).map((one) => [one.householdId, one.residence]),
  );
  save(
    'households.csv',
    toCsv(
      [
        '户编号',
        '户主',
        '电话',
        '地址',
        '人口',
        '所属村',
        '经度',
        '纬度',
        '居民小组',
        '楼栋',
        '单元',
        '室',
        '居住状态',
      ],
      rows.households.map(({ id, code, name, phone, address, people, villageId }) => {
        const place = placeOf.get(id);
        return [
          code,
          name,
          phone,
          address,
          people,
          said(villages, villageId),
          (place?.x ?? 0) / 1e7,
          (place?.y ?? 0) / 1e7,
          said(villages, place?.residentsGroupId),
          place?.building,
          place?.unit,
          place?.room,
          labelOf('residence', residenceOf.get(id) ?? 'resident', 'zh'),
        ];
      }),
    ),
  );
  const holderOf = new Map(
    rows.groupCadres.filter(({ to }) => (to ?? null) === null).map((one) => [one.groupId, one.cadreId]),
  );
  save(
    'groups.csv',
    toCsv(
      ['小组编号', '户编号', '角色', '联系干部编号', '起始日'],
      rows.groupMembers
        .filter(({ to }) => (to ?? null) === null)
        .map(({ groupId, householdId, role, from }) => [
          said(groups, groupId),
          said(households, householdId),
          labelOf('memberRole', role, 'zh'),
          said(cadres, holderOf.get(groupId)),
          from,
        ]),
    ),
  );
  save(
    'visits.csv',
    toCsv(
      ['走访编号', '户编号', '干部编号', '走访时间', '方式', '结果', '事由', '群众所提', '答应事项', '已办事项'],
      rows.visits.map(({ householdId, cadreId, metAt, medium, outcome, purposes, diary }, i) => {
        const {
          asked = '',
          promised = '',
          done = '',
        } = diary ? (JSON.parse(diary) as Partial<Record<string, string>>) : {};
        return [
          `ZF${String(i + 1).padStart(7, '0')}`,
          said(households, householdId),
          said(cadres, cadreId),
          localTime(metAt),
          labelOf('medium', medium, 'zh'),
          labelOf('outcome', outcome, 'zh'),
          (purposes ?? []).map((purpose) => labelOf('visitPurpose', purpose, 'zh')).join('、'),
          asked,
          promised,
          done,
        ];
      }),
    ),
  );
  save(
    'issues.csv',
    toCsv(
      [
        '事项编号',
        '类别',
        '内容',
        '户编号',
        '网格编码',
        '责任干部编号',
        '受理日',
        '答复期限',
        '办结日',
        '办理结果',
        '答复内容',
      ],
      rows.issues.map((one) => [
        one.code,
        labelOf('issueKind', one.kind, 'zh'),
        one.title,
        said(households, one.householdId),
        said(cells, one.cellId),
        said(cadres, one.cadreId),
        one.openedOn,
        one.dueOn,
        one.closedOn,
        one.outcome ? labelOf('issueOutcome', one.outcome, 'zh') : '',
        one.answer,
      ]),
    ),
  );
};
