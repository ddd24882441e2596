import * as fc from 'fast-check';
import { gridPoint } from '../../../server/domain/boundary/gridPoint.ts';
import type { GridLine } from '../../../server/domain/boundary/operation.ts';
import type { Topology } from '../../../server/domain/boundary/topology.ts';
import { applyDeed } from '../../../server/domain/plan/applyDeed.ts';
import type { Draft, DraftCell } from '../../../server/domain/plan/draft.ts';
import type { PlanBase, PlanSettings } from '../../../server/domain/plan/planBase.ts';
import { NO_POINT, type PlanGroup, type PlanIssue, type PlanPeople } from '../../../server/domain/plan/planPeople.ts';
import type { DeedSet, PlanDeed } from '../../../server/domain/plan/planOperation.ts';
import { aSquare, givenTopology } from '../boundary/given.ts';

/** A grid point in the raster of `aSquare`: 1 = 0.001°. */
export const spot = (x: number, y: number): readonly [number, number] => gridPoint(102 + x / 1000, 25 + y / 1000);

export const path = (...spots: (readonly [number, number])[]): GridLine => spots.flatMap(([x, y]) => [...spot(x, y)]);

export const settings: PlanSettings = {
  sizeTown: [300, 500],
  sizeCountry: [2, 40],
  radiatingAtLeast: 5,
  cellCodeDigits: 3,
};

const villages = [
  { id: 'west', code: '530102003001', name: '西村', kind: 'village' },
  { id: 'east', code: '530102003002', name: '东社区', kind: 'community' },
];

/**
 * `side` × `side` squares, numbered from 1 row by row from the south; the western half is 西村, the rest 东社区.
 * Codes count up within each village; names are 第一网格, 第二网格 …
 */
export function givenBase({ side = 4, over = {} }: { side?: number; over?: Partial<PlanBase> } = {}): PlanBase {
  const nos = Array.from({ length: side * side }, (_, i) => i + 1);
  const topology = givenTopology(nos.map((no) => aSquare(no, (no - 1) % side, Math.floor((no - 1) / side))));
  const counts = new Map<string, number>();
  const cells = new Map<number, DraftCell>();
  for (const no of nos) {
    const village = villages[(no - 1) % side < side / 2 ? 0 : 1]!;
    const n = (counts.get(village.id) ?? 0) + 1;
    counts.set(village.id, n);
    const code = village.code + String(n).padStart(3, '0');
    const name = `第${'一二三四五六七八九'[n - 1] ?? n}网格`;
    cells.set(no, { no, id: `cell-${no}`, code, name, villageId: village.id, isDedicated: false });
  }
  return {
    topology,
    cells,
    leads: new Map(nos.map((no) => [no, `lead-${no}`])),
    villages: new Map(villages.map((village) => [village.id, village])),
    nextCell: side * side + 1,
    codesUsed: new Set([...cells.values()].map(({ code }) => code)),
    settings,
    ...over,
  };
}

export interface HouseholdIn {
  readonly id?: string;
  /** In the raster; null: without a point. */
  readonly at: readonly [number, number] | null;
  readonly cell: number;
  readonly people?: number;
  readonly needs?: number;
  readonly group?: number;
  readonly isCentre?: boolean;
}

export function givenPeople(
  households: readonly HouseholdIn[],
  groups: readonly PlanGroup[] = [],
  issues: readonly PlanIssue[] = [],
): PlanPeople {
  const points = households.map(({ at }) => (at ? spot(...at) : ([NO_POINT, NO_POINT] as const)));
  return {
    ids: households.map(({ id }, i) => id ?? `h${i}`),
    codes: households.map((_, i) => String(i)),
    x: Int32Array.from(points, ([x]) => x),
    y: Int32Array.from(points, ([, y]) => y),
    cell: Int32Array.from(households, ({ cell }) => cell),
    people: Uint16Array.from(households, ({ people }) => people ?? 3),
    needs: Uint8Array.from(households, ({ needs }) => needs ?? 0),
    group: Int32Array.from(households, ({ group }) => group ?? -1),
    isCentre: Uint8Array.from(households, ({ isCentre }) => (isCentre ? 1 : 0)),
    isOwed: Uint8Array.from(households, () => 1),
    groups,
    issues,
  };
}

