import { CoverageMatrix, countHousehold, type Stay } from '#domain/coverage/coverageMatrix.ts';
import { type Membership, type Stretch, stretchOn } from '#domain/coverage/history.ts';
import { filledStays, intersected } from '#domain/coverage/stays.ts';
import type { Window } from '#domain/time/windowAt.ts';
import type { Directory } from './directory.ts';
import type { HouseholdFacts } from './householdFacts.ts';
import type { LiveIssue } from './openIssues.ts';
import type { LiveCell, Partition } from './partition.ts';

/** A household as it is counted. */
export interface LiveHousehold extends HouseholdFacts {
  /** Under the key of its cell, or of its own village while it is in none. */
  readonly cellStays: readonly Stay[];
  /** Under the key of the cadre who holds its group, or of nobody. */
  readonly cadreStays: readonly Stay[];
}

/** A household as a member of a group, now or once. */
export interface Member extends Membership {
  readonly household: LiveHousehold;
}

/** Numbers for what is counted apart: each cell, the ground outside of cells by village, each cadre, nobody. */
export interface Keys {
  readonly ofCell: ReadonlyMap<string, number>;
  /** Households of a village that are in no cell. */
  readonly ofNoCell: ReadonlyMap<string, number>;
  /** Cells there can be before a town is counted anew: keys from here on are not of cells. */
  readonly room: number;
  readonly cells: number;
  readonly ofCadre: ReadonlyMap<string, number>;
  readonly nobody: number;
  readonly cadres: number;
}

/** Everything of a town that maps and lists ask for all the time, in memory: as the store has it, as known now. */
export interface TownLive {
  readonly townId: string;
  readonly partition: Partition;
  readonly directory: Directory;
  readonly issues: readonly LiveIssue[];
  readonly households: ReadonlyMap<string, LiveHousehold>;
  /** All members of a group, past ones too. */
  readonly membersOf: (groupId: string) => readonly Member[];
  readonly keys: Keys;
  /** By cell and by cadre, over the days of `range`. */
  readonly byCell: CoverageMatrix;
  readonly byCadre: CoverageMatrix;
  /** Days counted, as day numbers: from the first day known (at most ten years back) to some weeks ahead. */
  readonly range: Window;
  /** Counts up with everything taken in: the same number, the same answers. */
  readonly version: number;
}

/** Keys kept free for cells of later editions, so that a publication need not count a town anew. */
const spareKeys = (cells: number): number => 64 + Math.ceil(cells / 50);

const keysOf = (partition: Partition, directory: Directory): Keys & { readonly ofCell: Map<string, number> } => {
  const { cells, divisions } = partition;
  const room = cells.length + spareKeys(cells.length);
  const ofCell = new Map(cells.map(({ id }, key) => [id, key]));
  const ofNoCell = new Map([...divisions.keys()].map((id, i) => [id, room + i]));
  const ofCadre = new Map([...directory.cadres.keys()].map((id, key) => [id, key]));
  return {
    ofCell,
    ofNoCell,
    room,
    cells: room + divisions.size + 1,
    ofCadre,
    nobody: ofCadre.size,
    cadres: ofCadre.size + 1,
  };
};

const cellStaysOf = ({ history, cells, villageId }: HouseholdFacts, keys: Keys): Stay[] => {
  const nowhere = keys.ofNoCell.get(villageId) ?? keys.cells - 1;
  const stays = cells.map(({ cellId, from, to }) => ({ key: keys.ofCell.get(cellId) ?? nowhere, from, to }));
  return filledStays(stays, history, nowhere);
};

const cadreStaysOf = ({ history }: HouseholdFacts, directory: Directory, keys: Keys): Stay[] => {
  const stays = history.memberships.flatMap((membership) =>
    intersected(
      (directory.groups.get(membership.groupId)?.cadres ?? []).map(({ cadreId, from, to }) => ({
        key: keys.ofCadre.get(cadreId) ?? keys.nobody,
        from,
        to,
      })),
      [membership],
    ),
  );
  return filledStays(stays, history, keys.nobody);
};

/** A town in memory that can be kept current: households come and go, people change. */
export class LiveTown implements TownLive {
  readonly townId: string;
  readonly range: Window;
  partition: Partition;
  readonly keys: ReturnType<typeof keysOf>;
  readonly byCell: CoverageMatrix;
  readonly byCadre: CoverageMatrix;
  directory: Directory;
  version = 0;
  #issues: readonly LiveIssue[];
  readonly households = new Map<string, LiveHousehold>();
  readonly #members = new Map<string, Member[]>();

