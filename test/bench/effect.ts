import type { Polygon } from 'geojson';
import { booleanPointInPolygon } from '@turf/turf';
import { intersection, union, xor } from 'polyclip-ts';
import { isChange } from '../../server/domain/boundary/change.ts';
import { lonLat, toDegrees } from '../../server/domain/boundary/gridPoint.ts';
import { locatorOf } from '../../server/domain/boundary/locator.ts';
import { operate } from '../../server/domain/boundary/operate.ts';
import { partitionFrom } from '../../server/domain/boundary/partitionFrom.ts';
import { polygonOfCell } from '../../server/domain/boundary/polygonOfCell.ts';
import type { PolygonIn } from '../../server/domain/boundary/quantise.ts';
import { cellNos, type Topology } from '../../server/domain/boundary/topology.ts';
import { applyDeed } from '../../server/domain/plan/applyDeed.ts';
import type { Draft } from '../../server/domain/plan/draft.ts';
import { draftFrom } from '../../server/domain/plan/draftOf.ts';
import { effectOf } from '../../server/domain/plan/effect.ts';
import { liveEffect } from '../../server/domain/plan/liveEffect.ts';
import { movesOf, movesSince, noMoves } from '../../server/domain/plan/moves.ts';
import { peopleIndex, type PeopleIndex } from '../../server/domain/plan/peopleIndex.ts';
import type { PlanBase } from '../../server/domain/plan/planBase.ts';
import type { PlanPeople } from '../../server/domain/plan/planPeople.ts';
import { measure, measurePair } from './measure.ts';
import type { BenchRow } from './row.ts';

const SPACING = 40_000;
const POINTS_PER_SIDE = 7;
const PER_CELL = 250;
const FRAMES = 20;

/** A number from 0 to 1 that is the same for the same numbers. */
const wavering = (a: number, b: number): number => {
  let h = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  return ((h ^ (h >>> 13)) >>> 0) / 2 ** 32;
};

/** `count` cells in rows of `side`, borders of seven points a side that waver. */
function crookedPolygons(count: number, side: number): PolygonIn[] {
  const at = (along: number, across: number, isLevel: boolean): [number, number] => {
    const reach = Math.sin((Math.PI * (along % POINTS_PER_SIDE)) / POINTS_PER_SIDE) * 3_000;
    const drift = (wavering(along, across * 2 + (isLevel ? 1 : 0)) * 2 - 1) * reach;
    const [u, v] = [along * (SPACING / POINTS_PER_SIDE), across * SPACING + Math.round(drift)];
    const [x, y] = isLevel ? [u, v] : [v, u];
    return [toDegrees(1_020_000_000 + x), toDegrees(250_000_000 + y)];
  };
  const way = (from: number, across: number, isLevel: boolean) =>
    Array.from({ length: POINTS_PER_SIDE }, (_, i) => at(from * POINTS_PER_SIDE + i, across, isLevel));
  return Array.from({ length: count }, (_, i) => {
    const [column, row] = [i % side, Math.floor(i / side)];
    const end = (c: number, r: number) => at(c * POINTS_PER_SIDE, r, true);
    const north = [...way(column, row + 1, true).slice(1), end(column + 1, row + 1)].reverse();
    const west = [...way(row, column, false).slice(1), end(column, row + 1)].reverse();
    const ring = [...way(column, row, true), ...way(row, column + 1, false), ...north, ...west];
    return { key: i + 1, geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]!]] } };
  });
}

interface BenchTown {
  readonly draft: Draft;
  readonly index: PeopleIndex;
}

