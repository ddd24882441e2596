import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { pino } from 'pino';
import { createApp } from './app.ts';
import { dayAt, isDay } from './domain/time/day.ts';
import { onDay } from './domain/time/onDay.ts';
import type { Env } from './http/env.ts';
import { usualLimits } from './http/limits.ts';
import { openPump } from './jobs/deliveries/pump.ts';
import { uuidv7Maker } from './jobs/uuidv7.ts';
import { openDeps } from './routes/openDeps.ts';
import { openStore } from './store/store.ts';

const here = dirname(fileURLToPath(import.meta.url));
/** In production this file is dist/server/main.js, in development server/main.ts. */
const root = here.endsWith(join('dist', 'server')) ? resolve(here, '..', '..') : resolve(here, '..');
const env = process.env;
const given = (name: string): string | null => (env[name] === undefined || env[name] === '' ? null : env[name]);

/** Tells the start script to make the demonstration anew and start again. */
const remakeCode = 75;
const host = given('HOST') ?? '127.0.0.1';
const port = Number(given('PORT') ?? 8787);
const origin = given('LIANHU_ORIGIN');
const webFolder = join(root, 'dist', 'web');
const log = pino({ level: given('LOG_LEVEL') ?? 'info', redact: ['req.headers.cookie', 'req.headers.authorization'] });

const store = await openStore({
  folder: resolve(root, given('LIANHU_DATA') ?? '.lianhu'),
  secret: given('LIANHU_SECRET') ?? undefined,
});
if (store.isReadOnly)
  log.error(
    { damage: store.damage },
    'the database is damaged: it can be read, nothing is saved; restore it from the backup',
  );

const { isDemo, zone: townZone } = store.t.towns;
const [town] = await store.read.select({ isDemo, zone: townZone }).from(store.t.towns).limit(1);
const fixedToday = given('LIANHU_TODAY');
if (fixedToday !== null && !isDay(fixedToday)) throw new Error('LIANHU_TODAY must be a day, YYYY-MM-DD');
/** A real town's time is the clock's, whatever the environment says; a demonstration's may stand on another day. */
const now = (): number =>
  fixedToday !== null && town?.isDemo === true ? onDay(fixedToday, Date.now(), town.zone) : Date.now();
const today = (zone: string): string => dayAt(now(), zone);

/** Behind a proxy on this machine the visitor's address is the last one the proxy wrote down; from elsewhere nobody is believed. */
const addressOf = (c: Context<Env>): string => {
  const { address = 'unknown' } = getConnInfo(c).remote;
  const isLocal = address === '127.0.0.1' || address === '::1' || address === '::ffff:127.0.0.1';
  const forwarded = origin !== null && isLocal ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return forwarded || address;
};

const deps = await openDeps({
  store,
  settings: {
    origin,
    webFolder: existsSync(webFolder) ? webFolder : null,
    basemap: given('LIANHU_BASEMAP'),
    limits: usualLimits,
    remakeTown: given('LIANHU_CAN_REMAKE') === '1' ? () => setTimeout(() => stop(remakeCode), 200) : null,
  },
  log,
  now,
  newId: uuidv7Maker(Date.now),
  today,
});
/** Messages to groups go by the real clock, whatever day the demonstration stands on. */
const pump = openPump({ store, now: Date.now, origin, log });
const app = createApp({ ...deps, addressOf });

/** The address and the way in, for the person who typed `npm start`. */
const greet = (address: string): void => {
  console.log(`\n  联户 Lianhu   ${address}\n`);
  if (town?.isDemo !== true) return;
  console.log('  演示账号 · demonstration accounts: leader grid desk cadre clerk sysadmin secadmin auditor');
  console.log('  密码 · password: lianhu-demo\n');
};

const server = serve({ fetch: app.fetch, hostname: host, port }, ({ address, port: heard }) => {
  const publicAddress = origin ?? `http://${address.includes(':') ? `[${address}]` : address}:${heard}`;
  log.info({ address: publicAddress }, 'listening');
  greet(publicAddress);
});

let isStopping = false;
/** Lets running requests finish, then closes the database; streams that never end are cut after three seconds. */
const stop = (code = 0): void => {
  if (isStopping) return;
  isStopping = true;
  const cut = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), 3000);
  server.close(() => {
    clearTimeout(cut);
    void pump
      .stop()
      .then(() => store.close())
      .then(() => process.exit(code));
  });
  if ('closeIdleConnections' in server) server.closeIdleConnections();
};
process.on('SIGTERM', () => stop());
process.on('SIGINT', () => stop());
