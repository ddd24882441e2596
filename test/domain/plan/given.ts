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

/** Things to try in a draft of `side` × `side` cells; many of them will be refused. */
export const someDeeds = (side = 4, most = 12): fc.Arbitrary<readonly PlanDeed[]> => {
  const at = fc
    .tuple(fc.integer({ min: 0, max: side * 10 }), fc.integer({ min: 0, max: side * 10 }))
    .map(([x, y]) => spot(x / 10, y / 10));
  const cell = fc.integer({ min: 1, max: side * side + 4 });
  const edge = fc.integer({ min: 1, max: side * side * 4 });
  const box = fc
    .tuple(
      fc.integer({ min: 0, max: side * 10 - 1 }),
      fc.integer({ min: 0, max: side * 10 - 1 }),
      fc.integer({ min: 1, max: 15 }),
    )
    .map(([x, y, size]) =>
      path([x / 10, y / 10], [(x + size) / 10, y / 10], [(x + size) / 10, (y + size) / 10], [x / 10, (y + size) / 10]),
    );
  const deed: fc.Arbitrary<PlanDeed> = fc.oneof(
    fc.record({
      kind: fc.constant('moveNode' as const),
      node: fc.integer({ min: 1, max: (side + 1) ** 2 + 8 }),
      to: at,
    }),
    fc.record({ kind: fc.constant('splitEdge' as const), edge, at }),
    fc.record({ kind: fc.constant('insertVertex' as const), edge, at }),
    fc.record({ kind: fc.constant('carve' as const), areas: box.map((shell) => [[shell]]), to: cell }),
    fc.record({ kind: fc.constant('assignFace' as const), at, to: cell }),
    fc.tuple(cell, cell).map(([a, b]): PlanDeed => ({ kind: 'mergeCells', cells: [a, b], into: a })),
    fc.tuple(cell, at, at, fc.integer({ min: 0, max: 3 })).map(
      ([no, a, b, n]): PlanDeed => ({
        kind: 'splitCell',
        cell: no,
        line: [...a, ...b],
        newCells: [side * side + 1 + n, side * side + 2 + n],
      }),
    ),
    fc.record({ kind: fc.constant('lockCells' as const), cells: cell.map((no) => [no]) }),
    fc.record({ kind: fc.constant('renameCell' as const), cell, name: fc.constantFrom('河边网格', '坝上网格') }),
    fc.record({ kind: fc.constant('setLead' as const), cell, cadreId: fc.constantFrom('lead-1', 'lead-2', null) }),
  );
  return fc.array(deed, { maxLength: most });
};

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
      { minLength: 1, maxLength: 60 },
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
