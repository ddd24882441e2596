import { leadOf } from './heirOf.ts';
import { noSums, type Sums } from './load.ts';
import type { Outcome } from './outcome.ts';
import { addHousehold, handlerOf } from './peopleIndex.ts';
import type { MovedIssue } from './planEffect.ts';

/** What cells and cadres carry afterwards; only those for whom anything is added or taken. */
export interface LoadChanges {
  readonly cells: ReadonlyMap<number, Sums>;
  readonly cadres: ReadonlyMap<string, Sums>;
  readonly issues: readonly MovedIssue[];
}

/** Adds and takes what moves; everything else stays as counted in the index. */
export function loadChanges(outcome: Outcome): LoadChanges {
  const { index } = outcome;
  const cells = tally<number>(index.cells);
  const cadres = tally<string>(index.cadres);
  addHouseholds(outcome, cells.of, cadres.of);
  addGroups(outcome, cells.of, cadres.of);
  const issues = movedIssues(outcome);
  for (const { from, to, fromCadreId, toCadreId } of issues) {
    cells.of(from).openIssues -= 1;
    cells.of(to).openIssues += 1;
    if (fromCadreId !== null) cadres.of(fromCadreId).openIssues -= 1;
    if (toCadreId !== null) cadres.of(toCadreId).openIssues += 1;
  }
  return { cells: cells.changed, cadres: cadres.changed, issues };
}

/** Sums copied when first asked for. */
function tally<K>(before: ReadonlyMap<K, Sums>): { changed: Map<K, Sums>; of: (key: K) => Sums } {
  const changed = new Map<K, Sums>();
  const of = (key: K): Sums => {
    const known = changed.get(key);
    if (known) return known;
    const copy = { ...(before.get(key) ?? noSums()) };
    changed.set(key, copy);
    return copy;
  };
  return { changed, of };
}

type SumsBy<K> = (key: K) => Sums;

function addHouseholds(outcome: Outcome, cell: SumsBy<number>, cadre: SumsBy<string>): void {
  const { index, draft, membership, cellAfter } = outcome;
  const { people, base } = index;
  for (const [row, to] of outcome.moves.households) {
    addHousehold(index, cell(people.cell[row]!), row, -1);
    addHousehold(index, cell(to), row, 1);
  }
  for (const row of withOtherCadres(outcome)) {
    const before = new Set([base.leads.get(people.cell[row]!), people.groups[people.group[row]!]?.cadreId]);
    const after = new Set([leadOf(draft, cellAfter(row)), membership.groups[membership.groupOf(row)]?.cadreId]);
    for (const id of before) if (typeof id === 'string' && !after.has(id)) addHousehold(index, cadre(id), row, -1);
    for (const id of after) if (typeof id === 'string' && !before.has(id)) addHousehold(index, cadre(id), row, 1);
  }
}

/** Rows somebody else may answer for afterwards: those concerned, and all of cells that get another lead. */
function withOtherCadres({ index, draft, concerned, moves }: Outcome): Iterable<number> {
  const others = cellsWithOtherLead(index, draft);
  if (others.length === 0) return concerned;
  const rows = new Set(concerned);
  for (const no of others)
    for (let at = index.starts[no] ?? 0; at < (index.starts[no + 1] ?? 0); at += 1) rows.add(index.rows[at]!);
  for (const row of moves.households.keys()) rows.add(row);
  return rows;
}

function cellsWithOtherLead({ base }: Outcome['index'], draft: Outcome['draft']): number[] {
  if (draft.cells === base.cells) return [];
  return [...draft.cells.values()]
    .filter(({ no, leadId }) => leadId !== undefined && leadId !== (base.leads.get(no) ?? null))
    .map(({ no }) => no);
}

/** A group counts for its centre's cell and for its cadre while anybody is in it. */
function addGroups(outcome: Outcome, cell: SumsBy<number>, cadre: SumsBy<string>): void {
  const { index, membership, concerned, cellAfter } = outcome;
  const { people, centres, members } = index;
  const groups = new Set(concerned.flatMap((row) => [people.group[row]!, membership.groupOf(row)]));
  groups.delete(-1);
  for (const group of groups) {
    const before = centres[group] ?? -1;
    const after = membership.centreOf(group);
    if (before >= 0) cell(people.cell[before]!).groups -= 1;
    if (after >= 0) cell(cellAfter(after)).groups += 1;
    const holder = membership.groups[group]?.cadreId ?? null;
    if (holder === null) continue;
    if ((members[group]?.length ?? 0) > 0) cadre(holder).groups -= 1;
    if (membership.membersOf(group).length > 0) cadre(holder).groups += 1;
  }
}

function movedIssues({ index, draft, moves }: Outcome): MovedIssue[] {
  const { people, base, issuesOfCell } = index;
  const asked = new Set(moves.issues.keys());
  for (const no of cellsWithOtherLead(index, draft)) for (const at of issuesOfCell.get(no) ?? []) asked.add(at);
  return [...asked]
    .sort((a, b) => a - b)
    .flatMap((at): MovedIssue[] => {
      const issue = people.issues[at]!;
      const { id, kind, dueOn, household, cell: from } = issue;
      const to = moves.issues.get(at) ?? from;
      const fromCadreId = handlerOf(base, issue);
      const goesOn = issue.cadreId === null || issue.cadreId === (base.leads.get(from) ?? null);
      const toCadreId = goesOn ? leadOf(draft, to) : issue.cadreId;
      if (from === to && fromCadreId === toCadreId) return [];
      return [{ id, kind, from, to, dueOn, household, fromCadreId, toCadreId }];
    });
}
