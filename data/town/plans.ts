import type { Position } from 'geojson';
import { gridPoint } from '#domain/boundary/gridPoint.ts';
import { outlineOfCell } from '#domain/boundary/outline.ts';
import type { Topology } from '#domain/boundary/topology.ts';
import { applyDeed } from '#domain/plan/applyDeed.ts';
import type { Draft, DraftCell } from '#domain/plan/draft.ts';
import { draftFrom } from '#domain/plan/draftOf.ts';
import type { PlanDeed } from '#domain/plan/planOperation.ts';
import { addDays, dayNumber } from '#domain/time/day.ts';
import type { Row } from './rows.ts';
import type { Dwelling, Telling } from './story.ts';

interface Asked {
  readonly telling: Telling;
  readonly topology: Topology;
  readonly editionId: string;
  readonly cells: readonly Row<'cells'>[];
  readonly divisions: readonly Row<'divisions'>[];
  readonly blocks: readonly Row<'blocks'>[];
  readonly dwellings: readonly Dwelling[];
  readonly leader: string;
}

interface Plans {
  readonly plans: Row<'plans'>[];
  readonly planOperations: Row<'planOperations'>[];
  readonly planComments: Row<'planComments'>[];
}

/** A natural village that could go from its cell to another, and how many households live there. */
interface Move {
  readonly name: string;
  readonly households: number;
  readonly from: number;
  readonly areas: readonly (readonly (readonly number[])[])[];
}

/** Two plans under way: a draft left half-finished, and one that waits for review. None where there are no blocks to paint. */
export const plansOf = (asked: Asked): Plans => {
  const moves = movesOf(asked);
  const draft = draftFrom(baseOf(asked));
  const half = handedOver(draft, moves);
  const split = splitOff(draft, moves);
  const written = [...(half === null ? [] : [half]), ...(split === null ? [] : [split])].map((told, i) =>
    planRows(asked, told, i),
  );
  return {
    plans: written.map(({ plan }) => plan),
    planOperations: written.flatMap(({ lines }) => lines),
    planComments: written.flatMap(({ comments }) => comments),
  };
};

interface Told {
  readonly state: 'draft' | 'review';
  readonly name: string;
  readonly reason: string;
  readonly villageId: string;
  readonly lines: readonly { readonly deed: PlanDeed; readonly why: string }[];
  readonly remark: { readonly at: readonly number[]; readonly text: string; readonly isLeaders: boolean };
}

/** The draft: a natural village painted over to the next cell, and a cell locked; the rest of the border still to walk. */
const handedOver = (draft: Draft, moves: readonly Move[]): Told | null => {
  const byFit = [...moves].sort((a, b) => Math.abs(a.households - 41) - Math.abs(b.households - 41));
  for (const { from, areas, name } of byFit) {
    const giver = draft.cells.get(from);
    if (giver === undefined || isNamesake(name, giver)) continue;
    for (const taker of draft.cells.values()) {
      if (taker.villageId !== giver.villageId || taker.no === from) continue;
      const deed: PlanDeed = { kind: 'carve', areas, to: taker.no, from: [from] };
      if (!staysWhole(draft, deed, [from, taker.no])) continue;
      return {
        state: 'draft',
        name: `${giver.name}与${taker.name}界线调整`,
        reason: `${name}离${taker.name}更近，群众办事方便，拟改由${taker.name}联系`,
        villageId: giver.villageId,
        lines: [{ deed, why: `${name}划入${taker.name}` }],
        remark: { at: areas[0]?.[0] ?? [], text: '东头这段还要到现场走一遍，先不要送审', isLeaders: false },
      };
    }
  }
  return null;
};

/** The plan in review: the country cell with most households gives a natural village to a new cell. */
const splitOff = (draft: Draft, moves: readonly Move[]): Told | null => {
  const heldBy = (cell: number) => moves.filter(({ from }) => from === cell).reduce((sum, m) => sum + m.households, 0);
  const largest = [...new Set(moves.map(({ from }) => from))].sort((a, b) => heldBy(b) - heldBy(a) || a - b);
  for (const from of largest) {
    const parent = draft.cells.get(from);
    const inIt = moves.filter((move) => move.from === from).sort((a, b) => b.households - a.households);
    if (parent === undefined || inIt.length < 2) continue;
    for (const { areas, name, households } of inIt) {
      if (isNamesake(name, parent)) continue;
      const no = draft.nextCell;
      const carve: PlanDeed = { kind: 'carve', areas, to: no, from: [from] };
      const after = staysWhole(draft, carve, [from, no]);
      const made = after?.cells.get(no);
      if (made === undefined) continue;
      const { code, villageId } = made;
      return {
        state: 'review',
        name: `${parent.name}拆分`,
        reason: `${parent.name}有${heldBy(from)}户，走访顾不过来；${name}${households}户单独设一个网格`,
        villageId,
        lines: [
          { deed: carve, why: `${name}单独成格` },
          {
            deed: { kind: 'describeCell', cell: no, code, name: `${name}网格`, villageId, isDedicated: false },
            why: '按自然村定名',
          },
        ],
        remark: { at: areas[0]?.[0] ?? [], text: '新网格的网格长请与村里商定后一并报来', isLeaders: true },
      };
    }
  }
  return null;
};

