import { stretchOn } from '../coverage/history.ts';
import { byRank, type Gap, type GapKind } from './gap.ts';
import type { GapCell, GapGroup, GapHousehold, GapTown, Visiting } from './gapTown.ts';
import { runStart } from './runStart.ts';

/** Every gap of a town on a day, worst first. Empty groups are none: there is nobody in them to forget. */
export const gapsOf = (town: GapTown): Gap[] => {
  const inCell = groupedBy(town.households, ({ cellId }) => cellId);
  const inGroup = groupedBy(town.households, ({ groupId }) => groupId);
  return [
    ...town.cells.flatMap((cell) => cellGaps(town, cell, inCell.get(cell.id) ?? [])),
    ...town.groups.flatMap((group) => groupGaps(town, group, inGroup.get(group.id) ?? [])),
    ...unvisitedGaps(town, inCell),
    ...placelessGaps(town),
  ].sort(byRank);
};

const groupedBy = <T>(all: readonly T[], keyOf: (one: T) => string | null): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
};

interface Place {
  readonly cellId: string | null;
  readonly villageId: string;
  readonly groupId: string | null;
  readonly code: string;
}

const gapAt = (town: GapTown, kind: GapKind, place: Place, since: number, households: number): Gap => ({
  kind,
  id: `${kind}:${place.groupId ?? place.cellId ?? place.villageId}`,
  ...place,
  since,
  days: town.day - since + 1,
  households,
});

const earliest = (days: readonly (number | null)[]): number =>
  days.reduce<number>((first, day) => (day === null ? first : Math.min(first, day)), Number.POSITIVE_INFINITY);

const placeOfCell = ({ id, villageId, code }: GapCell): Place => ({ cellId: id, villageId, groupId: null, code });

const cellGaps = (town: GapTown, cell: GapCell, households: readonly GapHousehold[]): Gap[] => {
  const gaps: Gap[] = [];
  const place = placeOfCell(cell);
  const isLeaderless = (day: number): boolean => stretchOn(cell.led, day) === undefined;
  if (isLeaderless(town.day)) {
    const since = runStart({ from: cell.from, day: town.day, stretches: cell.led }, isLeaderless);
    gaps.push(gapAt(town, 'noLead', place, since, households.length));
  }
  if (cell.excusedSince !== null) {
    const excused = households.filter(({ state }) => state === 'excused').length;
    gaps.push(gapAt(town, 'tooManyExcused', place, cell.excusedSince, excused));
  }
  return gaps;
};

const groupGaps = (town: GapTown, group: GapGroup, households: readonly GapHousehold[]): Gap[] => {
  if (households.length === 0) return [];
  const { from, held, members } = group;
  const place: Place = { cellId: group.cellId, villageId: group.villageId, groupId: group.id, code: group.code };
  const gaps: Gap[] = [];
  const isUnheld = (day: number): boolean => stretchOn(held, day) === undefined;
  const countOn = (day: number, role: string): number =>
    members.filter((one) => one.role === role && one.from <= day && (one.to === null || day < one.to)).length;
  const hasNoCentre = (day: number): boolean => countOn(day, 'centre') === 0;
  const hasTooFew = (day: number): boolean => countOn(day, 'radiating') < town.leastRadiating;

  if (isUnheld(town.day)) {
    const since = runStart({ from, day: town.day, stretches: held }, isUnheld);
    gaps.push(gapAt(town, 'groupUnheld', place, since, households.length));
  }
  if (hasNoCentre(town.day)) {
    const since = runStart({ from, day: town.day, stretches: members }, hasNoCentre);
    gaps.push(gapAt(town, 'centreMissing', place, since, households.length));
  }
  if (hasTooFew(town.day)) {
    const since = runStart({ from, day: town.day, stretches: members }, hasTooFew);
    gaps.push(gapAt(town, 'tooFewRadiating', place, since, households.length));
  }
  for (const [role, kind] of [
    ['centre', 'overdueCentre'],
    ['radiating', 'overdueRadiating'],
  ] as const) {
    const overdue = households.filter((one) => one.state === 'overdue' && one.role === role);
    if (overdue.length === 0) continue;
    gaps.push(gapAt(town, kind, place, earliest(overdue.map(({ since }) => since)), overdue.length));
  }
  return gaps;
};

/** A village where nobody was met is one gap, not one for each of its cells. */
const unvisitedGaps = (town: GapTown, inCell: ReadonlyMap<string, readonly GapHousehold[]>): Gap[] => {
  const isUnvisited = ({ lastMet, from }: Visiting): boolean => town.day - (lastMet ?? from - 1) >= town.noVisitDays;
  const sinceOf = ({ lastMet, from }: Visiting): number => (lastMet === null ? from : lastMet + 1);
  const owedIn = (households: readonly GapHousehold[]): number =>
    households.filter(({ state }) => state !== 'notOwed').length;
  const inVillage = groupedBy(town.households, ({ villageId }) => villageId);

  const villages = town.villages.filter((village) => isUnvisited(village.visiting));
  const told = new Set(villages.map(({ id }) => id));
  const cells = town.cells.filter((cell) => !told.has(cell.villageId) && isUnvisited(cell.visiting));
  return [
    ...villages.map((village) => ({
      place: { cellId: null, villageId: village.id, groupId: null, code: village.code },
      since: sinceOf(village.visiting),
      owed: owedIn(inVillage.get(village.id) ?? []),
    })),
    ...cells.map((cell) => ({
      place: placeOfCell(cell),
      since: sinceOf(cell.visiting),
      owed: owedIn(inCell.get(cell.id) ?? []),
    })),
  ]
    .filter(({ owed }) => owed > 0)
    .map(({ place, since, owed }) => gapAt(town, 'noVisits', place, since, owed));
};

/** Households in no group, and households without a point: one gap a cell, or a village for those in no cell. */
const placelessGaps = (town: GapTown): Gap[] => {
  const codes = new Map([...town.cells, ...town.villages].map(({ id, code }) => [id, code]));
  const of = (kind: GapKind, households: readonly { readonly one: GapHousehold; readonly since: number | null }[]) =>
    [...groupedBy(households, ({ one }) => one.cellId ?? one.villageId)].map(([placeId, here]) => {
      const { cellId = null, villageId = placeId } = here[0]?.one ?? {};
      const place = { cellId, villageId, groupId: null, code: codes.get(placeId) ?? '' };
      return gapAt(town, kind, place, earliest(here.map(({ since }) => since)), here.length);
    });
  return [
    ...of(
      'unlinked',
      town.households.filter(({ state }) => state === 'unlinked').map((one) => ({ one, since: one.since })),
    ),
    ...of(
      'notPlaced',
      town.households
        .filter(({ notPlacedSince }) => notPlacedSince !== null)
        .map((one) => ({ one, since: one.notPlacedSince })),
    ),
  ];
};
