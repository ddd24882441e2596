import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'pg';

/** A PostgreSQL with PostGIS of our own, on a socket in a folder of its own. */
export interface PostGis {
  readonly folder: string;
  readonly pool: Pool;
  readonly close: () => Promise<void>;
}

const connections = 8;

/** Where the programs lie; null where none is installed. */
const binaries = (): string | null => {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  const found = versions.find((version) => existsSync(join(root, version, 'bin', 'initdb')));
  return found === undefined ? null : join(root, found, 'bin');
};

/** PostgreSQL refuses to run as root: there it runs as its own user. */
const run = (command: string): boolean => {
  const isRoot = process.getuid?.() === 0;
  const [program, ...args] = isRoot ? ['su', 'postgres', '-s', '/bin/sh', '-c', command] : ['/bin/sh', '-c', command];
  return spawnSync(program ?? '', args, { stdio: 'ignore' }).status === 0;
};

/** A pool to the database that `folder` holds, from whichever process. */
export const poolAt = (folder: string): Pool =>
  new Pool({ host: folder, user: 'postgres', database: 'postgres', max: connections });

/** Starts one; null, said aloud, where it is not installed. */
export const startPostGis = async (): Promise<PostGis | null> => {
  const bin = binaries();
  const skip = (why: string): null => {
    console.log(`  PostGIS is skipped: ${why} (apt-get install postgresql-15-postgis-3)`);
    return null;
  };
  if (bin === null) return skip('no PostgreSQL is installed');
  const folder = mkdtempSync(join(tmpdir(), 'lianhu-postgis-'));
  chmodSync(folder, 0o777);
  const data = join(folder, 'data');
  const options = `-c listen_addresses= -c unix_socket_directories=${folder} -c fsync=off -c shared_buffers=256MB`;
  let isStopped = false;
  const stop = (): void => {
    if (isStopped) return;
    isStopped = true;
    run(`${bin}/pg_ctl -D ${data} -m immediate stop`);
    run(`rm -rf ${data}`);
    rmSync(folder, { recursive: true, force: true });
  };
  // Also where somebody breaks the bench off: it runs apart from us.
  process.once('exit', stop);
  process.once('SIGINT', () => process.exit(130));
  const isUp =
    run(`${bin}/initdb -D ${data} -U postgres -A trust -E UTF8 --locale=C.UTF-8`) &&
    run(`${bin}/pg_ctl -D ${data} -w -l ${folder}/log -o "${options}" start`);
  if (!isUp) {
    stop();
    return skip('PostgreSQL does not start');
  }
  const pool = poolAt(folder);
  const close = async (): Promise<void> => {
    await pool.end();
    stop();
  };
  try {
    await pool.query('create extension postgis');
  } catch {
    await close();
    return skip('PostgreSQL has no PostGIS');
  }
  return { folder, pool, close };
};

/** A cell for the database: its rings closed, in whatever units the questions come in. */
export interface CellRow {
  readonly no: number;
  readonly code: string;
  readonly lead: string;
  readonly parts: readonly (readonly (readonly number[])[])[];
}

const ringText = (ring: readonly number[]): string => {
  const points: string[] = [];
  for (let i = 0; i < ring.length; i += 2) points.push(`${ring[i]} ${ring[i + 1]}`);
  return `(${[...points, points[0]].join(',')})`;
};

/** Puts cells in a table `cell` with a spatial index. */
export const loadCells = async (pool: Pool, cells: readonly CellRow[]): Promise<void> => {
  await pool.query('drop table if exists cell');
  await pool.query('create table cell (no int primary key, code text, lead text, ground geometry)');
  for (let first = 0; first < cells.length; first += 500) {
    const some = cells.slice(first, first + 500);
    const texts = some.map(
      ({ parts }) => `MULTIPOLYGON(${parts.map((rings) => `(${rings.map(ringText).join(',')})`).join(',')})`,
    );
    await pool.query(
      'insert into cell select a, b, c, ST_GeomFromText(d) from unnest($1::int[], $2::text[], $3::text[], $4::text[]) as t(a, b, c, d)',
      [some.map(({ no }) => no), some.map(({ code }) => code), some.map(({ lead }) => lead), texts],
    );
  }
  await pool.query('create index on cell using gist (ground)');
  await pool.query('vacuum analyze cell');
};

/** Who leads the cell at a point; of several on a border the lowest code. */
export const leadByPostGis = async (pool: Pool, x: number, y: number): Promise<{ no: number; lead: string } | null> => {
  const { rows } = await pool.query<{ no: number; lead: string }>({
    name: 'lead',
    text: 'select no, lead from cell where ST_Covers(ground, ST_Point($1, $2)) order by code limit 1',
    values: [x, y],
  });
  return rows[0] ?? null;
};
