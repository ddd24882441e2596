import type { Columns } from '../columns.ts';
import { divisionKinds, siteKinds } from '../../domain/words.ts';

/** Towns, their tree of divisions, the partition into cells (topology and caches), and sites. */
export const placeTables = (c: Columns) => {
  const towns = c.table('towns', {
    id: c.text('id').primaryKey(),
    /** 9 digits: GB/T 2260 + 10114 */
    code: c.text('code').notNull(),
    name: c.text('name').notNull(),
    zone: c.text('zone').notNull().default('Asia/Shanghai'),
    isDemo: c.flag('is_demo').notNull().default(false),
    /** The day the demonstration ends on; null in a real town. */
    demoDay: c.day('demo_day'),
    demoSeed: c.count('demo_seed'),
    /** The newest published edition; null until cells are imported. Guards publication. */
    editionId: c.text('edition_id'),
    /** Cell code pattern and other town-wide choices. */
    settings: c
      .json<{
        cellCodeDigits?: number;
        /** Households a cell should hold, from–to, in town and in the country; default 300–500 and 50–150. */
        cellSizes?: { town?: readonly [number, number]; country?: readonly [number, number] };
        /** The office's hours on working days, 'HH:MM'; default 08:30–17:30. Outside them the duty room is told first. */
        officeHours?: { from: string; to: string };
        /** 值班室 */
        dutyPhone?: string;
        /** Clocks of the county, minutes: until the first report, between follow-ups, from the end to the final one; and until an unanswered call passes to the next person. */
        incidentClocks?: { first?: number; follow?: number; final?: number; unanswered?: number };
      }>('settings')
      .notNull()
      .default({}),
    version: c.count('version').notNull().default(1),
  });

  const divisions = c.table(
    'divisions',
    {
      townId: c.text('town_id').notNull(),
      id: c.text('id').notNull(),
      /** 编号: 12 digits down to the village; a residents' group adds its own. */
      code: c.text('code').notNull(),
      name: c.text('name').notNull(),
      kind: c.word('kind', divisionKinds).notNull(),
      parentId: c.text('parent_id'),
      /** Made by an import that named a village we did not know. */
      isProvisional: c.flag('is_provisional').notNull().default(false),
      from: c.day('from_day').notNull(),
      to: c.day('to_day'),
      version: c.count('version').notNull().default(1),
    },
    (d) => [c.key(d.townId, d.id), c.unique('divisions_code', d.townId, d.code)],
  );

  /** A published state of the partition. `no` counts up from 1 and never runs against `effectiveFrom`. */
  const editions = c.table(
    'editions',
    {
      townId: c.text('town_id').notNull(),
      id: c.text('id').notNull(),
      no: c.count('no').notNull(),
      name: c.text('name').notNull(),
      /** 文号 */
      documentNo: c.text('document_no'),
      effectiveFrom: c.day('effective_from').notNull(),
      publishedAt: c.instant('published_at').notNull(),
      publishedBy: c.text('published_by'),
      /** Exact area of all cells in (degrees × 1e7)², doubled: a bigint as text. */
      doubleArea: c.text('double_area').notNull(),
      /** [west, south, east, north], degrees WGS84. */
      bbox: c.json<readonly [number, number, number, number]>('bbox').notNull(),
    },
    (e) => [c.key(e.townId, e.id), c.unique('editions_no', e.townId, e.no)],
  );

  /** The integer topology; a row belongs to editions fromEdition ≤ no < toEdition. Coordinates: degrees × 1e7. */
  const nodes = c.table(
    'nodes',
    {
      townId: c.text('town_id').notNull(),
      no: c.count('no').notNull(),
      x: c.count('x').notNull(),
      y: c.count('y').notNull(),
      fromEdition: c.count('from_edition').notNull(),
      toEdition: c.count('to_edition'),
    },
    (n) => [c.key(n.townId, n.no, n.fromEdition)],
  );

  const edges = c.table(
    'edges',
    {
      townId: c.text('town_id').notNull(),
      no: c.count('no').notNull(),
      startNode: c.count('start_node').notNull(),
      endNode: c.count('end_node').notNull(),
      /** Cell `no` to the left and right walking start → end; 0 is outside the town. */
      leftCell: c.count('left_cell').notNull(),
      rightCell: c.count('right_cell').notNull(),
      /** The whole line including both ends: [x0, y0, x1, y1, …]. */
      line: c.json<readonly number[]>('line').notNull(),
      fromEdition: c.count('from_edition').notNull(),
      toEdition: c.count('to_edition'),
    },
    (e) => [c.key(e.townId, e.no, e.fromEdition)],
  );

  /** A cell keeps one id and one integer `no` (feature id in tiles, place in state vectors), never reused. */
  const cells = c.table(
    'cells',
    {
      townId: c.text('town_id').notNull(),
      id: c.text('id').notNull(),
      no: c.count('no').notNull(),
      /** village's 12 digits + 3 */
      code: c.text('code').notNull(),
      name: c.text('name').notNull(),
      villageId: c.text('village_id').notNull(),
      isDedicated: c.flag('is_dedicated').notNull().default(false),
      from: c.day('from_day').notNull(),
      to: c.day('to_day'),
      version: c.count('version').notNull().default(1),
    },
    (t) => [c.key(t.townId, t.id), c.unique('cells_no', t.townId, t.no), c.unique('cells_code', t.townId, t.code)],
  );

  /** Cache built from edges: the polygon of a cell from one edition to another. */
  const cellShapes = c.table(
    'cell_shapes',
    {
      townId: c.text('town_id').notNull(),
      cellId: c.text('cell_id').notNull(),
      from: c.day('from_day').notNull(),
      to: c.day('to_day'),
      /** GeoJSON, degrees WGS84, RFC 7946 winding. */
      geometry: c
        .json<{ type: 'Polygon'; coordinates: number[][][] } | { type: 'MultiPolygon'; coordinates: number[][][][] }>(
          'geometry',
        )
        .notNull(),
      west: c.number('west').notNull(),
      south: c.number('south').notNull(),
      east: c.number('east').notNull(),
      north: c.number('north').notNull(),
      areaM2: c.number('area_m2').notNull(),
      /** A point well inside, for the label. */
      labelLon: c.number('label_lon').notNull(),
      labelLat: c.number('label_lat').notNull(),
    },
    (s) => [c.key(s.townId, s.cellId, s.from)],
  );

  const sites = c.table(
    'sites',
    {
      townId: c.text('town_id').notNull(),
      id: c.text('id').notNull(),
      code: c.text('code').notNull(),
      kind: c.word('kind', siteKinds).notNull(),
      name: c.text('name').notNull(),
      x: c.count('x').notNull(),
      y: c.count('y').notNull(),
      villageId: c.text('village_id'),
      cellId: c.text('cell_id'),
      headcount: c.count('headcount'),
      personInCharge: c.secret('person_in_charge'),
      phone: c.secret('phone'),
      from: c.day('from_day').notNull(),
      to: c.day('to_day'),
      version: c.count('version').notNull().default(1),
    },
    (s) => [c.key(s.townId, s.id), c.unique('sites_code', s.townId, s.code)],
  );

  return { towns, divisions, editions, nodes, edges, cells, cellShapes, sites };
};
