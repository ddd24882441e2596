import { openStore } from '../../server/store/store.ts';

/** Writes one unit after another and says each number once it is acknowledged; ends only by being killed. */
const [, , folder = ''] = process.argv;
const store = await openStore({ folder });
for (let no = 1; ; no++) {
  await store.commit((write) => [
    write.insert(store.t.units).values({ townId: 'town', id: `unit-${no}`, code: `unit-${no}`, name: '单位' }),
  ]);
  process.stdout.write(`${no}\n`);
}