export const aGroup = (id: string, over: Partial<PlanGroup> = {}): PlanGroup => ({
  id,
  code: id,
  villageId: 'west',
  cadreId: `cadre-${id}`,
  ...over,
});

export const anIssue = (id: string, over: Partial<PlanIssue> = {}): PlanIssue => ({
  id,
  kind: 'facility',
  dueOn: '2026-04-01',
  household: -1,
  x: null,
  y: null,
  cell: 1,
  cadreId: null,
  ...over,
});

/** The draft after deeds that must be possible. */
export function drawn(draft: Draft, ...deeds: readonly (PlanDeed | DeedSet)[]): Draft {
  return deeds.reduce((before, deed) => {
    const applied = applyDeed(before, deed);
    if ('faults' in applied) throw new Error(`${deed.kind}: ${JSON.stringify(applied.faults)}`);
    return applied.draft;
  }, draft);
}

export const nodeAt = ({ nodes }: Topology, x: number, y: number): number => {
  const [gx, gy] = spot(x, y);
  const node = [...nodes].find((candidate) => candidate.x === gx && candidate.y === gy);
  if (!node) throw new Error(`no node at ${x} ${y}`);
  return node.no;
};

/** The edge between two cells. */
export const edgeBetween = ({ edges }: Topology, a: number, b: number): number => {
  const edge = [...edges].find(
    ({ leftCell, rightCell }) => (leftCell === a && rightCell === b) || (leftCell === b && rightCell === a),
  );
  if (!edge) throw new Error(`no edge between ${a} and ${b}`);
  return edge.no;
};

/** Both villages' lines open, with a document. */
export const open = {
  kind: 'unlockVillageLine',
  villageIds: ['west', 'east'],
  documentNo: '区政发〔2026〕3号',
} as const satisfies PlanDeed;

/** Something to try in whatever draft there is: which corner, edge or cell (0..1 of those there), how far, how big. */
export interface Wish {
  readonly kind: 'drag' | 'bend' | 'split' | 'merge' | 'carve' | 'cut' | 'corner' | 'rename' | 'lead' | 'lock' | 'swap';
  readonly which: number;
  readonly other: number;
  readonly dx: number;
  readonly dy: number;
}

export const someWishes = (most = 8): fc.Arbitrary<readonly Wish[]> =>
  fc.array(
    fc.record({
      kind: fc.constantFrom<Wish['kind'][]>(
        ...(['drag', 'drag', 'drag', 'bend', 'bend', 'split', 'split', 'carve', 'carve', 'cut', 'merge'] as const),
        ...(['corner', 'rename', 'lead', 'lock', 'swap'] as const),
      ),
      which: fc.integer({ min: 0, max: 999 }).map((n) => n / 1000),
      other: fc.integer({ min: 0, max: 999 }).map((n) => n / 1000),
      dx: fc.integer({ min: -60, max: 60 }).map((n) => n * 100),
      dy: fc.integer({ min: -60, max: 60 }).map((n) => n * 100),
    }),
    { maxLength: most },
  );

const pick = <T>(some: Iterable<T>, which: number): T => {
  const all = [...some];
  return all[Math.floor(which * all.length)]!;
};

