import { and, eq, isNull } from 'drizzle-orm';
import { transferColumns } from '../../files/columns/transfers.ts';
import { servingOn } from '../../queries/arranged/serving.ts';
import { rosterSitesOn } from '../../queries/arranged/rosterSites.ts';
import { duplicateGuard, type NounImport } from './context.ts';
import { Finder } from './known.ts';
import { householdFinder } from './knownGroups.ts';
import { namedCadres } from './namedCadres.ts';

/** 转移安排: one row a household; what held before is closed on the day the import takes effect. */
export const transferImport: NounImport<typeof transferColumns> = {
  columns: transferColumns,
  start: async (context) => {
    const { store, townId, changes, from, today } = context;
    const { t, read, secrets } = store;
    const [households, cadres, serving, sites, rows] = await Promise.all([
      householdFinder(context),
      namedCadres(context),
      servingOn(store, townId, today),
      rosterSitesOn(store, townId, today),
      read
        .select()
        .from(t.transfers)
        .where(and(eq(t.transfers.townId, townId), isNull(t.transfers.to))),
    ]);
    const shelters = new Finder(
      sites.filter(({ kind }) => kind === 'shelter'),
      { zh: '避灾安置点', en: 'shelter' },
    );
    const open = new Map(rows.map((row) => [row.householdId, row]));
    const isFirst = duplicateGuard(context, 'household');
    return {
      take: async (given) => {
        for (const { row, values } of given) {
          if (!isFirst(row, values.household)) continue;
          const household = households.find(context, { row, column: 'household' }, values.household);
          const cadre = cadres.find(context, { row, column: 'cadre' }, values.cadre);
          const shelter =
            values.shelter === null ? null : shelters.find(context, { row, column: 'shelter' }, values.shelter);
          if (cadre !== null && !serving.has(cadre.id))
            context.fault(row, 'cadre', 'notInService', values.cadre, { day: today });
          const before = household === null ? undefined : open.get(household.id);
          if (before !== undefined && before.from > from)
            context.fault(row, null, 'beforeLast', null, { from: before.from });
          if (household === null || cadre === null || context.isWrong(row)) continue;
          const note = before?.note == null ? null : secrets.open('transfers', 'note', household.id, before.note);
          const own = { cadreId: cadre.id, shelterId: shelter?.id ?? null };
          const saidNote = values.note ?? note;
          const isSame =
            before !== undefined &&
            before.cadreId === own.cadreId &&
            before.shelterId === own.shelterId &&
            note === saidNote;
          context.effect(row, before === undefined ? 'added' : isSame ? 'unchanged' : 'changed');
          if (isSame) continue;
          if (before !== undefined && before.from < from)
            changes.put(t.transfers, () => ({ ...before, to: from, version: before.version + 1 }));
          changes.put(t.transfers, () => ({
            townId,
            householdId: household.id,
            ...own,
            note: saidNote === null ? null : secrets.seal('transfers', 'note', household.id, saidNote),
            from,
            to: null,
            // Goes on counting: what was seen before the import must not fit after it.
            version: (before?.version ?? 0) + 1,
          }));
        }
      },
      end: async () => undefined,
    };
  },
};
