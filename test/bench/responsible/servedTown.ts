/**
 * A server over a town, in a process of its own: `tsx servedTown.ts <folder> [<socket folder of a PostGIS>]`. The app as it is, with two
 * questions beside it that only the bench asks: a bare JSON answer behind the same doors, and the same point asked of PostGIS.
 */
import { serve } from '@hono/node-server';
import { and, asc, eq } from 'drizzle-orm';
import { createApp } from '../../../server/app.ts';
import { onDay } from '../../../server/domain/time/onDay.ts';
import { allow } from '../../../server/http/allow.ts';
import { usualLimits } from '../../../server/http/limits.ts';
import { uuidv7Maker } from '../../../server/jobs/uuidv7.ts';
import { moveJob, openJob } from '../../../server/queries/jobs.ts';
import { keepFile } from '../../../server/queries/keptFiles.ts';
import { onlyTown } from '../../../server/queries/town.ts';
import { validOn } from '../../../server/queries/validOn.ts';
import { openDeps } from '../../../server/routes/openDeps.ts';
import { openStore } from '../../../server/store/store.ts';
import { testDay } from '../../e2e/makeTowns.ts';
import { leadByPostGis, poolAt } from './postgis.ts';

const [folder = '', socket] = process.argv.slice(2);
const store = await openStore({ folder });
const town = await onlyTown(store);
if (town === null) throw new Error('the bench needs a town');
const now = (): number => onDay(testDay, Date.now(), town.zone);
const deps = await openDeps({
  store,
  settings: { origin: null, webFolder: null, basemap: null, limits: usualLimits, remakeTown: null },
  log: { error: (facts, message) => console.error(message, facts) },
  now,
  newId: uuidv7Maker(Date.now),
  today: () => testDay,
});
const app = createApp({ ...deps, addressOf: () => '127.0.0.1' });

const bare = JSON.stringify({
  at: 0,
  people: Array.from({ length: 8 }, (_, i) => ({ id: i, name: '干部'.repeat(60) })),
});
app.get('/api/bench/bare', allow('responsible.read'), (c) => c.body(bare, 200, { 'content-type': 'application/json' }));
if (socket !== undefined) {
  const pool = poolAt(socket);
  app.get('/api/bench/postgis', allow('responsible.read'), async (c) =>
    c.json(await leadByPostGis(pool, Number(c.req.query('lon')), Number(c.req.query('lat')))),
  );
}

/** Visits of every household that is in a group, `rows` lines, as a clerk would send them. */
const visitsFile = async (rows: number): Promise<string> => {
  const { t } = store;
  const members = await store.read
    .select({ household: t.households.code, cadre: t.cadres.code })
    .from(t.groupMembers)
    .innerJoin(t.households, and(eq(t.households.townId, town.id), eq(t.households.id, t.groupMembers.householdId)))
    .innerJoin(t.groupCadres, and(eq(t.groupCadres.townId, town.id), eq(t.groupCadres.groupId, t.groupMembers.groupId)))
    .innerJoin(t.cadres, and(eq(t.cadres.townId, town.id), eq(t.cadres.id, t.groupCadres.cadreId)))
    .where(
      and(
        eq(t.groupMembers.townId, town.id),
        validOn(t.groupMembers, testDay),
        validOn(t.groupCadres, testDay),
        validOn(t.households, testDay),
        validOn(t.cadres, testDay),
      ),
    )
    .orderBy(asc(t.households.code));
  const two = (value: number): string => String(value).padStart(2, '0');
  const lines = Array.from({ length: rows }, (_, i) => {
    const { household, cadre } = members[i % members.length] ?? { household: '', cadre: '' };
    const round = Math.floor(i / members.length);
    return `BV${i},${household},${cadre},2026-0${1 + (round % 2)}-${two(1 + (i % 27))} ${two(8 + (round % 11))}:${two(i % 60)},走访,已见面`;
  });
  return ['走访编号,户编号,干部编号,走访时间,方式,结果', ...lines].join('\n');
};

const importVisits = async (rows: number): Promise<void> => {
  const id = 'bench-visits';
  const by = { townId: town.id, at: 0, accountId: 'clerk', role: 'clerk', requestId: null };
  await openJob(store, { id, kind: 'import', noun: 'visits', fileName: 'visits.csv', request: {} }, by);
  keepFile(store, id, 'upload', Buffer.from(await visitsFile(rows)));
  await deps.jobs.startImport({ townId: town.id, id }, { step: 'check', rows: 'good', today: testDay });
  await moveJob(store, { townId: town.id, id }, { from: ['waiting'], to: 'running' });
  await deps.jobs.startImport({ townId: town.id, id }, { step: 'run', rows: 'good', today: testDay });
};

// Whoever started it is gone.
process.once('disconnect', () => process.exit());
process.on('message', (message: { readonly rows: number }) => {
  void (async () => {
    const before = await store.read.$count(store.t.visits);
    process.send?.({ kind: 'importing' });
    await importVisits(message.rows);
    process.send?.({ kind: 'imported', visits: (await store.read.$count(store.t.visits)) - before });
  })();
});

serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => process.send?.({ kind: 'listening', port }));
