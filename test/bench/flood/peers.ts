import { booleanPointInPolygon } from '@turf/turf';
import type { Pool } from 'pg';
import { outlineOfCell } from '../../../server/domain/boundary/outline.ts';
import { cellNos } from '../../../server/domain/boundary/topology.ts';
import type { Area } from '../../../server/domain/incident/entry.ts';
import { areaOnGrid } from '../../../server/domain/responsible/areaOnGrid.ts';
import { loadCells } from '../responsible/postgis.ts';
import type { FloodTown } from './floodTown.ts';

/** What is asked of each: households and people by cell, and which cells are touched and which wholly. */
export interface FloodFound {
  readonly byCell: ReadonlyMap<number, { readonly households: number; readonly people: number }>;
  /** Null where a peer does not tell. */
  readonly cells: ReadonlyMap<number, boolean> | null;
}

/** The plain way: every household asked with turf. */
export const turfLoop =
  ({ homes }: FloodTown) =>
  (area: Area): FloodFound => {
    const byCell = new Map<number, { households: number; people: number }>();
    for (const { point, people, cellNo } of homes) {
      if (!booleanPointInPolygon([point[0] / 1e7, point[1] / 1e7], area)) continue;
      const known = byCell.get(cellNo) ?? { households: 0, people: 0 };
      byCell.set(cellNo, { households: known.households + 1, people: known.people + people });
    }
    byCell.delete(0);
    return { byCell, cells: null };
  };

/** Puts a town into the database: cells, and households with their cell and a spatial index. */
export const loadTown = async (pool: Pool, { topology, homes }: FloodTown): Promise<void> => {
  await loadCells(
    pool,
    cellNos(topology).map((no) => ({
      no,
      code: String(no),
      lead: '',
      parts: outlineOfCell(topology, no).map(({ shell, holes }) => [shell, ...holes]),
    })),
  );
  await pool.query('drop table if exists home');
  await pool.query('create table home (cell int, people int, at geometry)');
  for (let first = 0; first < homes.length; first += 50_000) {
    const some = homes.slice(first, first + 50_000);
    await pool.query(
      'insert into home select a, b, ST_Point(c, d) from unnest($1::int[], $2::int[], $3::int[], $4::int[]) as t(a, b, c, d)',
      [
        some.map(({ cellNo }) => cellNo),
        some.map(({ people }) => people),
        some.map(({ point }) => point[0]),
        some.map(({ point }) => point[1]),
      ],
    );
  }
  await pool.query('create index on home using gist (at)');
  await pool.query('vacuum analyze home');
};

/** One connection, two queries: the households by cell, and the cells that share ground with the area. */
export const byPostGis =
  (pool: Pool) =>
  async (area: Area): Promise<FloodFound> => {
    const rings = areaOnGrid(area).map(({ shell }) => {
      const points = Array.from({ length: shell.length / 2 }, (_, i) => `${shell[2 * i]} ${shell[2 * i + 1]}`);
      return `((${[...points, points[0]].join(',')}))`;
    });
    const text = `MULTIPOLYGON(${rings.join(',')})`;
    const homes = await pool.query<{ cell: number; households: number; people: number }>({
      name: 'homes',
      text: 'select cell, count(*)::int households, sum(people)::int people from home where ST_Covers(ST_GeomFromText($1), at) and cell > 0 group by cell',
      values: [text],
    });
    const cells = await pool.query<{ no: number; whole: boolean }>({
      name: 'cells',
      text: "select no, ST_Covers(g, ground) whole from cell, ST_GeomFromText($1) g where ST_Intersects(ground, g) and ST_Relate(ground, g, 'T********')",
      values: [text],
    });
    return {
      byCell: new Map(homes.rows.map(({ cell, households, people }) => [cell, { households, people }])),
      cells: new Map(cells.rows.map(({ no, whole }) => [no, whole])),
    };
  };
