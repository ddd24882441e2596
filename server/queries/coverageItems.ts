import { stretchOn } from '#domain/coverage/history.ts';
import type { CoverageLevel } from '#domain/coverage/levels.ts';
import { unitOn } from './live/directory.ts';
import { calledOn } from './live/partition.ts';
import { isOn, type TownLive } from './live/townLive.ts';
import { groundOfKey, isGroundWithin, type Sight } from './coverageWithin.ts';

/** One line of a coverage answer: what it is called, and which keys of the matrix are its. */
export interface CoverageLine {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** What it lies in: a cell's village, a cadre's unit. */
  readonly parentName: string | null;
  readonly by: 'cell' | 'cadre';
  /** Keys on a day number; only a unit's change with its people. */
  readonly keysOn: (day: number) => readonly number[];
  /** Listed even where it counts nobody. */
  readonly isPlace: boolean;
  /** Ids of cells or cadres whose issues are its own. */
  readonly answersFor: readonly string[];
}

const cellIdsOf = (town: TownLive, keys: readonly number[]): string[] =>
  keys.flatMap((key) => town.partition.cells[key]?.id ?? []);

const townLine = (town: TownLive, sight: Sight): CoverageLine => {
  const groundOf = groundOfKey(town);
  const keys = Array.from({ length: town.keys.cells }, (_, key) => key).filter(
    (key) => (sight.cadreId !== null && !sight.whole) || isGroundWithin(sight, groundOf(key)),
  );
  const { name, code } = town.partition;
  const line = { id: town.townId, code, name, parentName: null, by: 'cell' as const, isPlace: true };
  return { ...line, keysOn: () => keys, answersFor: cellIdsOf(town, keys) };
};

/** A line for each village, and for the town's own ground where it has any. */
const villageLines = (town: TownLive, sight: Sight, day: number): CoverageLine[] => {
  const { cells, divisions } = town.partition;
  const keysOf = new Map<string, number[]>();
  for (const [id, key] of town.keys.ofNoCell) keysOf.set(id, [key]);
  for (const [key, { villageId }] of cells.entries()) keysOf.get(villageId)?.push(key);
  return [...divisions.values()].flatMap(({ id, code, name, kind, ...days }) => {
    const keys = keysOf.get(id) ?? [];
    const isVillage = kind === 'village' || kind === 'community';
    // Residents' groups and the like have no ground of their own.
    if (!isVillage && kind !== 'town' && keys.length < 2) return [];
    return {
      id,
      code,
      name,
      parentName: town.partition.name,
      by: 'cell' as const,
      isPlace: isVillage && isGroundWithin(sight, id) && isOn(days, day),
      keysOn: () => keys,
      answersFor: cellIdsOf(town, keys),
    };
  });
};

const cellLines = (town: TownLive, sight: Sight, day: number): CoverageLine[] =>
  town.partition.cells.map((cell, key) => {
    const { code, name } = calledOn(cell, day);
    return {
      id: cell.id,
      code,
      name,
      parentName: town.partition.divisions.get(cell.villageId)?.name ?? null,
      by: 'cell' as const,
      isPlace: isOn(cell, day) && isGroundWithin(sight, cell.villageId),
      keysOn: () => [key],
      answersFor: [cell.id],
    };
  });

const cadreLines = (town: TownLive, day: number): CoverageLine[] =>
  [...town.directory.cadres.values()].map(({ id, code, name }) => {
    const keys = [town.keys.ofCadre.get(id) ?? town.keys.nobody];
    return {
      id,
      code,
      name,
      parentName: unitOn(town.directory, id, day)?.name ?? null,
      by: 'cadre' as const,
      isPlace: false,
      keysOn: () => keys,
      answersFor: [id],
    };
  });

const unitLines = (town: TownLive, day: number): CoverageLine[] =>
  [...town.directory.units.values()].map(({ id, code, name }) => {
    const everIn = [...town.directory.cadres.values()].filter(({ units }) => units.some(({ unitId }) => unitId === id));
    const membersOn = (on: number) => everIn.filter(({ units }) => stretchOn(units, on)?.unitId === id);
    return {
      id,
      code,
      name,
      parentName: town.partition.name,
      by: 'cadre' as const,
      isPlace: false,
      keysOn: (on) => membersOn(on).map((cadre) => town.keys.ofCadre.get(cadre.id) ?? town.keys.nobody),
      answersFor: membersOn(day).map((cadre) => cadre.id),
    };
  });

/** The lines of a level as they are on a day number, by code. A line that is no place is listed only where it counts somebody. */
export const coverageLines = (town: TownLive, level: CoverageLevel, sight: Sight, day: number): CoverageLine[] => {
  const lines =
    level === 'town'
      ? [townLine(town, sight)]
      : level === 'village'
        ? villageLines(town, sight, day)
        : level === 'cell'
          ? cellLines(town, sight, day)
          : level === 'cadre'
            ? cadreLines(town, day)
            : unitLines(town, day);
  return lines.sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
};
