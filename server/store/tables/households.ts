import type { Columns } from '../columns.ts';
import { entitlementKinds, excuseReasons, placings, residences } from '../../domain/words.ts';

/** Households and everything dated about them: place, cell, residence, excuses, entitlements, search tokens. */
export const householdTables = (c: Columns) => {
  const households = c.table(
    'households',
    {
      townId: c.text('town_id').notNull(),
      id: c.text('id').notNull(),
      /** 户编号: stable across imports. */
      code: c.text('code').notNull(),
      /** 户主 */
      name: c.secret('name').notNull(),
      phone: c.secret('phone'),
      address: c.secret('address'),
      /** Members living here or registered here. */
      people: c.count('people').notNull().default(1),
      /** 所属村: stored apart from the ground it stands on. */
      villageId: c.text('village_id').notNull(),
      /** Known to us from this day (inclusive) until (exclusive). */
      from: c.day('from_day').notNull(),
      to: c.day('to_day'),
      version: c.count('version').notNull().default(1),
    },
    (h) => [
      c.key(h.townId, h.id),
      c.unique('households_code', h.townId, h.code),
      c.index('households_village', h.townId, h.villageId),
    ],
  );

  /** Where it stands; x and y are null while it has no point (未落点). */
  const householdPlaces = c.table(
    'household_places',
    {
      townId: c.text('town_id').notNull(),
      householdId: c.text('household_id').notNull(),
      /** degrees × 1e7, WGS84 */
      x: c.count('x'),
      y: c.count('y'),
      building: c.text('building'),
      unit: c.text('unit'),
      room: c.text('room'),
      /** A division of kind residentsGroup. */
      residentsGroupId: c.text('residents_group_id'),
      from: c.day('from_day').notNull(),
      to: c.day('to_day'),
    },
    (p) => [c.key(p.townId, p.householdId, p.from)],
  );

  const householdCells = c.table(
    'household_cells',
    {
      townId: c.text('town_id').notNull(),
      householdId: c.text('household_id').notNull(),
      cellId: c.text('cell_id').notNull(),
      placedBy: c.word('placed_by', placings).notNull(),
      from: c.day('from_day').notNull(),
      to: c.day('to_day'),
    },
    (p) => [c.key(p.townId, p.householdId, p.from), c.index('household_cells_cell', p.townId, p.cellId)],
  );

  const householdResidences = c.table(
    'household_residences',
    {
      townId: c.text('town_id').notNull(),
      householdId: c.text('household_id').notNull(),
      residence: c.word('residence', residences).notNull(),
      from: c.day('from_day').notNull(),
      to: c.day('to_day'),
    },
    (r) => [c.key(r.townId, r.householdId, r.from)],
  );

  /** HMACs of name, bigrams, pinyin initials, last four of a phone: how people are found (trust.md 2). */
  const householdTokens = c.table(
    'household_tokens',
    {
      townId: c.text('town_id').notNull(),
      token: c.text('token').notNull(),
      householdId: c.text('household_id').notNull(),
    },
    (k) => [c.key(k.townId, k.token, k.householdId), c.index('household_tokens_household', k.townId, k.householdId)],
  );

  /** 暂免走访: at most six months, approved by someone other than the cadre. */
  const excuses = c.table(
    'excuses',
    {
      townId: c.text('town_id').notNull(),
      id: c.text('id').notNull(),
      householdId: c.text('household_id').notNull(),
      reason: c.word('reason', excuseReasons).notNull(),
      askedBy: c.text('asked_by'),
      /** Null until approved; an excuse counts only when approved. */
      approvedBy: c.text('approved_by'),
      approvedAt: c.instant('approved_at'),
      from: c.day('from_day').notNull(),
      to: c.day('to_day').notNull(),
      version: c.count('version').notNull().default(1),
    },
    (e) => [c.key(e.townId, e.id), c.index('excuses_household', e.townId, e.householdId)],
  );

  const entitlements = c.table(
    'entitlements',
    {
      townId: c.text('town_id').notNull(),
      id: c.text('id').notNull(),
      householdId: c.text('household_id').notNull(),
      kind: c.word('kind', entitlementKinds).notNull(),
      /** Who granted it, e.g. 县民政局. */
      source: c.text('source').notNull(),
      from: c.day('from_day').notNull(),
      /** At most 12 months later; then it must be confirmed again. */
      to: c.day('to_day').notNull(),
      version: c.count('version').notNull().default(1),
    },
    (e) => [c.key(e.townId, e.id), c.index('entitlements_household', e.townId, e.householdId)],
  );

  return {
    households,
    householdPlaces,
    householdCells,
    householdResidences,
    householdTokens,
    excuses,
    entitlements,
  };
};
