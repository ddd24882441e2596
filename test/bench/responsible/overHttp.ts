import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import type { IncidentPack } from '../../../server/app.ts';
import { toDegrees } from '../../../server/domain/boundary/gridPoint.ts';
import { outlineOfCell } from '../../../server/domain/boundary/outline.ts';
import { packGround } from '../../../server/domain/responsible/packGround.ts';
import { testDay } from '../../e2e/makeTowns.ts';
import type { BenchRow } from '../row.ts';
import { wavering } from '../ground/crookedTown.ts';
import { loadCells, type PostGis } from './postgis.ts';

interface Served {
  readonly address: string;
  readonly cookie: string;
  readonly pack: IncidentPack;
  readonly child: ChildProcess;
}

type Told = { readonly kind: string; readonly port?: number; readonly visits?: number };

/** The next message of a kind from the server's process. */
const told = (child: ChildProcess, kind: string): Promise<Told> =>
  new Promise((resolve, reject) => {
    const listen = (message: Told): void => {
      if (message.kind !== kind) return;
      child.off('message', listen);
      resolve(message);
    };
    child.on('message', listen);
    child.once('exit', (code) => reject(new Error(`the bench's server ended with ${code}`)));
  });

const withServer = async <T>(postgis: PostGis | null, use: (served: Served) => Promise<T>): Promise<T> => {
  const home = mkdtempSync(join(tmpdir(), 'lianhu-bench-'));
  const folder = join(home, 'town');
  spawnSync('node_modules/.bin/tsx', ['data/town.ts', '--out', folder, '--seed', '1', '--today', testDay], {
    stdio: 'inherit',
  });
  const script = join(import.meta.dirname, 'servedTown.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder, ...(postgis ? [postgis.folder] : [])], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  try {
    const { port } = await told(child, 'listening');
    const address = `http://127.0.0.1:${port}`;
    const signedIn = await fetch(`${address}/api/auth/sign-in/username`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: address },
      body: JSON.stringify({ username: 'desk', password: 'lianhu-demo' }),
    });
    const cookie = signedIn.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    const pack = (await (await fetch(`${address}/api/incident-pack`, { headers: { cookie } })).json()) as IncidentPack;
    return await use({ address, cookie, pack, child });
  } finally {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    rmSync(home, { recursive: true, force: true });
  }
};

/** Points all over the box of the town. */
const pointsOf = ({ ground }: IncidentPack): (readonly [lon: number, lat: number])[] => {
  const { points } = ground.edges;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < points.length; i += 2) {
    west = Math.min(west, points[i]!);
    east = Math.max(east, points[i]!);
    south = Math.min(south, points[i + 1]!);
    north = Math.max(north, points[i + 1]!);
  }
  const within = (from: number, to: number, by: number): number =>
    toDegrees(Math.floor(from + ((by + 1) / 2) * (to - from)));
  return Array.from(
    { length: 2000 },
    (_, i) => [within(west, east, wavering(i, 11)), within(south, north, wavering(i, 12))] as const,
  );
};

interface Load {
  readonly paths: readonly string[];
  readonly seconds: number;
  readonly rate?: number;
}

const fired = async ({ address, cookie }: Served, { paths, seconds, rate }: Load) => {
  const result = await autocannon({
    url: address,
    connections: 16,
    duration: seconds,
    headers: { cookie },
    requests: paths.map((path) => ({ method: 'GET' as const, path })),
    ...(rate === undefined ? {} : { overallRate: rate }),
  });
  const failed = result.non2xx + result.errors + result.timeouts;
  if (failed > 0) throw new Error(`${failed} of ${result.requests.total} questions were not answered`);
  return result;
};

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const spreadOf = (values: readonly number[]): number =>
  (Math.max(...values) - Math.min(...values)) / Math.max(median(values), 1e-9);

/** Ours and a peer in turn, five rounds of two seconds each; answers a second. */
const inTurn = async (served: Served, ours: readonly string[], peer: readonly string[]) => {
  const [mine, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < 6; round += 1)
    for (const [paths, rates] of [
      [ours, mine],
      [peer, theirs],
    ] as const) {
      const { requests, duration } = await fired(served, { paths, seconds: 2 });
      // The first round warms both.
      if (round > 0) rates.push(requests.total / duration);
    }
  const ratio = median(mine.map((rate, i) => rate / (theirs[i] ?? rate)));
  return { ours: median(mine), peer: median(theirs), ratio, spread: spreadOf(mine), n: mine.length };
};

