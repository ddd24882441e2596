import type { AccountRole } from '../domain/words.ts';

/**
 * Who may call what: the one table (trust.md 1). A route names a permission; a route without one is
 * refused at start and fails a test. Territory is not here: `scoped()` narrows every read to the grant's division
 * (a cadre's to the groups he or she holds).
 */
export const access = {
  /** Cell shapes and codes, divisions, editions, base map, the cadres' duty names and phones: everyone signed in. */
  'map.read': ['leader', 'grid', 'desk', 'cadre', 'clerk', 'sysadmin', 'secadmin', 'auditor'],
  /** Counts, rates and gaps of cells. A cadre sees the counts of the households he or she holds. */
  'coverage.read': ['leader', 'grid', 'cadre', 'clerk'],
  /** Households: leader exact but unnamed points; grid, clerk masked; cadre own groups in full. */
  'households.read': ['leader', 'grid', 'cadre', 'clerk'],
  'households.reveal': ['leader', 'grid', 'clerk'],
  'households.change': ['clerk'],
  'groups.change': ['grid', 'clerk'],
  'visits.read': ['leader', 'grid', 'cadre', 'clerk'],
  'visits.create': ['cadre', 'clerk'],
  'issues.read': ['leader', 'grid', 'cadre', 'clerk'],
  /** How many issues and conflicts are open in a cell: also for the desk. */
  'issues.count': ['leader', 'grid', 'desk', 'cadre', 'clerk'],
  'issues.create': ['cadre', 'clerk'],
  'issues.close': ['cadre', 'clerk'],
  /** A cadre asks for own groups; someone other than the cadre approves. */
  'excuses.read': ['grid', 'cadre', 'clerk'],
  'excuses.ask': ['cadre'],
  'excuses.approve': ['grid', 'clerk'],
  'cadres.change': ['grid', 'clerk'],
  'assignments.change': ['grid', 'clerk'],
  'imports.run': ['clerk', 'grid'],
  /** Plans of changed boundaries: seen by those who decide and those who draw. */
  'plans.read': ['leader', 'grid'],
  'plans.draw': ['grid'],
  'plans.comment': ['leader', 'grid'],
  /** Someone other than those who drew it. */
  'plans.review': ['leader', 'grid'],
  'plans.publish': ['leader', 'grid'],
  /** Who answers for a place, and the pack for doing without network: staff data, everyone who works in the town. */
  'responsible.read': ['leader', 'grid', 'desk', 'cadre', 'clerk'],
  /** Incidents, their log and roll call without households' names. Whoever is on shift holds the desk's role for that time. */
  'incidents.read': ['leader', 'desk'],
  'incidents.run': ['leader', 'desk'],
  /** Households of an open incident in full: the help needed, never why (trust.md 3). */
  'incidents.homes': ['desk'],
  /** Shifts, night stays, teams, shelters, outside phones: staff data. */
  'roster.read': ['leader', 'grid', 'desk', 'cadre', 'clerk'],
  'roster.change': ['leader', 'desk', 'clerk'],
  /** Who fetches which household, arranged beforehand: by those who see households, masked. */
  'transfers.change': ['grid', 'clerk'],
  'hooks.change': ['sysadmin'],
  'exports.run': ['leader', 'grid', 'clerk'],
  'jobs.read': ['leader', 'grid', 'clerk'],
  'events.read': ['leader', 'grid', 'desk', 'cadre', 'clerk', 'sysadmin', 'secadmin', 'auditor'],
  'accounts.read': ['sysadmin', 'secadmin'],
  'accounts.change': ['sysadmin'],
  'audit.read': ['auditor'],
  'demo.remake': ['leader', 'sysadmin'],
} as const satisfies Record<string, readonly AccountRole[]>;

export type Permission = keyof typeof access;
