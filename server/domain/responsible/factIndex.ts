import { ranks } from '../words.ts';
import type { AnswerFacts, AssignmentFact, CadreFact, CellFact, VillageFact } from './facts.ts';

type Leave = AnswerFacts['leaves'][number];
type Stay = AnswerFacts['nightStays'][number];
type Home = AnswerFacts['cadreHomes'][number];

/** Facts laid out for looking up; the facts themselves are not changed. */
export interface FactIndex {
  readonly villages: ReadonlyMap<string, VillageFact>;
  readonly cells: ReadonlyMap<string, CellFact>;
  readonly cellsByNo: ReadonlyMap<number, CellFact>;
  readonly cadres: ReadonlyMap<string, CadreFact>;
  readonly units: ReadonlyMap<string, string>;
  /** Of a unit, the highest rank first. */
  readonly staff: ReadonlyMap<string, readonly CadreFact[]>;
  /** By the cell or division. */
  readonly assignments: ReadonlyMap<string, readonly AssignmentFact[]>;
  readonly leaves: ReadonlyMap<string, readonly Leave[]>;
  /** By night. */
  readonly stays: ReadonlyMap<string, readonly Stay[]>;
  readonly homes: ReadonlyMap<string, readonly Home[]>;
  readonly homesIn: ReadonlyMap<string, readonly Home[]>;
  /** The incident a cadre has been called in. */
  readonly engaged: ReadonlyMap<string, string>;
}

const grouped = <T>(rows: readonly T[], keyOf: (row: T) => string | null): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
};

const made = (facts: AnswerFacts): FactIndex => ({
  villages: new Map(facts.villages.map((village) => [village.id, village])),
  cells: new Map(facts.cells.map((cell) => [cell.id, cell])),
  cellsByNo: new Map(facts.cells.map((cell) => [cell.no, cell])),
  cadres: new Map(facts.cadres.map((cadre) => [cadre.id, cadre])),
  units: new Map(facts.units.map(({ id, name }) => [id, name])),
  staff: grouped(
    facts.cadres.toSorted((a, b) => ranks.indexOf(a.rank) - ranks.indexOf(b.rank)),
    ({ unitId }) => unitId,
  ),
  assignments: grouped(facts.assignments, ({ cellId, divisionId }) => cellId ?? divisionId),
  leaves: grouped(facts.leaves, ({ cadreId }) => cadreId),
  stays: grouped(facts.nightStays, ({ night }) => night),
  homes: grouped(facts.cadreHomes, ({ cadreId }) => cadreId),
  homesIn: grouped(facts.cadreHomes, ({ villageId }) => villageId),
  engaged: new Map(facts.engaged.map(({ cadreId, incidentName }) => [cadreId, incidentName])),
});

const kept = new WeakMap<AnswerFacts, FactIndex>();

/** The index of facts, made once for each snapshot. */
export const factIndex = (facts: AnswerFacts): FactIndex => {
  const known = kept.get(facts);
  if (known) return known;
  const index = made(facts);
  kept.set(facts, index);
  return index;
};
