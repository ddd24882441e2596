import { parentPort, workerData } from 'node:worker_threads';
import { connectStore, type StoreTicket } from '../../server/store/store.ts';

/** A job in small: writes through the one writer, reads over a connection of its own. */
const store = connectStore(workerData as StoreTicket);
await store.commit((write) => [
  write.insert(store.t.units).values({ townId: 'town', id: 'from-a-job', code: 'from-a-job', name: '后台' }),
]);
const units = await store.read.$count(store.t.units);
const opened = store.secrets.open('t', 'c', 'r', store.secrets.seal('t', 'c', 'r', '同一把钥匙'));
await store.close();
parentPort?.postMessage({ units, opened });
