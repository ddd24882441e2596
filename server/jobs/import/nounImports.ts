import type { ImportNoun } from '#domain/words.ts';
import type { Columns } from '../../files/columns.ts';
import { cadreImport } from './cadres.ts';
import type { NounImport } from './context.ts';
import { divisionImport } from './divisions.ts';
import { groupImport } from './groups.ts';
import { householdImport } from './households.ts';
import { issueImport } from './issues.ts';
import { nightStayImport } from './nightStays.ts';
import { outsidePhoneImport } from './outsidePhones.ts';
import { shelterImport } from './shelters.ts';
import { shiftImport } from './shifts.ts';
import { teamImport } from './teams.ts';
import { transferImport } from './transfers.ts';
import { unitImport } from './units.ts';
import { visitImport } from './visits.ts';

/** How each noun but cells comes in. */
export const nounImports: Readonly<Record<Exclude<ImportNoun, 'cells'>, NounImport<Columns>>> = {
  divisions: divisionImport,
  units: unitImport,
  cadres: cadreImport,
  households: householdImport,
  groups: groupImport,
  visits: visitImport,
  issues: issueImport,
  shifts: shiftImport,
  nightStays: nightStayImport,
  teams: teamImport,
  shelters: shelterImport,
  outsidePhones: outsidePhoneImport,
  transfers: transferImport,
};
