import { statSync } from 'node:fs';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { Database } from 'better-sqlite3';
import { openConnection } from './connection.ts';
import { plainError, StoreUnusable } from './errors.ts';
import { migrate, schemaVersionOf } from './migrate.ts';
import type { CommitRequest, FromWriter, ToWriter, WriterReady, WriterStart } from './protocol.ts';
import { type Client, Writer } from './writer.ts';

/** Above this size a whole check at start would keep the town waiting; damage is then met where it is read. */
const checkedBytes = 256 * 1024 * 1024;

const damageOf = (connection: Database, file: string): string | null => {
  try {
    if (statSync(file).size > checkedBytes) return null;
    const found = String(connection.pragma('quick_check(1)', { simple: true }));
    return found === 'ok' ? null : found;
  } catch (error) {
    return plainError(error).message;
  }
};

/** The database remembers which key its personal fields are sealed with, so that a lost key is noticed at once. */
const refuseForeignKey = (connection: Database, keyIds: readonly string[]): void => {
  const mark = connection.prepare<[], string>("select value from store_marks where name = 'keyId'").pluck().get();
  if (mark === undefined) {
    connection.prepare("insert into store_marks (name, value) values ('keyId', ?)").run(keyIds[0] ?? '');
  } else if (!keyIds.includes(mark)) {
    throw new StoreUnusable(
      `the database is sealed with key ${mark}, which is not here: put the key file (or LIANHU_SECRET) back that belongs to it`,
    );
  }
};

const open = (start: WriterStart): { connection: Database; ready: WriterReady } => {
  const connection = openConnection(start.file, { isReader: false });
  const damage = damageOf(connection, start.file);
  const schemaVersion = damage === null ? migrate(connection, start.migrations) : schemaVersionOf(connection);
  if (damage === null) refuseForeignKey(connection, start.keyIds);
  if (start.maxPages !== undefined) connection.pragma(`max_page_count = ${start.maxPages}`);
  return { connection, ready: { kind: 'ready', schemaVersion, damage } };
};

/** One of those who write, and the port it is answered over. */
interface Connected extends Client {
  readonly port: MessagePort;
}

const listen = (connection: Database, parent: MessagePort): void => {
  const writer = new Writer(connection);
  const clients: Connected[] = [];
  let isDraining = false;

  const drain = (): void => {
    isDraining = false;
    const { tables, outcomes } = writer.drain(clients);
    // The first to connect is the main thread: it keeps live snapshots, and hears of a change before the answer to it.
    if (tables.length > 0) clients[0]?.port.postMessage({ kind: 'changed', tables } satisfies FromWriter);
    for (const client of clients) {
      const answers = outcomes.filter((outcome) => outcome.client === client).map(({ answer }) => answer);
      if (answers.length > 0) client.port.postMessage({ kind: 'answers', answers } satisfies FromWriter);
    }
    if (clients.some(({ waiting }) => waiting.length > 0)) drainSoon();
  };
  const drainSoon = (): void => {
    if (isDraining) return;
    isDraining = true;
    setImmediate(drain);
  };
  const connect = (port: MessagePort, turns: Int32Array): void => {
    const client: Connected = { waiting: [], turns, port };
    clients.push(client);
    port.on('message', (request: CommitRequest) => {
      client.waiting.push(request);
      drainSoon();
    });
    port.on('close', () => clients.splice(clients.indexOf(client), 1));
  };
  parent.on('message', (message: ToWriter) => {
    if (message.kind === 'connect') return connect(message.port, message.turns);
    while (clients.some(({ waiting }) => waiting.length > 0)) drain();
    connection.close();
    for (const { port } of clients) port.close();
    parent.close();
  });
};

if (parentPort !== null) {
  try {
    const { connection, ready } = open(workerData as WriterStart);
    listen(connection, parentPort);
    parentPort.postMessage(ready);
  } catch (error) {
    parentPort.postMessage({ kind: 'refused', error: plainError(error) } satisfies WriterReady);
    parentPort.close();
  }
}
