import { eq } from 'drizzle-orm';
import { outsidePhoneColumns } from '../../files/columns/outsidePhones.ts';
import { duplicateGuard, holds, type NounImport } from './context.ts';
import { Finder, isVillage, knownDivisions } from './known.ts';

/** 外部电话: known by their office's name. */
export const outsidePhoneImport: NounImport<typeof outsidePhoneColumns> = {
  columns: outsidePhoneColumns,
  start: async (context) => {
    const { store, townId, changes } = context;
    const { t, read } = store;
    const rows = await read.select().from(t.outsidePhones).where(eq(t.outsidePhones.townId, townId));
    const known = new Map(rows.map((row) => [row.name, row]));
    const divisions = await knownDivisions(context);
    const villages = new Finder(divisions.filter(isVillage), { zh: '村', en: 'village' });
    const isFirst = duplicateGuard(context, 'name');
    return {
      take: async (given) => {
        for (const { row, values } of given) {
          if (!isFirst(row, values.name)) continue;
          const village =
            values.village === null ? null : villages.find(context, { row, column: 'village' }, values.village);
          if (village !== null && !holds(context, village.id))
            context.fault(row, 'village', 'outsideScope', values.village);
          if (context.isWrong(row)) continue;
          const before = known.get(values.name);
          const { name, kind, phone } = values;
          const own = {
            name,
            kind,
            phone,
            villageId: village?.id ?? before?.villageId ?? null,
            position: values.position ?? before?.position ?? known.size + row,
          };
          if (before === undefined) {
            context.effect(row, 'added');
            changes.put(t.outsidePhones, () => ({ townId, id: context.newId(), ...own }));
            continue;
          }
          const isSame = (Object.keys(own) as (keyof typeof own)[]).every((key) => own[key] === before[key]);
          context.effect(row, isSame ? 'unchanged' : 'changed');
          if (!isSame) changes.put(t.outsidePhones, () => ({ ...before, ...own, version: before.version + 1 }));
        }
      },
      end: async () => undefined,
    };
  },
};
