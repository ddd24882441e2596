import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, describe, expect, it } from 'vitest';
import { groundOfCells } from '../../data/town/ground/groundOfCells.ts';
import { makeTown } from '../../data/town/makeTown.ts';
import { randomFrom } from '../../data/town/random.ts';
import { writeTownFiles } from '../../data/town/townFiles.ts';
import { cadreColumns } from '../../server/files/columns/cadres.ts';
import { cellColumns } from '../../server/files/columns/cells.ts';
import type { Columns } from '../../server/files/columns/column.ts';
import { divisionColumns } from '../../server/files/columns/divisions.ts';
import { groupColumns } from '../../server/files/columns/groups.ts';
import { householdColumns } from '../../server/files/columns/households.ts';
import { issueColumns } from '../../server/files/columns/issues.ts';
import { unitColumns } from '../../server/files/columns/units.ts';
import { visitColumns } from '../../server/files/columns/visits.ts';

/** Nine squares of a hundredth of a degree: somebody else's cells. */
const squares = {
  type: 'FeatureCollection' as const,
  features: Array.from({ length: 9 }, (_, i) => {
    const [west, south] = [108 + (i % 3) / 100, 30 + Math.floor(i / 3) / 100];
    const [east, north] = [108 + ((i % 3) + 1) / 100, 30 + (Math.floor(i / 3) + 1) / 100];
    return {
      type: 'Feature' as const,
      properties: { name: `田字${i + 1}` },
      geometry: {
        type: 'Polygon' as const,
        coordinates: [
          [
            [west, south],
            [east, south],
            [east, north],
            [west, north],
            [west, south],
          ],
        ],
      },
    };
  }),
};

const ground = groundOfCells(randomFrom('squares'), squares, 540);
const town = makeTown({ seed: 2, today: '2026-03-12', households: 540, ground });
const folder = mkdtempSync(join(tmpdir(), 'lianhu-files-'));
writeTownFiles(folder, town);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const tables: Readonly<Record<string, Columns>> = {
  'divisions.csv': divisionColumns,
  'units.csv': unitColumns,
  'cadres.csv': cadreColumns,
  'households.csv': householdColumns,
  'groups.csv': groupColumns,
  'visits.csv': visitColumns,
  'issues.csv': issueColumns,
};

describe('a town written as files, on cells of somebody else', () => {
  it('keeps every cell and its name, and puts each household inside one', () => {
    expect(town.rows.cells.map(({ name }) => name).sort()).toEqual(
      squares.features.map(({ properties }) => properties.name).sort(),
    );
    expect(town.rows.householdCells.length).toBe(540);
    expect(town.basemap).toBeNull();
  });

  it('takes the villages a file names for its cells', () => {
    const named = squares.features.map((feature, i) => ({
      ...feature,
      properties: { ...feature.properties, SUB_DIST: i < 4 ? '东乡' : '西乡' },
    }));
    const { villages } = groundOfCells(randomFrom('named'), { ...squares, features: named }, 90);
    expect(villages.map(({ name }) => name)).toEqual(['东乡', '西乡']);
  });

  it('gives a clerk one file for each noun', () => {
    expect(readdirSync(folder).sort()).toEqual([...Object.keys(tables), 'cells.geojson'].sort());
  });

  it.each(Object.entries(tables))(
    'writes %s so that each head and each value is read by the template',
    (name, columns) => {
      const text = readFileSync(join(folder, name), 'utf8');
      const { data } = Papa.parse<Record<string, string>>(text.replace('\uFEFF', ''), {
        header: true,
        skipEmptyLines: true,
      });
      expect(data.length).toBeGreaterThan(0);
      const known = new Map(Object.values(columns).map((column) => [column.zh, column]));
      const faults = data.flatMap((row) =>
        Object.entries(row).flatMap(([head, value]) => {
          const column = known.get(head);
          if (column === undefined) return [`${head}?`];
          if (value === '') return column.isRequired ? [`${head} is empty`] : [];
          const reading = column.read(value);
          return 'value' in reading ? [] : [`${head} ${value}: ${reading.kind}`];
        }),
      );
      expect(faults.slice(0, 5)).toEqual([]);
    },
  );

  it('names the properties of cells as the template does', () => {
    const { features } = JSON.parse(readFileSync(join(folder, 'cells.geojson'), 'utf8')) as {
      features: { properties: Record<string, string> }[];
    };
    const heads: readonly string[] = Object.values(cellColumns).flatMap(({ zh, aliases }) => [zh, ...aliases]);
    expect(Object.keys(features[0]?.properties ?? {}).filter((head) => !heads.includes(head))).toEqual([]);
  });
});
