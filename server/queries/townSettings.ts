import { and, eq } from 'drizzle-orm';
import { oneRow } from '../store/steps.ts';
import type { Store } from '../store/store.ts';
import { auditBy, type By, changeRow } from './by.ts';
import type { TownRow } from './town.ts';

/** Changes choices of the town, with what was before and after. @throws StaleRow when the version is not `version` any more */
export const changeTownSettings = (
  store: Store,
  asked: {
    readonly town: TownRow;
    readonly version: number;
    readonly settings: TownRow['settings'];
    readonly changeId: string;
  },
  by: By,
): Promise<void> => {
  const { t } = store;
  const { town, version, settings, changeId } = asked;
  return store.commit((write) => [
    oneRow(
      write
        .update(t.towns)
        .set({ settings, version: version + 1 })
        .where(and(eq(t.towns.id, town.id), eq(t.towns.version, version))),
    ),
    write.insert(t.changes).values(
      changeRow(store, by, {
        id: changeId,
        noun: 'town',
        objectId: town.id,
        reason: null,
        before: { ...town.settings },
        after: { ...settings },
      }),
    ),
    auditBy(by, 'town.settings', town.id),
  ]);
};
