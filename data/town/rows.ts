import type { Tables } from '../../server/store/tables.ts';

/** The tables a made town fills, in the order they are written. */
export const tableNames = [
  'towns',
  'divisions',
  'editions',
  'nodes',
  'edges',
  'cells',
  'cellShapes',
  'units',
  'cadres',
  'cadreUnits',
  'cadreLeaves',
  'sites',
  'households',
  'householdPlaces',
  'householdCells',
  'householdResidences',
  'entitlements',
  'groups',
  'groupCadres',
  'groupMembers',
  'assignments',
  'policies',
  'excuses',
  'visits',
  'issues',
  'shifts',
  'accounts',
  'grants',
  'blocks',
  'plans',
  'planOperations',
  'planComments',
  'shiftNotes',
  'nightStays',
  'cadreHomes',
  'teams',
  'teamMembers',
  'shelters',
  'outsidePhones',
  'transfers',
  'incidents',
  'incidentEntries',
  'incidentReports',
] as const;
export type TableName = (typeof tableNames)[number];

export type Row<Name extends TableName> = Tables[Name]['$inferInsert'];

/** Every row of a town. Personal fields are plain here; they are sealed when written. */
export type TownRows = { readonly [Name in TableName]: readonly Row<Name>[] };
