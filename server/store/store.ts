import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MessageChannel, type MessagePort, type Worker } from 'node:worker_threads';
import { openConnection } from './connection.ts';
import { revivedError, StoreReadOnly } from './errors.ts';
import { type Keys, keysOf, readKeys } from './keys.ts';
import type { WriterReady, WriterStart } from './protocol.ts';
import { type Both, bothSides, type ReadConnection, type Reader, readConnection, type Write } from './reader.ts';
import { sqliteTables } from './schema.sqlite.ts';
import { type Secrets, secretsOf } from './secrets.ts';
import { startThread } from './startThread.ts';
import { plainStep, type Step } from './steps.ts';
import type { Tables } from './tables.ts';
import { newTurns, type WriterClient, writerClient } from './writerClient.ts';

/** The database of a town: reads run here, writes in the writer's thread. */
export interface Store {
  readonly t: Tables;
  /** Asks, over a connection that can only read. Always await it. */
  readonly read: Reader;
  /** Rows as arrays, one by one, without drizzle's mapping: for walks over millions. Do not await between two of them. */
  readonly scan: ReadConnection['scan'];
  /** Both halves as one builder, each write its own commit: for better-auth's adapter, and nothing else. */
  readonly both: Both;
  /**
   * One transaction, on disk when it resolves; a list of steps, not a callback that awaits.
   * @throws StaleRow | StoreBusy | StoreFull | StoreReadOnly | Duplicate | Overlap — and then nothing was written
   */
  readonly commit: (build: (write: Write) => readonly Step[]) => Promise<void>;
  readonly secrets: Secrets;
  readonly folder: string;
  /** How many migrations the database has been through. */
  readonly schemaVersion: number;
  /** The database is damaged: reads may go on, nothing is written. `damage` says what was found. */
  readonly isReadOnly: boolean;
  readonly damage: string | null;
  /** Calls `listener` with the tables of each batch that reached the disk, whichever thread wrote it, before the writer's promise resolves. */
  readonly onCommit: (listener: (tables: ReadonlySet<string>) => void) => void;
  /** A ticket with which a worker thread opens the same store: `connectStore`. */
  readonly share: () => StoreTicket;
  readonly close: () => Promise<void>;
}

/** Goes to a worker thread as `workerData`, with `port` in the transfer list. Holds the keys: for our own threads only. */
export interface StoreTicket {
  readonly folder: string;
  readonly masters: readonly string[];
  readonly schemaVersion: number;
  readonly port: MessagePort;
  readonly turns: Int32Array;
  readonly busyAfterMs: number;
}

export interface StoreOptions {
  readonly folder: string;
  /** Default: `<folder>.key`, beside the folder. */
  readonly keyFile?: string;
  /** LIANHU_SECRET, in place of the key file. */
  readonly secret?: string | undefined;
  /** Milliseconds a write may wait for its turn; default 5,000. */
  readonly busyAfterMs?: number;
  /** Only in tests: SQLite's page limit, a full disk in small. */
  readonly maxPages?: number;
}

/** A job is in no hurry: nobody waits at a screen for its next batch. */
const jobPatienceMs = 10 * 60_000;

const here = dirname(fileURLToPath(import.meta.url));

const fileIn = (folder: string): string => join(folder, 'lianhu.db');

const migrationsFolder = (): string =>
  [join(here, 'migrations'), join(here, '..', 'migrations')].find((folder) => existsSync(folder)) ?? '';

const ready = (worker: Worker): Promise<Extract<WriterReady, { kind: 'ready' }>> =>
  new Promise((resolveReady, reject) => {
    worker.once('error', reject);
    worker.once('message', (message: WriterReady) => {
      if (message.kind === 'ready') resolveReady(message);
      else reject(revivedError(message.error));
    });
  });

interface Parts {
  readonly folder: string;
  readonly keys: Keys;
  readonly schemaVersion: number;
  readonly damage: string | null;
  readonly client: WriterClient;
  readonly listeners: Set<(tables: ReadonlySet<string>) => void>;
  readonly share: () => StoreTicket;
  readonly end: () => Promise<void>;
}

const storeOf = ({ folder, keys, schemaVersion, damage, client, listeners, share, end }: Parts): Store => {
  const connection = openConnection(fileIn(folder), { isReader: true });
  const reading = readConnection(connection);
  const refuseWhenDamaged = (): void => {
    if (damage !== null) throw new StoreReadOnly(damage);
  };
  const both = bothSides({
    reading,
    ask: async (sql, params, isGet) => {
      refuseWhenDamaged();
      return client.send([{ kind: 'ask', sql, params, isGet }]);
    },
  });
  return {
    t: sqliteTables,
    read: both,
    scan: reading.scan,
    both,
    commit: async (build) => {
      refuseWhenDamaged();
      const steps = build(both).map(plainStep);
      if (steps.length > 0) await client.send(steps);
    },
    secrets: secretsOf(keys),
    folder,
    schemaVersion,
    isReadOnly: damage !== null,
    damage,
    onCommit: (listener) => void listeners.add(listener),
    share,
    close: async () => {
      // The writer goes last: whoever writes folds the WAL into the file when nobody reads any more.
      connection.close();
      await end();
    },
  };
};

/**
 * Opens (or makes) the database in `folder`; migrations run first.
 * @throws StoreUnusable when its key is not here, Error when the database is of a newer program
 */
export const openStore = async (options: StoreOptions): Promise<Store> => {
  const folder = resolve(options.folder);
  const { keyFile = `${folder}.key`, secret, busyAfterMs = 5000, maxPages } = options;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const keys = readKeys({ keyFile, secret, hasDatabase: existsSync(fileIn(folder)) });
  const start: WriterStart = {
    file: fileIn(folder),
    migrations: migrationsFolder(),
    keyIds: keys.ids,
    ...(maxPages === undefined ? {} : { maxPages }),
  };
  const worker = startThread('store/writerThread.ts', { workerData: start });
  const { schemaVersion, damage } = await ready(worker);

  const connect = (): { port: MessagePort; turns: Int32Array } => {
    const { port1, port2 } = new MessageChannel();
    const turns = newTurns();
    worker.postMessage({ kind: 'connect', port: port2, turns }, [port2]);
    return { port: port1, turns };
  };
  const listeners = new Set<(tables: ReadonlySet<string>) => void>();
  const onChanged = (tables: readonly string[]): void => {
    for (const listener of listeners) listener(new Set(tables));
  };
  const client = writerClient({ ...connect(), busyAfterMs, onChanged });
  const ended = new Promise<void>((resolveEnd) => worker.once('exit', () => resolveEnd()));
  worker.once('error', (error) => client.end(error));
  void ended.then(() => client.end(new Error('the writer has stopped')));
  worker.unref();

  return storeOf({
    folder,
    keys,
    schemaVersion,
    damage,
    client,
    listeners,
    share: () => ({ folder, masters: keys.masters, schemaVersion, busyAfterMs: jobPatienceMs, ...connect() }),
    end: async () => {
      worker.ref();
      worker.postMessage({ kind: 'close' });
      await ended;
    },
  });
};

/** The same store in a worker thread: a reading connection of its own, the one writer of all. */
export const connectStore = (ticket: StoreTicket): Store => {
  const { folder, masters, schemaVersion, port, turns, busyAfterMs } = ticket;
  const client = writerClient({ port, turns, busyAfterMs, onChanged: () => undefined });
  return storeOf({
    folder,
    keys: keysOf(masters),
    schemaVersion,
    damage: null,
    client,
    listeners: new Set(),
    share: () => {
      throw new Error('only the main thread shares its store');
    },
    end: async () => port.close(),
  });
};
