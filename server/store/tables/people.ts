import type { Columns } from '../columns.ts';
import { assignmentRoles, ranks } from '../../domain/words.ts';

/** Those who owe contact: units, cadres, and who answers for what. */
export const peopleTables = (c: Columns) => {
  const units = c.table(
    'units',
    {
      townId: c.text('town_id').notNull(),
      id: c.text('id').notNull(),
      code: c.text('code').notNull(),
      name: c.text('name').notNull(),
      version: c.count('version').notNull().default(1),
    },
    (u) => [c.key(u.townId, u.id), c.unique('units_code', u.townId, u.code)],
  );

  const cadres = c.table(
    'cadres',
    {
      townId: c.text('town_id').notNull(),
      id: c.text('id').notNull(),
      /** 编号 */
      code: c.text('code').notNull(),
      name: c.secret('name').notNull(),
      phone: c.secret('phone'),
      /** 职务, e.g. 党建办主任 */
      post: c.text('post'),
      rank: c.word('rank', ranks).notNull(),
      /** Dealt once, to the cadre and not to the cell (look.md): index into the map's categorical palette. */
      colour: c.count('colour').notNull().default(0),
      /** In service from–to. */
      from: c.day('from_day').notNull(),
      to: c.day('to_day'),
      version: c.count('version').notNull().default(1),
    },
    (p) => [c.key(p.townId, p.id), c.unique('cadres_code', p.townId, p.code)],
  );

  const cadreUnits = c.table(
    'cadre_units',
    {
      townId: c.text('town_id').notNull(),
      cadreId: c.text('cadre_id').notNull(),
      unitId: c.text('unit_id').notNull(),
      from: c.day('from_day').notNull(),
      to: c.day('to_day'),
    },
    (p) => [c.key(p.townId, p.cadreId, p.from)],
  );

  /** On leave, with who covers (临时代管). */
  const cadreLeaves = c.table(
    'cadre_leaves',
    {
      townId: c.text('town_id').notNull(),
      cadreId: c.text('cadre_id').notNull(),
      coverId: c.text('cover_id'),
      from: c.day('from_day').notNull(),
      to: c.day('to_day'),
    },
    (l) => [c.key(l.townId, l.cadreId, l.from)],
  );

  /** A cadre or unit ↔ a division, cell or site. */
  const assignments = c.table(
    'assignments',
    {
      townId: c.text('town_id').notNull(),
      id: c.text('id').notNull(),
      role: c.word('role', assignmentRoles).notNull(),
      cadreId: c.text('cadre_id'),
      unitId: c.text('unit_id'),
      divisionId: c.text('division_id'),
      cellId: c.text('cell_id'),
      siteId: c.text('site_id'),
      from: c.day('from_day').notNull(),
      to: c.day('to_day'),
      version: c.count('version').notNull().default(1),
    },
    (a) => [
      c.key(a.townId, a.id),
      c.index('assignments_cell', a.townId, a.cellId),
      c.index('assignments_division', a.townId, a.divisionId),
      c.index('assignments_cadre', a.townId, a.cadreId),
    ],
  );

  return { units, cadres, cadreUnits, cadreLeaves, assignments };
};
