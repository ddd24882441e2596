import { eq } from 'drizzle-orm';
import { unitColumns } from '../../files/columns/units.ts';
import { duplicateGuard, type NounImport } from './context.ts';

/** 单位: a code and a name. */
export const unitImport: NounImport<typeof unitColumns> = {
  columns: unitColumns,
  start: async (context) => {
    const { store, townId, changes } = context;
    const rows = await store.read.select().from(store.t.units).where(eq(store.t.units.townId, townId));
    const known = new Map(rows.map((unit) => [unit.code, unit]));
    const isFirst = duplicateGuard(context, 'code');
    return {
      take: async (given) => {
        for (const { row, values } of given) {
          if (!isFirst(row, values.code)) continue;
          const unit = known.get(values.code);
          if (unit?.name === values.name) context.effect(row, 'unchanged');
          else if (unit) {
            context.effect(row, 'changed');
            changes.put(store.t.units, () => ({ ...unit, name: values.name, version: unit.version + 1 }));
          } else {
            context.effect(row, 'added');
            changes.put(store.t.units, () => ({ townId, id: context.newId(), ...values }));
          }
        }
      },
      end: async () => undefined,
    };
  },
};
