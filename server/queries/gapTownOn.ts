import { type Stretch, stretchOn } from '#domain/coverage/history.ts';
import { lastMetOn, stateOn } from '#domain/coverage/stateOn.ts';
import { stateSegments } from '#domain/coverage/stateSegments.ts';
import { intersected } from '#domain/coverage/stays.ts';
import { excusedSince, isTooManyExcused } from '#domain/gaps/excusedSince.ts';
import type { GapCell, GapGroup, GapHousehold, GapTown, GapVillage } from '#domain/gaps/gapTown.ts';
import { policyOn } from '#domain/policies/policyOn.ts';
import { groundOfKey } from './coverageWithin.ts';
import type { Directory } from './live/directory.ts';
import { listedCell, membersOn } from './groupsOn.ts';
import { calledOn } from './live/partition.ts';
import { cellOn, groundOn, isOn, type LiveHousehold, type TownLive } from './live/townLive.ts';

/** A town on a day number, as gap finding asks for it. */
export const gapTownOn = (town: TownLive, day: number): GapTown => {
  const policy = policyOn(town.partition.policies, day);
  const visiting = visitingUntil(town, day);
  const coverage = town.byCell.on(day);
  const knownFrom = town.range.from;
  return {
    day,
    leastRadiating: policy.group.leastRadiating,
    noVisitDays: policy.noVisits.days,
    cells: town.partition.cells.flatMap((cell, key): GapCell[] => {
      if (!isOn(cell, day)) return [];
      const allowed = policy.excuse.cellShare;
      const isExcused = isTooManyExcused(coverage.of([key]).counts, allowed);
      return [
        {
          id: cell.id,
          code: calledOn(cell, day).code,
          villageId: cell.villageId,
          from: cell.from,
          led: ledBy(town.directory, cell.id),
          excusedSince: isExcused ? excusedSince(town.byCell, key, { day, allowed }) : null,
          visiting: { lastMet: visiting.ofKey(key), from: Math.max(cell.from, knownFrom) },
        },
      ];
    }),
    villages: [...town.partition.divisions.values()].flatMap((village): GapVillage[] => {
      if ((village.kind !== 'village' && village.kind !== 'community') || !isOn(village, day)) return [];
      const lastMet = visiting.ofGround(village.id);
      return [{ id: village.id, code: village.code, visiting: { lastMet, from: Math.max(village.from, knownFrom) } }];
    }),
    groups: groupsOn(town, day),
    households: [...town.households.values()].flatMap((household) =>
      isOn(household.history, day) ? [householdOn(town, household, day)] : [],
    ),
  };
};

const inService = ({ cadres }: Directory, cadreId: string | null): readonly Stretch[] => {
  const cadre = cadreId === null ? undefined : cadres.get(cadreId);
  return cadre ? [cadre] : [];
};

const ledBy = (directory: Directory, cellId: string): Stretch[] =>
  (directory.assignments.get(cellId) ?? [])
    .filter(({ role }) => role === 'lead')
    .flatMap((one) => intersected([{ from: one.from, to: one.to }], inService(directory, one.cadreId)));

const groupsOn = (town: TownLive, day: number): GapGroup[] =>
  [...town.directory.groups.values()].flatMap((group): GapGroup[] => {
    if (!isOn(group, day)) return [];
    return [
      {
        id: group.id,
        code: group.code,
        villageId: group.villageId,
        cellId: listedCell(membersOn(town, group.id, day), day),
        from: group.from,
        held: group.cadres.flatMap((one) =>
          intersected([{ from: one.from, to: one.to }], inService(town.directory, one.cadreId)),
        ),
        members: town.membersOf(group.id),
      },
    ];
  });

const householdOn = (town: TownLive, household: LiveHousehold, day: number): GapHousehold => {
  const { history, places } = household;
  const { policies } = town.partition;
  const { state, role, since } = stateOn(history, policies, day);
  const unlinkedSince = () => stateSegments(history, policies, { from: history.from, to: day + 1 }).at(-1)?.from ?? day;
  const point = stretchOn(places, day);
  const isPlaced = point !== undefined && point.x !== null;
  return {
    cellId: cellOn(household, day),
    villageId: groundOn(town, household, day),
    groupId: stretchOn(history.memberships, day)?.groupId ?? null,
    role,
    state,
    since: state === 'unlinked' ? unlinkedSince() : since,
    notPlacedSince: isPlaced ? null : (point?.from ?? history.from),
  };
};

/** When somebody was last met under each key and on each village's ground, each visit counted where its household lay that day. */
const visitingUntil = (town: TownLive, day: number) => {
  const lastMet = new Map<number, number>();
  for (const { history, cellStays } of town.households.values()) {
    for (const { key, from, to } of cellStays) {
      const met = lastMetOn(history, Math.min(day, (to ?? day + 1) - 1));
      if (met === null || met < from) continue;
      lastMet.set(key, Math.max(lastMet.get(key) ?? met, met));
    }
  }
  const groundOf = groundOfKey(town);
  const ofGround = new Map<string, number>();
  for (const [key, met] of lastMet) {
    const ground = groundOf(key);
    if (ground !== null) ofGround.set(ground, Math.max(ofGround.get(ground) ?? met, met));
  }
  return {
    ofKey: (key: number): number | null => lastMet.get(key) ?? null,
    ofGround: (villageId: string): number | null => ofGround.get(villageId) ?? null,
  };
};
