import { balanceOf } from './balance.ts';
import { cellChanges } from './cellChanges.ts';
import type { Draft } from './draft.ts';
import { loadChanges } from './loadChanges.ts';
import { loadOf, noSums, sameSums, type Sums } from './load.ts';
import { movesOf, type Moves } from './moves.ts';
import { outcomeOf, type Outcome } from './outcome.ts';
import type { PeopleIndex } from './peopleIndex.ts';
import type { CadreLoad, CellLoad, Handover, MovedHouseholds, PlanEffect } from './planEffect.ts';
import { planFaults } from './planFaults.ts';
import { tornGroups } from './tornGroups.ts';

/** What the reader may do: villages in his or her territory; null = all. */
export interface EffectReader {
  readonly myVillages?: ReadonlySet<string> | null;
}

/** What a plan would do, whole. Costs what changed against the base, not the town. */
export const effectOf = (index: PeopleIndex, draft: Draft, reader: EffectReader = {}): PlanEffect =>
  effectOfMoves(index, draft, movesOf(index, draft), reader);

/** What a plan would do, given where everybody lies then. */
export function effectOfMoves(index: PeopleIndex, draft: Draft, moves: Moves, reader: EffectReader = {}): PlanEffect {
  const outcome = outcomeOf(index, draft, moves);
  const { cells, cadres, issues } = loadChanges(outcome);
  const groups = tornGroups(outcome);
  const changes = cellChanges(index.base, draft);
  const cellLoads = cellLoadsOf(outcome, cells);
  const changedVillage = changedVillages(outcome);
  return {
    moved: movedHouseholds(outcome),
    groups,
    cells: cellLoads,
    cadres: cadreLoadsOf(outcome, cadres),
    balance: {
      before: index.balance,
      after: balanceOf(draft.cells.values(), (no) => cells.get(no) ?? index.cells.get(no)),
    },
    issues,
    handovers: handoversOf(outcome),
    sizes: sizesOf(draft, cellLoads),
    ...changes,
    changedVillage,
    faults: planFaults(outcome, groups, reader.myVillages ?? null),
  };
}

function movedHouseholds({ index, moves }: Outcome): MovedHouseholds[] {
  const { people } = index;
  const byWay = new Map<string, { from: number; to: number; rows: number[] }>();
  for (const [row, to] of moves.households) {
    const from = people.cell[row]!;
    const way = byWay.get(`${from} ${to}`);
    if (way) way.rows.push(row);
    else byWay.set(`${from} ${to}`, { from, to, rows: [row] });
  }
  return [...byWay.values()]
    .sort((a, b) => a.from - b.from || a.to - b.to)
    .map(({ from, to, rows }) => ({
      from,
      to,
      households: rows.sort((a, b) => a - b),
      people: rows.reduce((sum, row) => sum + people.people[row]!, 0),
      withNeeds: rows.filter((row) => people.needs[row]! > 0).length,
    }));
}

function cellLoadsOf({ index, draft }: Outcome, sums: ReadonlyMap<number, Sums>): CellLoad[] {
  const loads: CellLoad[] = [];
  const nos = new Set(sums.keys());
  if (draft.cells !== index.base.cells) {
    for (const no of draft.cells.keys()) if (!index.base.cells.has(no)) nos.add(no);
    for (const no of index.base.cells.keys()) if (!draft.cells.has(no)) nos.add(no);
  }
  for (const no of [...nos].sort((a, b) => a - b)) {
    const isBefore = index.base.cells.has(no);
    const isAfter = draft.cells.has(no);
    if (!isBefore && !isAfter) continue;
    const before = index.cells.get(no) ?? noSums();
    const after = sums.get(no) ?? before;
    if (isBefore && isAfter && sameSums(before, after)) continue;
    loads.push({ cell: no, before: isBefore ? loadOf(before) : null, after: isAfter ? loadOf(after) : null });
  }
  return loads;
}

const cadreLoadsOf = ({ index }: Outcome, sums: ReadonlyMap<string, Sums>): CadreLoad[] =>
  [...sums]
    .map(([cadreId, after]) => ({ cadreId, before: index.cadres.get(cadreId) ?? noSums(), after }))
    .filter(({ before, after }) => !sameSums(before, after))
    .sort((a, b) => (a.cadreId < b.cadreId ? -1 : 1))
    .map(({ cadreId, before, after }) => ({ cadreId, before: loadOf(before), after: loadOf(after) }));

function sizesOf({ cells, base }: Draft, loads: readonly CellLoad[]): PlanEffect['sizes'] {
  return loads.flatMap(({ cell: no, after }) => {
    const cell = cells.get(no);
    if (!cell || !after || cell.isDedicated) return [];
    const isTown = base.villages.get(cell.villageId)?.kind === 'community';
    const [least, most] = isTown ? base.settings.sizeTown : base.settings.sizeCountry;
    const { households } = after;
    return households < least || households > most ? [{ cell: no, households, least, most }] : [];
  });
}

function changedVillages({ index, concerned, villageBefore, villageAfter }: Outcome): PlanEffect['changedVillage'] {
  return concerned.flatMap((household) => {
    const fromVillageId = villageBefore(household);
    const toVillageId = villageAfter(household);
    if (fromVillageId === null || toVillageId === null || fromVillageId === toVillageId) return [];
    return [{ household, id: index.people.ids[household]!, fromVillageId, toVillageId }];
  });
}

function handoversOf({ index, membership }: Outcome): Handover[] {
  const { people } = index;
  const byHands = new Map<string, { fromCadreId: string | null; toCadreId: string | null; households: number[] }>();
  for (const [row, group] of [...membership.changed].sort(([a], [b]) => a - b)) {
    const fromCadreId = people.groups[people.group[row]!]?.cadreId ?? null;
    const toCadreId = membership.groups[group]?.cadreId ?? null;
    if (fromCadreId === toCadreId) continue;
    const key = JSON.stringify([fromCadreId, toCadreId]);
    const hands = byHands.get(key);
    if (hands) hands.households.push(row);
    else byHands.set(key, { fromCadreId, toCadreId, households: [row] });
  }
  return [...byHands].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, hands]) => hands);
}