/** The same cells in the database, in degrees, each with its lead. @throws Error where it names another cell than the pack */
const cellsToPostGis = async ({ pack, address, cookie }: Served, postgis: PostGis, paths: readonly string[]) => {
  const { topology } = packGround(pack.ground, pack.facts.cells);
  const leads = new Map(
    pack.facts.assignments.flatMap(({ role, cellId, cadreId }) => (role === 'lead' ? [[cellId, cadreId]] : [])),
  );
  const degrees = (ring: readonly number[]): number[] => ring.map(toDegrees);
  await loadCells(
    postgis.pool,
    pack.facts.cells.map(({ no, id, code }) => ({
      no,
      code,
      lead: leads.get(id) ?? '',
      parts: outlineOfCell(topology, no).map(({ shell, holes }) => [shell, ...holes].map(degrees)),
    })),
  );
  const get = async (path: string) => (await fetch(`${address}${path}`, { headers: { cookie } })).json();
  for (const path of paths.slice(0, 300)) {
    const [ours, theirs] = [await get(path), await get(path.replace('/api/responsible', '/api/bench/postgis'))];
    const cell = ours.answer === 'none' ? null : ours.cells[0].no;
    if ((theirs?.no ?? null) !== cell) throw new Error(`ours and PostGIS differ at ${path}`);
  }
};

const besidePeers = async (served: Served, postgis: PostGis | null, paths: readonly string[]): Promise<BenchRow[]> => {
  const name = 'B1 point → who answers and why, over HTTP, signed in';
  const bare = await inTurn(served, paths, ['/api/bench/bare']);
  const rows: BenchRow[] = [
    { name, unit: 'a second', peerName: 'the same server’s bare JSON', ...bare, note: 'goal ≥ 0.95 ×' },
  ];
  if (postgis === null) return rows;
  await cellsToPostGis(served, postgis, paths);
  const asked = paths.map((path) => path.replace('/api/responsible', '/api/bench/postgis'));
  const beside = await inTurn(served, paths, asked);
  const note = 'the peer tells cell and lead alone; goal ≥ 5 ×';
  return [...rows, { name, unit: 'a second', peerName: 'the same server, PostGIS pool of 8', ...beside, note }];
};

const rate = 2000;

const underLoad = async (served: Served, paths: readonly string[]): Promise<BenchRow[]> => {
  await fired(served, { paths, seconds: 3, rate });
  const quiet = await fired(served, { paths, seconds: 10, rate });
  const importing = told(served.child, 'importing');
  const imported = told(served.child, 'imported');
  served.child.send({ rows: 100_000 });
  await importing;
  const state = { isImporting: true };
  const ended = imported.then((message) => {
    state.isImporting = false;
    return message.visits ?? 0;
  });
  const during = [];
  while (state.isImporting) during.push(await fired(served, { paths, seconds: 5, rate }));
  const visits = await ended;
  if (visits === 0) throw new Error('no visit was imported');
  const worst = Math.max(...during.map(({ latency }) => latency.p99));
  const answered = median(during.map(({ requests, duration }) => requests.total / duration));
  return [
    {
      name: `p99 at ${rate} point questions a second, nothing else running`,
      unit: 'ms',
      ours: quiet.latency.p99,
      spread: 0,
      n: 1,
      note: `median ${quiet.latency.p50}, longest ${quiet.latency.max}`,
    },
    {
      name: `p99 at ${rate} point questions a second while an import runs`,
      unit: 'ms',
      ours: worst,
      spread: 0,
      n: during.length,
      note: `worst of ${during.length} × 5 s, ${Math.round(answered)} answered a second, ${visits} visits came in; goal < 20`,
    },
  ];
};

/** B1 and the load, over the demonstration town. */
export const overHttp = (postgis: PostGis | null): Promise<BenchRow[]> =>
  withServer(postgis, async (served) => {
    const paths = pointsOf(served.pack).map(([lon, lat]) => `/api/responsible?lon=${lon}&lat=${lat}`);
    return [...(await besidePeers(served, postgis, paths)), ...(await underLoad(served, paths))];
  });
