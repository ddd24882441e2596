import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { locatorOf } from '../../server/domain/boundary/locator.ts';
import type { PlanOperation } from '../../server/domain/plan/planOperation.ts';
import { topologyFrom, type TopologyEdge, type TopologyNode } from '../../server/domain/boundary/topology.ts';
import { replayOf } from '../../server/queries/plans/planDrafts.ts';
import { planById } from '../../server/queries/plans/planRows.ts';
import { preparedPublication, publishPlan } from '../../server/queries/plans/publish/publishPlan.ts';
import { savedPartition } from '../../server/queries/partition.ts';
import { insertRows } from '../../server/store/steps.ts';
import { openStore, type Store } from '../../server/store/store.ts';
import { measurePair } from './measure.ts';
import type { BenchRow } from './row.ts';

/** Steps of the grid along a cell's side: about 200 m. */
const side = 20_000;
const west = 1_020_000_000;
const south = 250_000_000;
const perCell = 50;
const townId = 'town';
const by = { townId, at: 1, accountId: 'leader', role: 'leader', requestId: null };

/** Square cells, n by n, numbered from 1 row by row. */
const raster = (n: number) => {
  const nodeNo = (x: number, y: number) => y * (n + 1) + x + 1;
  const cellNo = (x: number, y: number) => (x < 0 || y < 0 || x >= n || y >= n ? 0 : y * n + x + 1);
  const nodes: TopologyNode[] = [];
  const edges: TopologyEdge[] = [];
  const put = (ax: number, ay: number, bx: number, by2: number, leftCell: number, rightCell: number): void => {
    const line = [west + ax * side, south + ay * side, west + bx * side, south + by2 * side];
    const no = edges.length + 1;
    edges.push({ no, startNode: nodeNo(ax, ay), endNode: nodeNo(bx, by2), leftCell, rightCell, line });
  };
  for (let y = 0; y <= n; y += 1)
    for (let x = 0; x <= n; x += 1) {
      nodes.push({ no: nodeNo(x, y), x: west + x * side, y: south + y * side });
      if (x < n) put(x, y, x + 1, y, cellNo(x, y), cellNo(x, y - 1));
      if (y < n) put(x, y, x, y + 1, cellNo(x - 1, y), cellNo(x, y));
    }
  return topologyFrom(nodes, edges);
};

const givenTown = async (store: Store, n: number): Promise<void> => {
  const { t, secrets } = store;
  const topology = raster(n);
  const cells = Array.from({ length: n * n }, (_, i) => ({
    id: `c${i + 1}`,
    no: i + 1,
    code: `530102003001${String(i + 1).padStart(6, '0')}`,
    name: `${i + 1}`,
    villageId: 'li',
  }));
  const saved = savedPartition({
    townId,
    edition: { id: 'edition-1', no: 1, name: '首版', effectiveFrom: '2025-01-01', publishedAt: 0 },
    topology,
    cells,
    before: null,
  });
  await store.commit((write) => [
    write.insert(t.towns).values({ id: townId, code: '530102003', name: '清溪镇', settings: { cellCodeDigits: 6 } }),
    write
      .insert(t.divisions)
      .values({ townId, id: 'li', code: '530102003001', name: '李家湾村', kind: 'village', from: '2025-01-01' }),
    ...saved.steps(write, t),
  ]);
  const name = secrets.seal('households', 'name', 'h', '李建国');
  for (let first = 0; first < cells.length; first += 200) {
    const rows = cells.slice(first, first + 200).flatMap(({ id, no }) =>
      Array.from({ length: perCell }, (_, k) => ({
        householdId: `h${no}-${k}`,
        cellId: id,
        x: west + ((no - 1) % n) * side + 300 + ((k * 7919) % (side - 600)),
        y: south + Math.floor((no - 1) / n) * side + 300 + ((k * 104_729) % (side - 600)),
      })),
    );
    const from = '2025-01-01';
    await store.commit(() => [
      insertRows(
        t.households,
        rows.map(({ householdId: id }) => ({ townId, id, code: id, name, villageId: 'li', from })),
      ),
      insertRows(
        t.householdPlaces,
        rows.map(({ householdId, x, y }) => ({ townId, householdId, x, y, from })),
      ),
      insertRows(
        t.householdCells,
        rows.map(({ householdId, cellId }) => ({ townId, householdId, cellId, placedBy: 'point' as const, from })),
      ),
    ]);
  }
};