/** A cell is called after its largest natural village: that one stays. */
const isNamesake = (village: string, { name }: DraftCell): boolean => name.startsWith(village);

/** The draft after a deed, if it can be done and leaves these cells in one piece each. */
const staysWhole = (draft: Draft, deed: PlanDeed, cells: readonly number[]): Draft | null => {
  const applied = applyDeed(draft, deed);
  if ('faults' in applied) return null;
  return cells.every((no) => outlineOfCell(applied.draft.topology, no).length === 1) ? applied.draft : null;
};

const planRows = ({ telling, editionId, leader }: Asked, told: Told, i: number) => {
  const { townId, id, span, accounts } = telling;
  const planId = id('plan');
  const begun = (dayNumber(addDays(span.today, told.state === 'draft' ? -2 : -6)) * 24 + 2) * 3_600_000;
  const plan: Row<'plans'> = {
    townId,
    id: planId,
    name: told.name,
    reason: told.reason,
    state: told.state,
    baseEditionId: editionId,
    villageIds: [told.villageId],
    lines: told.lines.length,
    createdBy: accounts.grid,
    createdAt: begun,
    ...(told.state === 'review' ? { submittedBy: accounts.grid, submittedAt: begun + 3_600_000 } : {}),
  };
  const lines = told.lines.map(
    ({ deed, why }, k): Row<'planOperations'> => ({
      townId,
      planId,
      seq: k + 1,
      id: `${planId.slice(0, -4)}${(i + 1).toString(16)}${(k + 1).toString(16).padStart(3, '0')}`,
      operation: deed,
      by: accounts.grid,
      at: begun + (k + 1) * 240_000,
      reason: why,
    }),
  );
  const [x = null, y = null] = told.remark.at;
  const comment: Row<'planComments'> = {
    townId,
    id: id('comment'),
    planId,
    x,
    y,
    text: told.remark.text,
    by: told.remark.isLeaders ? leader : accounts.grid,
    at: begun + 7_200_000,
  };
  return { plan, lines, comments: [comment] };
};

const baseOf = ({ topology, cells, divisions }: Asked): Draft['base'] => ({
  topology,
  cells: new Map(cells.map((cell) => [cell.no, draftCell(cell)])),
  leads: new Map(),
  villages: new Map(
    divisions
      .filter(({ kind }) => kind === 'village' || kind === 'community')
      .map(({ id, code, name, kind }) => [id, { id, code, name, kind }]),
  ),
  nextCell: cells.length + 1,
  codesUsed: new Set(cells.map(({ code }) => code)),
  settings: { sizeTown: [300, 500], sizeCountry: [50, 150], radiatingAtLeast: 5, cellCodeDigits: 3 },
});

const draftCell = ({ no, id, code, name, villageId, isDedicated }: Row<'cells'>): DraftCell => ({
  no,
  id,
  code,
  name,
  villageId,
  isDedicated: isDedicated ?? false,
});

const movesOf = ({ telling, blocks, divisions, dwellings }: Asked): Move[] => {
  const natural = divisions.filter(({ kind }) => kind === 'natural');
  const hamletOf = new Map(natural.map(({ id }, h) => [id, h] as const));
  return blocks.flatMap(({ layer, name, divisionId, geometry }): Move[] => {
    const hamlet = hamletOf.get(divisionId ?? '');
    if (layer !== 'naturalVillage' || hamlet === undefined) return [];
    const here = dwellings.filter((one) => one.hamlet === hamlet);
    const [first] = here;
    if (first === undefined || telling.ground.cells[first.cell] === undefined) return [];
    return [{ name, households: here.length, from: first.cell + 1, areas: areasOf(geometry) }];
  });
};

const areasOf = (geometry: Row<'blocks'>['geometry']): number[][][] => {
  if (geometry.type === 'Polygon') return [geometry.coordinates.map(gridRing)];
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.map((part) => part.map(gridRing)) : [];
};

/** A closed ring of degrees as an open one of grid points. */
const gridRing = (ring: readonly Position[]): number[] =>
  ring.slice(0, -1).flatMap(([lon, lat]) => gridPoint(lon as number, lat as number));
