import { eq } from 'drizzle-orm';
import { nightStayColumns } from '../../files/columns/nightStays.ts';
import { duplicateGuard, type NounImport } from './context.ts';
import { Finder, isVillage, knownDivisions } from './known.ts';
import { namedCadres } from './namedCadres.ts';

/** 夜间住宿: one night of one cadre, in the town or a village; said again it replaces where. */
export const nightStayImport: NounImport<typeof nightStayColumns> = {
  columns: nightStayColumns,
  start: async (context) => {
    const { store, townId, changes } = context;
    const { t, read } = store;
    const [cadres, divisions, rows, service] = await Promise.all([
      namedCadres(context),
      knownDivisions(context),
      read.select().from(t.nightStays).where(eq(t.nightStays.townId, townId)),
      read
        .select({ id: t.cadres.id, from: t.cadres.from, to: t.cadres.to })
        .from(t.cadres)
        .where(eq(t.cadres.townId, townId)),
    ]);
    const villages = new Finder(divisions.filter(isVillage), { zh: '村（社区）', en: 'village' });
    const kept = new Map(rows.map((row) => [`${row.cadreId} ${row.night}`, row.villageId]));
    const serving = new Map(service.map((cadre) => [cadre.id, cadre]));
    const isFirst = duplicateGuard(context, 'night');
    return {
      take: async (given) => {
        for (const { row, values } of given) {
          const { night } = values;
          const cadre = cadres.find(context, { row, column: 'cadre' }, values.cadre);
          const village =
            values.village === null ? undefined : villages.find(context, { row, column: 'village' }, values.village);
          if (cadre === null || village === null || !isFirst(row, `${night} ${cadre.code}`)) continue;
          const { from, to } = serving.get(cadre.id) ?? { from: night, to: null };
          if (night < from || (to !== null && night >= to)) {
            context.fault(row, 'cadre', 'notInService', values.cadre, { day: night });
            continue;
          }
          const villageId = village?.id ?? null;
          const before = kept.get(`${cadre.id} ${night}`);
          if (before === villageId) {
            context.effect(row, 'unchanged');
            continue;
          }
          context.effect(row, before === undefined ? 'added' : 'changed');
          changes.put(t.nightStays, () => ({ townId, cadreId: cadre.id, night, villageId }));
        }
      },
      end: async () => undefined,
    };
  },
};