/** A wish as a deed in the numbers of a draft; it may still be refused. */
function deedOf({ topology, cells, nextCell }: Draft, { kind, which, other, dx, dy }: Wish): PlanDeed {
  const node = pick(topology.nodes, which);
  const edge = pick(topology.edges, which);
  const cell = pick(cells.keys(), which);
  const middle = (edge.line.length >> 2) * 2;
  const [mx, my] = [
    Math.round((edge.line[middle]! + edge.line[middle - 2]!) / 2),
    Math.round((edge.line[middle + 1]! + edge.line[middle - 1]!) / 2),
  ];
  const box = (size: number) => [dx, dy, dx + size, dy, dx + size, dy + size, dx, dy + size];
  const around = (x: number, y: number, offsets: readonly number[]) => offsets.map((n, i) => n + (i % 2 === 0 ? x : y));
  const sides = [edge.leftCell, edge.rightCell].filter((no) => no !== 0);
  switch (kind) {
    case 'drag':
      return { kind: 'moveNode', node: node.no, to: [node.x + dx, node.y + dy] };
    case 'bend':
      return { kind: 'insertVertex', edge: edge.no, at: [mx + dx, my + dy] };
    case 'corner':
      return { kind: 'splitEdge', edge: edge.no, at: [mx, my] };
    case 'split':
      return {
        kind: 'splitCell',
        cell: sides[0]!,
        line: [mx - dx * 3, my - dy * 3, mx + dx * 3, my + dy * 3],
        newCells: [nextCell, nextCell + 1, nextCell + 2],
      };
    case 'merge':
      return { kind: 'mergeCells', cells: sides, into: sides[0]! };
    case 'carve':
      return {
        kind: 'carve',
        areas: [[around(node.x, node.y, box(2000 + other * 9000))].map((ring) => ring.map(Math.round))],
        to: pick(cells.keys(), other),
      };
    case 'cut':
      return {
        kind: 'carve',
        areas: [[around(node.x, node.y, box(2000 + other * 9000))].map((ring) => ring.map(Math.round))],
        to: nextCell,
        from: [sides[0]!, cell],
      };
    case 'swap':
      return { kind: 'swapCells', cells: [cell, pick(cells.keys(), other)] };
    case 'rename':
      return { kind: 'renameCell', cell, name: `河边网格${Math.round(other * 10)}` };
    case 'lead':
      return { kind: 'setLead', cell, cadreId: other < 0.3 ? null : `lead-${Math.round(other * 10)}` };
    case 'lock':
      return { kind: 'lockCells', cells: [cell] };
  }
}

export interface Step {
  readonly deed: PlanDeed;
  readonly before: Draft;
  readonly after: Draft;
  readonly touched: readonly number[];
}

/** The wishes that can be fulfilled one after another. */
export function stepsOf(start: Draft, wishes: readonly Wish[]): Step[] {
  let at = start;
  return wishes.flatMap((wish) => {
    const deed = deedOf(at, wish);
    const applied = applyDeed(at, deed);
    if ('faults' in applied) return [];
    const step = { deed, before: at, after: applied.draft, touched: applied.touched.cells };
    at = applied.draft;
    return [step];
  });
}

/** Households anywhere in a town of squares, each in the cell of its point, some without one. */
export const somePeople = (side = 4): fc.Arbitrary<PlanPeople> =>
  fc
    .array(
      fc.record({
        x: fc.integer({ min: 0, max: side * 20 - 1 }),
        y: fc.integer({ min: 0, max: side * 20 - 1 }),
        isPlaced: fc.boolean(),
        people: fc.integer({ min: 1, max: 6 }),
        needs: fc.integer({ min: 0, max: 2 }),
        group: fc.integer({ min: -1, max: 5 }),
      }),
      { minLength: 20, maxLength: 80 },
    )
    .map((some) => {
      const seen = new Set<number>();
      const households = some.map(({ x, y, isPlaced, people, needs, group }): HouseholdIn => {
        // Half steps of the raster: never on a border of the base.
        const [px, py] = [x / 20 + 0.0125, y / 20 + 0.0125];
        const cell = Math.floor(py) * side + Math.floor(px) + 1;
        const isCentre = group >= 0 && !seen.has(group);
        if (group >= 0) seen.add(group);
        return { at: isPlaced ? [px, py] : null, cell, people, needs, group, isCentre };
      });
      const groups = Array.from({ length: 6 }, (_, i) => aGroup(`g${i}`, { villageId: i % 2 === 0 ? 'west' : 'east' }));
      const issues = some.slice(0, 5).map(({ x, y }, i): PlanIssue => {
        const household = i % 2 === 0 ? i : -1;
        const cell = households[i]!.cell;
        const place = spot(x / 20 + 0.0125, y / 20 + 0.0125);
        return anIssue(`i${i}`, {
          household,
          cell,
          x: household < 0 ? place[0] : null,
          y: household < 0 ? place[1] : null,
        });
      });
      return givenPeople(households, groups, issues);
    });
