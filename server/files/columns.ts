import type { ImportNoun } from '#domain/words.ts';
import { cadreColumns } from './columns/cadres.ts';
import { cellColumns } from './columns/cells.ts';
import type { Columns } from './columns/column.ts';
import { divisionColumns } from './columns/divisions.ts';
import { groupColumns } from './columns/groups.ts';
import { householdColumns } from './columns/households.ts';
import { issueColumns } from './columns/issues.ts';
import { nightStayColumns } from './columns/nightStays.ts';
import { outsidePhoneColumns } from './columns/outsidePhones.ts';
import { shelterColumns } from './columns/shelters.ts';
import { shiftColumns } from './columns/shifts.ts';
import { teamColumns } from './columns/teams.ts';
import { transferColumns } from './columns/transfers.ts';
import { unitColumns } from './columns/units.ts';
import { visitColumns } from './columns/visits.ts';

export type { Choice, Column, Columns, ValuesOf } from './columns/column.ts';

/** The one column table of each noun, by noun. */
export const columnsOf: Readonly<Record<ImportNoun, Columns>> = {
  cells: cellColumns,
  divisions: divisionColumns,
  units: unitColumns,
  cadres: cadreColumns,
  households: householdColumns,
  groups: groupColumns,
  visits: visitColumns,
  issues: issueColumns,
  shifts: shiftColumns,
  nightStays: nightStayColumns,
  teams: teamColumns,
  shelters: shelterColumns,
  outsidePhones: outsidePhoneColumns,
  transfers: transferColumns,
};
