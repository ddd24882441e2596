import type { Columns } from '../columns.ts';
import { issueKinds, issueOutcomes, media, memberRoles, outcomes, type VisitPurpose } from '../../domain/words.ts';

/** Who looks after whom: groups ("1+1+n"), visits, the policy in force, and issues. */
export const careTables = (c: Columns) => {
  const groups = c.table(
    'groups',
    {
      townId: c.text('town_id').notNull(),
      id: c.text('id').notNull(),
      code: c.text('code').notNull(),
      villageId: c.text('village_id').notNull(),
      from: c.day('from_day').notNull(),
      to: c.day('to_day'),
      version: c.count('version').notNull().default(1),
    },
    (g) => [c.key(g.townId, g.id), c.unique('groups_code', g.townId, g.code)],
  );

  const groupCadres = c.table(
    'group_cadres',
    {
      townId: c.text('town_id').notNull(),
      groupId: c.text('group_id').notNull(),
      cadreId: c.text('cadre_id').notNull(),
      from: c.day('from_day').notNull(),
      to: c.day('to_day'),
    },
    (g) => [c.key(g.townId, g.groupId, g.from), c.index('group_cadres_cadre', g.townId, g.cadreId)],
  );

  /** A household is in at most one group on a day. */
  const groupMembers = c.table(
    'group_members',
    {
      townId: c.text('town_id').notNull(),
      householdId: c.text('household_id').notNull(),
      groupId: c.text('group_id').notNull(),
      role: c.word('role', memberRoles).notNull(),
      from: c.day('from_day').notNull(),
      to: c.day('to_day'),
    },
    (g) => [c.key(g.townId, g.householdId, g.from), c.index('group_members_group', g.townId, g.groupId)],
  );

  const visits = c.table(
    'visits',
    {
      townId: c.text('town_id').notNull(),
      id: c.text('id').notNull(),
      householdId: c.text('household_id').notNull(),
      /** Who visited. */
      cadreId: c.text('cadre_id').notNull(),
      /** Whose group it was that day; null if in none. */
      groupId: c.text('group_id'),
      metAt: c.instant('met_at').notNull(),
      metOn: c.day('met_on').notNull(),
      medium: c.word('medium', media).notNull(),
      outcome: c.word('outcome', outcomes).notNull(),
      purposes: c.json<readonly VisitPurpose[]>('purposes').notNull().default([]),
      /** 民情日记: JSON of { asked, promised, done, need }, encrypted. */
      diary: c.secret('diary'),
      enteredAt: c.instant('entered_at').notNull(),
      enteredBy: c.text('entered_by'),
      /** 补录: entered more than 7 days after it happened. */
      isLate: c.flag('is_late').notNull().default(false),
      /** What the phone's clock said, when it differs from ours: a claim. */
      claimedAt: c.instant('claimed_at'),
      /** 编号 of an imported row. */
      code: c.text('code'),
    },
    (v) => [
      c.key(v.townId, v.id),
      c.index('visits_household', v.townId, v.householdId, v.metOn),
      c.index('visits_day', v.townId, v.metOn),
      c.index('visits_cadre', v.townId, v.cadreId, v.metOn),
      c.unique('visits_code', v.townId, v.code),
    ],
  );

  /** The rule set in force from–to; rules are the preset with the town's own numbers. */
  const policies = c.table(
    'policies',
    {
      townId: c.text('town_id').notNull(),
      id: c.text('id').notNull(),
      preset: c.text('preset').notNull(),
      rules: c.json<Record<string, unknown>>('rules').notNull(),
      from: c.day('from_day').notNull(),
      to: c.day('to_day'),
    },
    (p) => [c.key(p.townId, p.id)],
  );

  const issues = c.table(
    'issues',
    {
      townId: c.text('town_id').notNull(),
      id: c.text('id').notNull(),
      /** 编号 */
      code: c.text('code').notNull(),
      kind: c.word('kind', issueKinds).notNull(),
      /** One sentence; may name people, so it is encrypted. */
      title: c.secret('title').notNull(),
      householdId: c.text('household_id'),
      siteId: c.text('site_id'),
      cellId: c.text('cell_id').notNull(),
      x: c.count('x'),
      y: c.count('y'),
      visitId: c.text('visit_id'),
      /** Who owes the answer. */
      cadreId: c.text('cadre_id'),
      openedOn: c.day('opened_on').notNull(),
      dueOn: c.day('due_on').notNull(),
      closedOn: c.day('closed_on'),
      outcome: c.word('outcome', issueOutcomes),
      /** What was answered, encrypted. */
      answer: c.secret('answer'),
      version: c.count('version').notNull().default(1),
    },
    (i) => [
      c.key(i.townId, i.id),
      c.unique('issues_code', i.townId, i.code),
      c.index('issues_cell', i.townId, i.cellId),
      c.index('issues_opened', i.townId, i.openedOn),
    ],
  );

  return { groups, groupCadres, groupMembers, visits, policies, issues };
};