/** Villages of 20 cells, 250 households a cell in groups of six, an open issue for every fiftieth. */
function benchTown(count: number): BenchTown {
  const result = partitionFrom(crookedPolygons(count, Math.round(Math.sqrt(count))));
  if ('faults' in result) throw new Error(`the bench's town is broken: ${JSON.stringify(result.faults[0])}`);
  const { topology } = result;
  const villageOf = (no: number) => `v${Math.floor((no - 1) / 20)}`;
  const cells = cellNos(topology).map((no) => {
    const code = String(530_000_000_000_000 + no);
    return [no, { no, id: `c${no}`, code, name: `第${no}网格`, villageId: villageOf(no), isDedicated: false }] as const;
  });
  const villages = [...new Set(cells.map(([, { villageId }]) => villageId))];
  const base: PlanBase = {
    topology,
    cells: new Map(cells),
    leads: new Map(cells.map(([no]) => [no, `lead${no % 300}`])),
    villages: new Map(villages.map((id) => [id, { id, code: '530000000000', name: id, kind: 'village' }])),
    nextCell: count + 1,
    codesUsed: new Set(cells.map(([, { code }]) => code)),
    settings: { sizeTown: [300, 500], sizeCountry: [150, 350], radiatingAtLeast: 5, cellCodeDigits: 3 },
  };
  const openVillages = new Map(villages.map((id) => [id, '3号']));
  return {
    draft: { ...draftFrom(base), openVillages, documents: openVillages },
    index: peopleIndex(base, benchPeople(topology, count, villageOf)),
  };
}

function benchPeople(topology: Topology, count: number, villageOf: (no: number) => string): PlanPeople {
  const side = Math.round(Math.sqrt(count));
  const locator = locatorOf(topology);
  const points = Array.from({ length: count * PER_CELL }, (_, i) => {
    const cell = Math.floor(i / PER_CELL);
    const x = 1_020_000_000 + Math.floor(((cell % side) + wavering(i, 1)) * SPACING);
    return { x, y: 250_000_000 + Math.floor((Math.floor(cell / side) + wavering(i, 2)) * SPACING) };
  });
  const numbers = points.map((_, i) => i);
  const cell = Int32Array.from(points, ({ x, y }) => locator.cellAt(x, y));
  return {
    ids: numbers.map((i) => `h${i}`),
    codes: numbers.map(String),
    x: Int32Array.from(points, ({ x }) => x),
    y: Int32Array.from(points, ({ y }) => y),
    cell,
    people: Uint16Array.from(numbers, (i) => 1 + (i % 5)),
    needs: Uint8Array.from(numbers, (i) => (i % 9 === 0 ? 1 : 0)),
    group: Int32Array.from(numbers, (i) => Math.floor(i / 6)),
    isCentre: Uint8Array.from(numbers, (i) => (i % 6 === 0 ? 1 : 0)),
    isOwed: Uint8Array.from(numbers, () => 1),
    groups: Array.from({ length: Math.ceil(numbers.length / 6) }, (_, g) => {
      return { id: `g${g}`, code: `g${g}`, villageId: villageOf(cell[g * 6] ?? 1), cadreId: `cadre${g % 200}` };
    }),
    issues: numbers
      .filter((i) => i % 50 === 0)
      .map((i) => ({
        id: `i${i}`,
        kind: 'facility',
        dueOn: '2026-04-01',
        household: i,
        x: null,
        y: null,
        cell: cell[i]!,
        cadreId: null,
      })),
  };
}

/** A corner in the middle of the town, and where a drag takes it, frame by frame. */
function dragIn({ topology }: Draft, count: number) {
  const [side, rows] = [Math.round(Math.sqrt(count)), Math.floor(count / Math.round(Math.sqrt(count)))];
  const [x, y] = [1_020_000_000 + Math.floor(side / 2) * SPACING, 250_000_000 + Math.floor(rows / 2) * SPACING];
  const node = [...topology.nodes].find((corner) => corner.x === x && corner.y === y);
  if (!node) throw new Error('no corner in the middle of the town');
  const ways = Array.from({ length: FRAMES }, (_, frame) => [x + 280 * frame + 40, y + 120 * frame + 25] as const);
  const deeds = ways.map((to) => ({ kind: 'moveNode', node: node.no, to }) as const);
  // Only where the drag may go: what sweeps over a wavering border is refused and costs less.
  return deeds.filter((deed) => isChange(operate(topology, deed)));
}

type Outlines = ReadonlyMap<number, Polygon>;

const outlinesOf = ({ topology }: Draft, cells: readonly number[]): Outlines =>
  new Map(cells.map((no) => [no, polygonOfCell(topology, no) as Polygon]));

