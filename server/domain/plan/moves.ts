import type { Locator } from '../boundary/locator.ts';
import { OUTSIDE } from '../boundary/topology.ts';
import { changedEdges } from './changedEdges.ts';
import type { Draft } from './draft.ts';
import { followsPoint, lookWhoFollows } from './followsPoint.ts';
import { heirOf } from './heirOf.ts';
import { nearLocator } from './nearLocator.ts';
import type { PeopleIndex } from './peopleIndex.ts';
import { NO_POINT } from './planPeople.ts';

/** Who lies in another cell than in the base: cell by row of the household, and by number of the issue. 0 = in none. */
export interface Moves {
  readonly households: ReadonlyMap<number, number>;
  readonly issues: ReadonlyMap<number, number>;
}

export const noMoves: Moves = { households: new Map(), issues: new Map() };

/** Cells of a draft whose ground, or whose order on a border, is not that of the base. */
export function changedCells({ base, topology, cells }: Draft): number[] {
  const changed = new Set(changedEdges(base.topology, topology).cells);
  if (cells !== base.cells)
    for (const [no, { code }] of cells) {
      if (base.cells.get(no)?.code === code) continue;
      changed.add(no);
      for (const edge of topology.borders.get(no) ?? []) {
        const { startNode, endNode } = topology.edges.get(edge)!;
        for (const node of [startNode, endNode])
          for (const h of topology.fans.get(node) ?? []) {
            const { leftCell, rightCell } = topology.edges.get(Math.abs(h))!;
            changed.add(leftCell).add(rightCell);
          }
      }
    }
  return [...changed].sort((a, b) => a - b);
}

/**
 * Where everybody lies in a draft. Asks only cells that changed; what lies in the others stays. A household goes where
 * its point goes (on a border to the lower code); without a point, or placed by other means, it stays in its cell or
 * follows it to the heir.
 */
export const movesOf = (index: PeopleIndex, draft: Draft): Moves =>
  movesSince(index, { draft: draftBefore(draft), moves: noMoves, into: new Map() }, draft, changedCells(draft));

const draftBefore = (draft: Draft): Draft => ({ ...draft, topology: draft.base.topology, cells: draft.base.cells });

/** Rows that moved, by the cell they moved into. */
export function rowsMovedInto({ households }: Moves): ReadonlyMap<number, readonly number[]> {
  const into = new Map<number, number[]>();
  for (const [row, cell] of households) {
    const rows = into.get(cell);
    if (rows) rows.push(row);
    else into.set(cell, [row]);
  }
  return into;
}

/** An earlier state of the same draft, and where everybody lies in it. */
export interface Earlier {
  readonly draft: Draft;
  readonly moves: Moves;
  readonly into: ReadonlyMap<number, readonly number[]>;
}

/** The moves of a draft, given those of an earlier one from which only `touched` cells differ. O(their households and moves). */
export function movesSince(index: PeopleIndex, earlier: Earlier, draft: Draft, touched: readonly number[]): Moves {
  if (touched.length === 0) return earlier.moves;
  const look: Look = {
    index,
    draft,
    touched: new Set(touched),
    locator: nearLocator(draft.topology, touched, (cell) => draft.cells.get(cell)?.code ?? ''),
  };
  const households = movedHouseholds(look, earlier);
  return { households, issues: movedIssues(look, households, earlier.moves.issues) };
}

interface Look {
  readonly index: PeopleIndex;
  readonly draft: Draft;
  readonly touched: ReadonlySet<number>;
  readonly locator: Locator;
}

function movedHouseholds(look: Look, { draft: before, moves, into }: Earlier): ReadonlyMap<number, number> {
  const { index, draft, touched } = look;
  const { people, starts, rows } = index;
  const moved = [...touched].flatMap((cell) => into.get(cell) ?? []);
  lookWhoFollows(index, [...touched, ...moved.map((row) => people.cell[row]!)]);
  const households = new Map(moves.households);
  const place = (row: number): void => {
    const from = people.cell[row]!;
    const x = people.x[row]!;
    const isByPoint = x !== NO_POINT && followsPoint(index, row);
    const to = isByPoint ? look.locator.cellAt(x, people.y[row]!) : from === OUTSIDE ? OUTSIDE : heirOf(draft, from);
    if (isByPoint && !touched.has(to)) return;
    if (to === from) households.delete(row);
    else households.set(row, to);
  };
  const isFar = draft.cells === before.cells ? farFrom(changedBox(before, draft)) : () => false;
  for (const cell of touched)
    for (let at = starts[cell] ?? 0; at < (starts[cell + 1] ?? 0); at += 1) {
      const row = rows[at]!;
      if (!moves.households.has(row) && !isFar(people.x[row]!, people.y[row]!)) place(row);
    }
  for (const row of moved) place(row);
  return households;
}

/** The box around all edges that came or went: outside it no point changes cells while no cell comes, goes or is renumbered. */
function changedBox(before: Draft, after: Draft): readonly [west: number, south: number, east: number, north: number] {
  const { closedEdges, openedEdges } = changedEdges(before.topology, after.topology);
  const lines = [
    ...closedEdges.map((no) => before.topology.edges.get(no)!.line),
    ...openedEdges.map((no) => after.topology.edges.get(no)!.line),
  ];
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const line of lines)
    for (let i = 0; i < line.length; i += 2) {
      west = Math.min(west, line[i]!);
      east = Math.max(east, line[i]!);
      south = Math.min(south, line[i + 1]!);
      north = Math.max(north, line[i + 1]!);
    }
  return [west, south, east, north];
}

const farFrom =
  ([west, south, east, north]: ReturnType<typeof changedBox>) =>
  (x: number, y: number): boolean =>
    x < west || x > east || y < south || y > north;

/** An issue goes with its household, or where its place goes, or stays in its cell. */
function movedIssues(
  { index, draft, touched, locator }: Look,
  households: ReadonlyMap<number, number>,
  earlier: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  const { people, issuesOfCell, issuesOfHousehold, base } = index;
  const issues = new Map<number, number>();
  const put = (at: number, to: number): void => {
    if (people.issues[at]!.cell !== to) issues.set(at, to);
  };
  if (issuesOfHousehold.size > 0)
    for (const [row, to] of households) for (const at of issuesOfHousehold.get(row) ?? []) put(at, to);
  const asked = [...touched].flatMap((cell) => issuesOfCell.get(cell) ?? []).filter((at) => !earlier.has(at));
  for (const [at, cell] of earlier)
    if (touched.has(cell)) asked.push(at);
    else if (people.issues[at]!.household < 0) put(at, cell);
  const placed = asked.map((at) => ({ at, ...people.issues[at]! })).filter(({ household }) => household < 0);
  if (placed.length === 0) return issues;
  const before = nearLocator(
    base.topology,
    placed.map(({ cell }) => cell),
    (no) => base.cells.get(no)?.code ?? '',
  );
  for (const { at, x, y, cell } of placed) {
    const isByPlace = x !== null && y !== null && before.cellAt(x, y) === cell;
    put(at, isByPlace ? locator.cellAt(x, y) : cell === OUTSIDE ? OUTSIDE : heirOf(draft, cell));
  }
  return issues;
}
