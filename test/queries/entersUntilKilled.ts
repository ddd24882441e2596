import type { Enterer } from '../../server/queries/incidents/entryRows.ts';
import { openIncident } from '../../server/queries/incidents/incidentWrites.ts';
import { keepEntries } from '../../server/queries/incidents/keepEntries.ts';
import { openStore } from '../../server/store/store.ts';

/** Two desks enter into one log at once and say each id once it is acknowledged; ends only by being killed. */
const [, , folder = ''] = process.argv;
const store = await openStore({ folder });
const by = { townId: 'town', at: 1, accountId: 'desk', role: 'desk', requestId: null };
const penOf = (author: string): Enterer => ({ via: 'desk', accountId: 'desk', cadreId: null, author });
await store.commit((write) => [write.insert(store.t.towns).values({ id: 'town', code: '530102003', name: '清溪镇' })]);
const incident = {
  id: 'incident',
  kind: 'flood',
  name: '涨水',
  isDrill: false,
  stage: 'open',
  level: 4,
  place: '',
  x: null,
  y: null,
  area: null,
  startedAt: 1,
  capReference: null,
} as const;
await openIncident(store, { incident, entries: [], enterer: penOf('one'), told: [] }, by);
const entersFrom = async (author: string): Promise<never> => {
  for (let no = 1; ; no++) {
    const entries = [1, 2].map((half) => ({
      id: `${author}-${no}-${half}`,
      entry: { kind: 'home', subjectId: `h${no % 7}`, state: half === 1 ? 'refused' : 'moved' } as const,
      at: no,
      happenedAt: no,
      seen: 0,
    }));
    await keepEntries(store, { incidentId: 'incident', version: 1, entries, enterer: penOf(author) }, by);
    process.stdout.write(entries.map(({ id }) => `${id}\n`).join(''));
  }
};
await Promise.all([entersFrom('one'), entersFrom('two')]);
