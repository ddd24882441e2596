import { stretchOn } from '#domain/coverage/history.ts';
import type { StateOn } from '#domain/coverage/state.ts';
import { lastMetOn, stateOn } from '#domain/coverage/stateOn.ts';
import { type Tally, tallyOf } from '#domain/coverage/tally.ts';
import type { MemberRole, Residence } from '#domain/words.ts';
import { insideOf, type Sight } from './coverageWithin.ts';
import type { LiveGroup } from './live/directory.ts';
import { cellOn, holderOn, isOn, type LiveHousehold, type Member, type TownLive } from './live/townLive.ts';

/** A member of a group on a day. Days are day numbers. */
export interface MemberOn extends StateOn {
  readonly household: LiveHousehold;
  readonly role: MemberRole;
  readonly residence: Residence;
  readonly lastMet: number | null;
}

/** A group on a day: those of its members that are in sight, its centre first. */
export interface GroupOn {
  readonly group: LiveGroup;
  /** Its centre's cell, else that of another member; null when none lies in a cell. */
  readonly cellId: string | null;
  readonly cadreId: string | null;
  readonly members: readonly MemberOn[];
}

type Members = readonly Member[];

/** The members of a group on a day number, its centre first. */
export const membersOn = (town: TownLive, groupId: string, day: number): Members =>
  town
    .membersOf(groupId)
    .filter((member) => isOn(member, day) && isOn(member.household.history, day))
    .sort((a, b) => Number(b.role === 'centre') - Number(a.role === 'centre'));

/** The cell a group is listed under: its centre's, else that of another member; null when none lies in a cell. */
export const listedCell = (members: Members, day: number): string | null => {
  for (const { household } of members) {
    const cellId = cellOn(household, day);
    if (cellId !== null) return cellId;
  }
  return null;
};

/** A group on a day number; null where it is not in force or none of it is in sight. */
export const groupOn = (
  town: TownLive,
  group: LiveGroup,
  day: number,
  inside: ReturnType<typeof insideOf>,
): GroupOn | null => {
  if (!isOn(group, day)) return null;
  const all = membersOn(town, group.id, day);
  const members = all
    .filter(({ household }) => stretchOn(inside(household), day) !== undefined)
    .map(({ household, role }): MemberOn => {
      const { history } = household;
      return {
        ...stateOn(history, town.partition.policies, day),
        household,
        role,
        residence: stretchOn(history.residences, day)?.residence ?? 'resident',
        lastMet: lastMetOn(history, day),
      };
    });
  if (members.length === 0) return null;
  return { group, cellId: listedCell(all, day), cadreId: holderOn(town, group.id, day), members };
};

/** The groups of a day in sight, by code; only those listed under a cell, or held by a cadre, where one is named. */
export const groupsOn = (
  town: TownLive,
  sight: Sight,
  {
    day,
    cellId,
    cadreId,
  }: { readonly day: number; readonly cellId?: string | undefined; readonly cadreId?: string | undefined },
): GroupOn[] => {
  const inside = insideOf(town, sight);
  return [...town.directory.groups.values()]
    .flatMap((group) => {
      if (cadreId !== undefined && holderOn(town, group.id, day) !== cadreId) return [];
      if (cellId !== undefined && listedCell(membersOn(town, group.id, day), day) !== cellId) return [];
      return groupOn(town, group, day, inside) ?? [];
    })
    .sort((a, b) => (a.group.code < b.group.code ? -1 : 1));
};

/** The counts of a group. */
export const groupTally = ({ members }: GroupOn): Tally => tallyOf(members);

/** How many households in sight lie in a cell on a day number, in no group though they should be. */
export const unlinkedIn = (town: TownLive, sight: Sight, cellId: string, day: number): number => {
  const inside = insideOf(town, sight);
  let unlinked = 0;
  for (const household of town.households.values()) {
    if (cellOn(household, day) !== cellId || !isOn(household.history, day)) continue;
    if (stretchOn(inside(household), day) === undefined) continue;
    if (stateOn(household.history, town.partition.policies, day).state === 'unlinked') unlinked += 1;
  }
  return unlinked;
};
