import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { groupsFile, issuesFile, visitsFile } from './files/careFiles.ts';
import { codesOf } from './files/codes.ts';
import { cadresFile, householdsFile } from './files/peopleFiles.ts';
import { cellsFile, divisionsFile, unitsFile } from './files/placeFiles.ts';
import type { Town } from './makeTown.ts';

/**
 * Writes a town as the files a clerk would import: cells as GeoJSON, the rest as CSV with the heads of the templates.
 * Villages go by name, so that the households fit a town whose cells were imported from elsewhere.
 */
export const writeTownFiles = (folder: string, { rows, basemap }: Town): void => {
  const codes = codesOf(rows);
  const known = { knowsCells: basemap !== null };
  const files = {
    'cells.geojson': cellsFile(rows, codes),
    'divisions.csv': divisionsFile(rows, codes),
    'units.csv': unitsFile(rows),
    'cadres.csv': cadresFile(rows, codes, known),
    'households.csv': householdsFile(rows, codes, known),
    'groups.csv': groupsFile(rows, codes),
    'visits.csv': visitsFile(rows, codes),
    'issues.csv': issuesFile(rows, codes),
  };
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
};