/** Who moves, when every cell is a polygon of its own: every household of the changed cells is asked of turf. */
function soupMoves({ people, starts, rows }: PeopleIndex, outlines: Outlines): Map<number, number> {
  const moved = new Map<number, number>();
  for (const cell of outlines.keys())
    for (let at = starts[cell]!; at < starts[cell + 1]!; at += 1) {
      const row = rows[at]!;
      const point = lonLat(people.x[row]!, people.y[row]!);
      const to = [...outlines].find(([, polygon]) => booleanPointInPolygon(point, polygon))?.[0] ?? 0;
      if (to !== cell) moved.set(row, to);
    }
  return moved;
}

const ringsOf = ({ coordinates }: Polygon) => coordinates as [number, number][][];

/** Whether changed polygons still cover the same ground, none of it twice: what a soup must ask after every move. */
function isSoupWhole(before: Outlines, after: Outlines): boolean {
  const cells = [...after.keys()];
  const whole = (outlines: Outlines) => {
    const [first, ...others] = cells.map((no) => ringsOf(outlines.get(no)!));
    return union(first!, ...others);
  };
  const isTwice = cells.some((a, i) =>
    cells.slice(i + 1).some((b) => intersection(ringsOf(after.get(a)!), ringsOf(after.get(b)!)).length > 0),
  );
  return !isTwice && xor(whole(before), whole(after)).length === 0;
}

async function sized(count: number): Promise<BenchRow[]> {
  const { draft, index } = benchTown(count);
  const deeds = dragIn(draft, count);
  const frames = deeds.map((deed) => {
    const applied = applyDeed(draft, deed);
    if ('faults' in applied) throw new Error(JSON.stringify(applied.faults));
    return { draft: applied.draft, touched: applied.touched.cells };
  });
  const live = liveEffect(index, draft);
  const last = frames.at(-1)!;
  const before = outlinesOf(draft, last.touched);
  const ways = (moves: ReadonlyMap<number, number>) => [...moves].map(([row, to]) => `${row} ${to}`).sort();
  const ours = ways(movesOf(index, last.draft).households);
  if (ours.join() !== ways(soupMoves(index, outlinesOf(last.draft, last.touched))).join())
    throw new Error('ours and turf disagree on who moves');
  if (JSON.stringify(live.at(last.draft, last.touched)) !== JSON.stringify(effectOf(index, last.draft)))
    throw new Error('live and whole effect disagree');
  const drag = (): void => {
    for (const deed of deeds) {
      const applied = applyDeed(draft, deed);
      if (!('faults' in applied)) live.at(applied.draft, applied.touched.cells);
    }
  };
  const bySoup = (): void => {
    for (const frame of frames) {
      const outlines = outlinesOf(frame.draft, frame.touched);
      if (!isSoupWhole(before, outlines)) throw new Error('the soup has a gap or an overlap');
      soupMoves(index, outlines);
    }
  };
  const pair = await measurePair(drag, bySoup, 7);
  const earlier = { draft, moves: noMoves, into: new Map<number, number[]>() };
  const located = await measurePair(
    () => frames.map((frame) => movesSince(index, earlier, frame.draft, frame.touched)),
    () => frames.map((frame) => soupMoves(index, outlinesOf(frame.draft, frame.touched))),
    7,
  );
  const whole = await measure(() => effectOf(index, last.draft), 7);
  const ready = await measure(() => peopleIndex(index.base, index.people), 5);
  const households = index.people.ids.length.toLocaleString('en');
  const row = (name: string, { ms, spread, n }: typeof whole, per = 1): BenchRow => {
    return { name: `${name}, ${count} cells, ${households} households`, unit: 'ms', ours: ms / per, spread, n };
  };
  return [
    {
      ...row('a drag frame: corner moved, checked, effect', pair.ours, deeds.length),
      peer: pair.peer.ms / deeds.length,
      peerName: 'polyclip check + turf, no effect',
      ratio: pair.ratio,
      note: `${ours.length} households move at the end`,
    },
    {
      ...row('of it, who moves', located.ours, deeds.length),
      peer: located.peer.ms / deeds.length,
      peerName: 'turf over changed cells',
      ratio: located.ratio,
    },
    row('the whole effect of that plan', whole),
    row('people sorted for counting, once a plan', ready),
  ];
}

export default async function effect(): Promise<BenchRow[]> {
  return [...(await sized(400)), ...(await sized(2_000)), ...(await sized(3_808))];
}