/** An approved plan that bends the four borders of one cell, so that five cells change. */
const approvedPlan = async (store: Store, n: number, round: number): Promise<string> => {
  const { t } = store;
  const id = `plan-${round}`;
  const cell = (3 + 3 * round) * n + Math.floor(n / 2) + 1;
  const [town] = await store.read.select().from(t.towns);
  const borders = [...raster(n).edges].filter(({ leftCell, rightCell }) => leftCell === cell || rightCell === cell);
  const operations = borders.map(({ no, line }): PlanOperation => {
    const [ax = 0, ay = 0, bx = 0, by2 = 0] = line;
    const isLevel = ay === by2;
    const middle = isLevel ? [(ax + bx) / 2, ay + side / 4] : [ax + side / 4, (ay + by2) / 2];
    return { kind: 'reshape', edge: no, path: [ax, ay, ...middle, bx, by2] };
  });
  await store.commit((write) => [
    write.insert(t.plans).values({
      townId,
      id,
      name: '调整',
      state: 'review',
      baseEditionId: town?.editionId ?? '',
      lines: operations.length,
      createdBy: 'grid',
      createdAt: 0,
      approvedBy: 'leader',
    }),
    insertRows(
      t.planOperations,
      operations.map((operation, i) => ({
        townId,
        planId: id,
        seq: i + 1,
        id: `${id}-${i}`,
        operation,
        by: 'grid',
        at: 0,
      })),
    ),
  ]);
  return id;
};

let ids = 0;

/** Publishes a plan: what is decided and what is written, on disk. How many households moved. */
const publish = async (store: Store, planId: string): Promise<number> => {
  const plan = await planById(store, townId, planId);
  if (plan === null) throw new Error('no plan');
  const asked = {
    plan,
    version: plan.version,
    effectiveFrom: '2025-09-01',
    documentNo: null,
    today: '2025-08-20',
    myVillages: null,
    newId: () => `id-${++ids}`,
  };
  const prepared = await preparedPublication(store, asked, by);
  if (prepared === null || 'forbidden' in prepared) throw new Error('not to be published');
  await publishPlan(store, asked, prepared, by);
  return prepared.moved.households.length;
};

/** The plain way: every household of the town is asked again where it lies. How many lie elsewhere. */
const reassigned = async (store: Store, planId: string): Promise<number> => {
  const { t, read, scan } = store;
  const plan = await planById(store, townId, planId);
  const replay = plan && (await replayOf(store, plan, '2025-08-20'));
  if (!replay) throw new Error('no plan');
  const draft = replay.standing.at(-1)?.after;
  const locator = locatorOf(draft?.topology ?? replay.ground.topology);
  const rows = read
    .select({ id: t.householdPlaces.householdId, x: t.householdPlaces.x, y: t.householdPlaces.y })
    .from(t.householdPlaces);
  let moved = 0;
  for (const [id, x, y] of scan(rows)) {
    const no = Number((id as string).slice(1).split('-')[0]);
    if (locator.cellAt(x as number, y as number) !== no) moved += 1;
  }
  return moved;
};

/** Rounds, a warm-up and the comparison before it. */
const rounds = 3;

async function publishing(n: number): Promise<BenchRow> {
  const parent = mkdtempSync(join(tmpdir(), 'lianhu-bench-'));
  const store = await openStore({ folder: join(parent, 'store') });
  try {
    await givenTown(store, n);
    const first = await approvedPlan(store, n, 0);
    const plain = await reassigned(store, first);
    const ours = await publish(store, first);
    if (plain !== ours || ours === 0) throw new Error(`${ours} households move, the plain way says ${plain}`);
    let round = 0;
    let next = '';
    const prepare = async (): Promise<void> => {
      next = await approvedPlan(store, n, ++round);
      const plan = await planById(store, townId, next);
      if (plan) await replayOf(store, plan, '2025-08-20');
    };
    // The draft stands in memory when it is published: it was drawn line by line.
    const times: number[] = [];
    const pair = await measurePair(
      async () => {
        await prepare();
        const start = performance.now();
        await publish(store, next);
        times.push(performance.now() - start);
      },
      () => reassigned(store, first),
      rounds,
    );
    // Drawing the plan is no part of publishing it; the first was the warm-up.
    const counted = times.slice(1).sort((a, b) => a - b);
    const ms = counted[counted.length >> 1] ?? 0;
    return {
      name: `publish 5 changed cells, ${(n * n * perCell).toLocaleString('en')} households`,
      unit: 'ms',
      ours: ms,
      peer: pair.peer.ms,
      peerName: 'every household asked again (nothing written)',
      ratio: pair.peer.ms / ms,
      spread: ((counted.at(-1) ?? 0) - (counted[0] ?? 0)) / ms,
      n: rounds,
      note: `${ours} households move; on disk with fsync`,
    };
  } finally {
    await store.close();
    rmSync(parent, { recursive: true, force: true });
  }
}

/** Publication at sizes ten apart: it costs what changed, not the town. */
export default async function bench(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const n of [14, 45, 141]) rows.push(await publishing(n));
  return rows;
}