  constructor(parts: {
    readonly townId: string;
    readonly range: Window;
    readonly partition: Partition;
    readonly directory: Directory;
    readonly issues: readonly LiveIssue[];
  }) {
    this.townId = parts.townId;
    this.range = parts.range;
    this.partition = parts.partition;
    this.directory = parts.directory;
    this.#issues = parts.issues;
    this.keys = keysOf(parts.partition, parts.directory);
    this.byCell = new CoverageMatrix(this.keys.cells, parts.range);
    this.byCadre = new CoverageMatrix(this.keys.cadres, parts.range);
  }

  get issues(): readonly LiveIssue[] {
    return this.#issues;
  }

  takeIssues(issues: readonly LiveIssue[]): void {
    this.version += 1;
    this.#issues = issues;
  }

  /**
   * Takes the ground of a later edition: cells keep their keys, new ones get the next. Households that move are put anew
   * by the caller. False where there is no key left: then the town is to be read anew.
   */
  takePartition(partition: Partition): boolean {
    if (partition.cells.length > this.keys.room) return false;
    this.version += 1;
    this.partition = partition;
    for (const [key, { id }] of partition.cells.entries()) this.keys.ofCell.set(id, key);
    return true;
  }

  membersOf(groupId: string): readonly Member[] {
    return this.#members.get(groupId) ?? [];
  }

  /** Counts a household as it now is, in place of what was known of it. */
  put(facts: HouseholdFacts): void {
    this.version += 1;
    this.drop(facts.id);
    const household: LiveHousehold = {
      ...facts,
      cellStays: cellStaysOf(facts, this.keys),
      cadreStays: cadreStaysOf(facts, this.directory, this.keys),
    };
    this.households.set(facts.id, household);
    this.#count(household, 1);
    for (const membership of facts.history.memberships) {
      const member = { ...membership, household };
      const members = this.#members.get(membership.groupId);
      if (members) members.push(member);
      else this.#members.set(membership.groupId, [member]);
    }
  }

  /** Counts a household no more. */
  drop(id: string): void {
    const household = this.households.get(id);
    if (!household) return;
    this.version += 1;
    this.#count(household, -1);
    this.households.delete(id);
    for (const { groupId } of household.history.memberships) {
      const others = this.membersOf(groupId).filter((member) => member.household.id !== id);
      this.#members.set(groupId, others);
    }
  }

  /** Takes a new directory with the same cadres; households of groups that changed hands are counted under their new ones. */
  takeDirectory(directory: Directory): void {
    this.version += 1;
    const before = this.directory;
    this.directory = directory;
    for (const [groupId, members] of this.#members) {
      const [old, now] = [before.groups.get(groupId)?.cadres, directory.groups.get(groupId)?.cadres];
      if (JSON.stringify(old) === JSON.stringify(now)) continue;
      for (const { household } of members) if (this.households.get(household.id) === household) this.put(household);
    }
  }

  #count(household: LiveHousehold, one: 1 | -1): void {
    const places = [
      { matrix: this.byCell, stays: household.cellStays },
      { matrix: this.byCadre, stays: household.cadreStays },
    ];
    countHousehold(household.history, this.partition.policies, places, one);
  }
}

/** Whether a directory has the same cadres as another: their keys, and so the counts by cadre, still hold. */
export const hasSameCadres = (one: Directory, other: Directory): boolean =>
  one.cadres.size === other.cadres.size && [...one.cadres.keys()].every((id) => other.cadres.has(id));

/** The cell a household lies in on a day number; null in none. */
export const cellOn = (household: HouseholdFacts, day: number): string | null =>
  stretchOn(household.cells, day)?.cellId ?? null;

/** The ground a household lies on: its cell's village; while it is in no cell, its own. */
export const groundOn = (town: TownLive, household: HouseholdFacts, day: number): string => {
  const cellId = cellOn(household, day);
  const key = cellId === null ? undefined : town.keys.ofCell.get(cellId);
  return (key === undefined ? undefined : town.partition.cells[key]?.villageId) ?? household.villageId;
};

/** The cell of an id. */
export const cellOfId = (town: TownLive, cellId: string | null): LiveCell | undefined => {
  const key = cellId === null ? undefined : town.keys.ofCell.get(cellId);
  return key === undefined ? undefined : town.partition.cells[key];
};

/** The cadre who held a household's group on a day number; null where nobody did. */
export const holderOn = (town: TownLive, groupId: string | null, day: number): string | null =>
  stretchOn((groupId === null ? undefined : town.directory.groups.get(groupId))?.cadres ?? [], day)?.cadreId ?? null;

/** Whether something is known, valid or open on a day number. */
export const isOn = ({ from, to }: Stretch, day: number): boolean => from <= day && (to === null || day < to);
