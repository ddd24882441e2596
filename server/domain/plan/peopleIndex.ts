import { metresPerDegree } from '../boundary/area.ts';
import { STEPS_PER_DEGREE, toDegrees } from '../boundary/gridPoint.ts';
import { balanceOf } from './balance.ts';
import { noSums, type Sums } from './load.ts';
import type { PlanBase } from './planBase.ts';
import type { Balance } from './planEffect.ts';
import { NO_POINT, type PlanPeople } from './planPeople.ts';

/** The people of a town sorted for counting, with what every cell and cadre carries before a plan. Made once per base. */
export interface PeopleIndex {
  readonly base: PlanBase;
  readonly people: PlanPeople;
  /** Rows of a cell: `rows[starts[no]]` … `rows[starts[no + 1] − 1]`; 0 = in no cell. */
  readonly starts: Int32Array;
  readonly rows: Int32Array;
  /** Whole metres from the town's origin; 0 without a point. */
  readonly eastM: Int32Array;
  readonly northM: Int32Array;
  readonly rowOf: ReadonlyMap<string, number>;
  readonly groupOf: ReadonlyMap<string, number>;
  /** Rows by group. */
  readonly members: readonly (readonly number[])[];
  /** Row of the centre household by group; −1 when it has none. */
  readonly centres: Int32Array;
  readonly groupsOfVillage: ReadonlyMap<string, readonly number[]>;
  /** Numbers of issues by the cell they lie in. */
  readonly issuesOfCell: ReadonlyMap<number, readonly number[]>;
  readonly issuesOfHousehold: ReadonlyMap<number, readonly number[]>;
  readonly cells: ReadonlyMap<number, Sums>;
  readonly cadres: ReadonlyMap<string, Sums>;
  readonly balance: Balance;
  /** By row: 1 lies in its cell by its point, 2 by other means, 0 not looked yet (see `followsPoint.ts`). */
  readonly follows: Uint8Array;
}

/** Sorts the people of a town once, for any number of effects over the same base. */
export function peopleIndex(base: PlanBase, people: PlanPeople): PeopleIndex {
  const { starts, rows } = rowsByCell(people);
  const { eastM, northM } = metres(people);
  const members: number[][] = people.groups.map(() => []);
  const centres = new Int32Array(people.groups.length).fill(-1);
  for (const [row, group] of people.group.entries()) {
    if (group < 0) continue;
    members[group]!.push(row);
    if (people.isCentre[row] === 1) centres[group] = row;
  }
  const sorted = { base, people, eastM, northM };
  const cells = cellSums(sorted, centres);
  return {
    ...sorted,
    starts,
    rows,
    rowOf: new Map(people.ids.map((id, row) => [id, row])),
    groupOf: new Map(people.groups.map(({ id }, group) => [id, group])),
    members,
    centres,
    groupsOfVillage: grouped(people.groups, ({ villageId }) => villageId),
    issuesOfCell: grouped(people.issues, ({ cell }) => cell),
    issuesOfHousehold: grouped(people.issues, ({ household }) => household),
    cells,
    cadres: cadreSums(sorted, members),
    balance: balanceOf(base.cells.values(), (no) => cells.get(no)),
    follows: new Uint8Array(people.ids.length),
  };
}

type Sorted = Pick<PeopleIndex, 'base' | 'people' | 'eastM' | 'northM'>;

/** Adds a household to a sum, or with −1 takes it out. */
export function addHousehold({ people, eastM, northM }: Sorted, sums: Sums, row: number, sign: 1 | -1): void {
  sums.households += sign;
  sums.people += sign * people.people[row]!;
  if (people.needs[row]! > 0) sums.withNeeds += sign;
  if (people.x[row] === NO_POINT) return;
  const [x, y] = [eastM[row]!, northM[row]!];
  sums.points += sign;
  sums.x += sign * x;
  sums.y += sign * y;
  sums.squares += sign * (x * x + y * y);
}

/** Who handles an issue before the plan: its own cadre, else the lead of its cell. */
export const handlerOf = (base: PlanBase, issue: PlanPeople['issues'][number]): string | null =>
  issue.cadreId ?? base.leads.get(issue.cell) ?? null;

function cellSums(sorted: Sorted, centres: Int32Array): Map<number, Sums> {
  const { people, base } = sorted;
  const cells = new Map([...base.cells.keys()].map((no) => [no, noSums()]));
  const of = (no: number) => cells.get(no) ?? cells.set(no, noSums()).get(no)!;
  for (let row = 0; row < people.ids.length; row += 1) addHousehold(sorted, of(people.cell[row]!), row, 1);
  for (const centre of centres) if (centre >= 0) of(people.cell[centre]!).groups += 1;
  for (const { cell } of people.issues) of(cell).openIssues += 1;
  return cells;
}

function cadreSums(sorted: Sorted, members: readonly (readonly number[])[]): Map<string, Sums> {
  const { people, base } = sorted;
  const cadres = new Map<string, Sums>();
  const of = (id: string) => cadres.get(id) ?? cadres.set(id, noSums()).get(id)!;
  for (let row = 0; row < people.ids.length; row += 1) {
    const lead = base.leads.get(people.cell[row]!) ?? null;
    const holder = people.groups[people.group[row]!]?.cadreId ?? null;
    if (lead !== null) addHousehold(sorted, of(lead), row, 1);
    if (holder !== null && holder !== lead) addHousehold(sorted, of(holder), row, 1);
  }
  for (const [group, { cadreId }] of people.groups.entries())
    if (cadreId !== null && members[group]!.length > 0) of(cadreId).groups += 1;
  for (const issue of people.issues) {
    const handler = handlerOf(base, issue);
    if (handler !== null) of(handler).openIssues += 1;
  }
  return cadres;
}

function rowsByCell({ cell }: PlanPeople): { starts: Int32Array; rows: Int32Array } {
  const most = cell.reduce((highest, no) => Math.max(highest, no), 0);
  const starts = new Int32Array(most + 2);
  for (const no of cell) starts[no + 1]! += 1;
  for (let no = 0; no <= most; no += 1) starts[no + 1]! += starts[no]!;
  const filled = starts.slice();
  const rows = new Int32Array(cell.length);
  for (const [row, no] of cell.entries()) {
    rows[filled[no]!] = row;
    filled[no]! += 1;
  }
  return { starts, rows };
}

/** Whole metres from the first point; a town is small enough for one scale. */
function metres({ x, y }: PlanPeople): { eastM: Int32Array; northM: Int32Array } {
  const first = x.findIndex((value) => value !== NO_POINT);
  const origin = first < 0 ? { x: 0, y: 0 } : { x: x[first]!, y: y[first]! };
  const per = metresPerDegree(toDegrees(origin.y));
  const of = (values: Int32Array, from: number, scale: number) =>
    values.map((value, row) => (x[row] === NO_POINT ? 0 : Math.round(((value - from) / STEPS_PER_DEGREE) * scale)));
  return { eastM: of(x, origin.x, per.lon), northM: of(y, origin.y, per.lat) };
}

function grouped<T, K>(things: readonly T[], keyOf: (thing: T) => K): Map<K, number[]> {
  const found = new Map<K, number[]>();
  for (const [at, thing] of things.entries()) {
    const key = keyOf(thing);
    const list = found.get(key);
    if (list) list.push(at);
    else found.set(key, [at]);
  }
  return found;
}
