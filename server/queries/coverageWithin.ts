import {
  type CoverageByDay,
  CoverageMatrix,
  countHousehold,
  onlyKeys,
  type Stay,
} from '#domain/coverage/coverageMatrix.ts';
import type { Stretch } from '#domain/coverage/history.ts';
import { intersected, united } from '#domain/coverage/stays.ts';
import type { Window } from '#domain/time/windowAt.ts';
import type { LiveHousehold, TownLive } from './live/townLive.ts';
import type { Within } from './within.ts';

/** The village (or the town itself) whose ground a key of `byCell` is; null for households of an unknown village. */
export const groundOfKey = (town: TownLive): ((key: number) => string | null) => {
  const nowhere = new Map([...town.keys.ofNoCell].map(([villageId, key]) => [key, villageId]));
  return (key) => town.partition.cells[key]?.villageId ?? nowhere.get(key) ?? null;
};

/** A reader's scope, and the villages he or she asked for inside it; all where none are named. */
export interface Sight extends Within {
  readonly villages?: ReadonlySet<string> | undefined;
}

/** Whether ground is in sight; what belongs to no village is for the whole town's readers only. */
export const isGroundWithin = ({ whole, divisionIds, villages }: Sight, villageId: string | null): boolean => {
  const isInScope = whole || (villageId !== null && divisionIds.includes(villageId));
  return isInScope && (villages === undefined || (villageId !== null && villages.has(villageId)));
};

/** On which days a household is in sight: by the ground it lay on, or by who held its group. */
export const insideOf = (town: TownLive, sight: Sight): ((household: LiveHousehold) => readonly Stretch[]) => {
  const { whole, villages, cadreId } = sight;
  if (whole && villages === undefined) return ({ history }) => [history];
  const groundOf = groundOfKey(town);
  const cadreKey = cadreId === null ? undefined : town.keys.ofCadre.get(cadreId);
  return ({ cellStays, cadreStays }) => {
    const ground = cellStays.filter(({ key }) => isGroundWithin(sight, groundOf(key)));
    if (cadreKey === undefined) return united(ground, []);
    const asked = cellStays.filter(({ key }) => villages === undefined || villages.has(groundOf(key) ?? ''));
    return united(
      ground,
      intersected(
        cadreStays.filter(({ key }) => key === cadreKey),
        asked,
      ),
    );
  };
};

const staysBy = (household: LiveHousehold, by: 'cell' | 'cadre'): readonly Stay[] =>
  by === 'cell' ? household.cellStays : household.cadreStays;

/**
 * Coverage by cell or by cadre over some days, as far as the reader may look, and no further: keys and households out of sight count
 * nobody. From the town's own matrix where that can be, else from one made for the question.
 */
export const coverageInSight = (town: TownLive, by: 'cell' | 'cadre', sight: Sight, days: Window): CoverageByDay => {
  if (town.range.from <= days.from && days.to <= town.range.to) {
    if (sight.whole && sight.villages === undefined) return by === 'cell' ? town.byCell : town.byCadre;
    const groundOf = groundOfKey(town);
    const isOfGround = by === 'cell' && (sight.whole || sight.cadreId === null);
    if (isOfGround) return onlyKeys(town.byCell, (key) => isGroundWithin(sight, groundOf(key)));
  }
  const matrix = new CoverageMatrix(by === 'cell' ? town.keys.cells : town.keys.cadres, days);
  const inside = insideOf(town, sight);
  for (const household of town.households.values()) {
    const seen = inside(household);
    const stays = seen.length === 0 ? [] : intersected(staysBy(household, by), seen);
    if (stays.length > 0) countHousehold(household.history, town.partition.policies, [{ matrix, stays }], 1);
  }
  return matrix;
};

/** How many issues, and conflicts among them, are open in sight on a day number, by cell and by who owes the answer. */
export interface OpenCounts {
  readonly issues: number;
  readonly conflicts: number;
}

export const openIssuesOn = (
  town: TownLive,
  sight: Sight,
  day: number,
): { readonly byCell: ReadonlyMap<string, OpenCounts>; readonly byCadre: ReadonlyMap<string, OpenCounts> } => {
  const byCell = new Map<string, OpenCounts>();
  const byCadre = new Map<string, OpenCounts>();
  const groundOf = groundOfKey(town);
  const count = (counts: Map<string, OpenCounts>, id: string, isConflict: boolean): void => {
    const { issues, conflicts } = counts.get(id) ?? noIssues;
    counts.set(id, { issues: issues + 1, conflicts: conflicts + (isConflict ? 1 : 0) });
  };
  for (const { from, to, cellId, cadreId, isConflict } of town.issues) {
    if (day < from || (to !== null && day >= to)) continue;
    const key = town.keys.ofCell.get(cellId);
    const ground = key === undefined ? null : groundOf(key);
    const isAsked = sight.villages === undefined || (ground !== null && sight.villages.has(ground));
    const isOwn = isAsked && cadreId !== null && cadreId === sight.cadreId;
    if (!isOwn && !isGroundWithin(sight, ground)) continue;
    count(byCell, cellId, isConflict);
    if (cadreId !== null) count(byCadre, cadreId, isConflict);
  }
  return { byCell, byCadre };
};

export const noIssues: OpenCounts = { issues: 0, conflicts: 0 };

/** The sum of some open counts. */
export const summed = (counts: Iterable<OpenCounts | undefined>): OpenCounts => {
  let [issues, conflicts] = [0, 0];
  for (const one of counts) {
    issues += one?.issues ?? 0;
    conflicts += one?.conflicts ?? 0;
  }
  return { issues, conflicts };
};
