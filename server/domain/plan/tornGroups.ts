import type { Outcome } from './outcome.ts';
import type { TornGroup } from './planEffect.ts';
import { repairing } from './repairing.ts';

/** Groups this plan tears: out of their village (a fault) or into two cells (a notice), by code, with the smallest repair. */
export function tornGroups(outcome: Outcome): TornGroup[] {
  const { index, membership, concerned } = outcome;
  const groups = new Set(concerned.flatMap((row) => [index.people.group[row]!, membership.groupOf(row)]));
  groups.delete(-1);
  const torn = [...groups].flatMap((group) => tornGroup(outcome, group) ?? []);
  const repairsOf = repairing(outcome);
  return torn
    .sort(
      (a, b) =>
        (a.is === b.is ? 0 : a.is === 'out-of-village' ? -1 : 1) ||
        (a.code < b.code ? -1 : a.code > b.code ? 1 : a.group - b.group),
    )
    .map(({ group, ...told }) => ({ ...told, repairs: repairsOf(group, told) }));
}

type Torn = Omit<TornGroup, 'repairs'> & { readonly group: number };

function tornGroup(outcome: Outcome, group: number): Torn | null {
  const { membership, cellAfter } = outcome;
  const { id: groupId, code, cadreId } = membership.groups[group]!;
  const members = membership.membersOf(group);
  const cells = [...new Set(members.map(cellAfter))].sort((a, b) => a - b);
  const told = { group, groupId, code, cadreId, cells };
  const abroad = members.filter((row) => isAbroad(outcome, group, row));
  if (abroad.length > 0) return { ...told, is: 'out-of-village', strays: abroad };
  const apart = cells.length > 1 ? membersApart(outcome, group, members) : [];
  return apart.length > 0 ? { ...told, is: 'in-two-cells', strays: apart } : null;
}

/** Out of the group's village by this plan: its ground changed village, or a repair put it there. */
function isAbroad({ membership, villageAfter, villageBefore }: Outcome, group: number, row: number): boolean {
  const village = villageAfter(row);
  if (village === null || village === membership.groups[group]!.villageId) return false;
  return village !== villageBefore(row) || membership.changed.has(row);
}

/** Members that lay in one cell with the centre before and do not now; without a centre, with the most. */
function membersApart(outcome: Outcome, group: number, members: readonly number[]): number[] {
  const { index, membership, cellAfter } = outcome;
  const { cell } = index.people;
  const centre = membership.centreOf(group);
  const here = centre >= 0 ? cellAfter(centre) : mostFrequent(members.map(cellAfter));
  const before = centre >= 0 ? cell[centre]! : mostFrequent(members.map((row) => cell[row]!));
  return members.filter((row) => cellAfter(row) !== here && cell[row] === before && !membership.changed.has(row));
}

function mostFrequent(cells: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || a - b)[0]?.[0] ?? 0;
}
