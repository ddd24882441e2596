import { changeTopology, isChange, type Patch } from '../../server/domain/boundary/change.ts';
import { operate } from '../../server/domain/boundary/operate.ts';
import type { TopologyOperation } from '../../server/domain/boundary/operation.ts';
import { outlineOfCell } from '../../server/domain/boundary/outline.ts';
import { cellNos, type Topology } from '../../server/domain/boundary/topology.ts';
import { topologyFaults } from '../../server/domain/boundary/topologyFaults.ts';
import { seededRandom } from '../../server/domain/seededRandom.ts';
import { judgedByGeos } from '../domain/boundary/geos.ts';
import { FuzzedTown } from './fuzzedTown.ts';
import { randomOperation } from './randomOperation.ts';

export interface FuzzOptions {
  readonly seed: number;
  /** Operations to be made; refused ones come on top. */
  readonly steps: number;
  /** After so many, all invariants of the whole town and GEOS; at the end too. */
  readonly judgeEvery: number;
  readonly onJudged?: (step: number, town: FuzzedTown) => void;
}

/** What a run did. A run that found something wrong has thrown instead. */
export interface FuzzRun {
  /** By kind: how many were made, and how many refused by fault. */
  readonly counts: ReadonlyMap<string, number>;
  readonly made: number;
  readonly refused: number;
  readonly undone: number;
  readonly judged: number;
  readonly cells: number;
}

/** Random operations on a town, judged again and again, and all undone at the end. @throws with what repeats a failure */
export function fuzz(start: Topology, { seed, steps, judgeEvery, onJudged }: FuzzOptions): FuzzRun {
  const random = seededRandom(seed);
  const town = new FuzzedTown(start, random);
  const counts = new Map<string, number>();
  const count = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  const past: Patch[] = [];
  let [made, refused, undone, judged] = [0, 0, 0, 0];
  while (made < steps) {
    const operation = randomOperation(town);
    const operated = told({ seed, step: made, operation }, () => operate(town.topology, operation));
    if (!isChange(operated)) {
      refused += 1;
      count(`${operation.kind} ${operated.faults[0]?.kind ?? 'without a fault'}`);
      continue;
    }
    made += 1;
    count(`${operation.kind} ✓`);
    town.take(operated);
    past.push(operated.inverse);
    if (town.chance(0.02))
      for (let back = 1 + town.whole(4); back > 0 && past.length > 0; back -= 1) {
        town.take(changeTopology(town.topology, past.pop()!));
        undone += 1;
      }
    if (made % judgeEvery !== 0 && made !== steps) continue;
    told({ seed, step: made, operation }, () => judge(town.topology));
    judged += 1;
    onJudged?.(made, town);
  }
  const cells = town.cellCount;
  const end = past.reduceRight((topology, patch) => changeTopology(topology, patch).topology, town.topology);
  const different = differences(start, end);
  if (different.length > 0) throw new Error(`seed ${seed}: undoing everything left ${different.join(', ')} different`);
  return { counts, made, refused, undone, judged, cells };
}

/** Runs something; what it throws is told with seed, step and operation, so that it can be repeated. */
function told<T>(
  { seed, step, operation }: { seed: number; step: number; operation: TopologyOperation },
  run: () => T,
): T {
  try {
    return run();
  } catch (error) {
    throw new Error(`seed ${seed}, operation ${step + 1}: ${JSON.stringify(operation)}`, { cause: error });
  }
}

/** Every invariant of the whole town, and GEOS: valid rings and a valid coverage. @throws when one does not hold */
export function judge(topology: Topology): void {
  const broken = topologyFaults(topology);
  if (broken.length > 0) throw new Error(`the town is broken: ${shown(broken.slice(0, 3))}`);
  const cells = cellNos(topology);
  const geos = judgedByGeos(cells.map((cell) => outlineOfCell(topology, cell)));
  if (geos.invalid.length > 0) throw new Error(`GEOS: cells ${geos.invalid.map((i) => cells[i]).join()} are invalid`);
  if (!geos.isCoverage) throw new Error('GEOS: no coverage');
}

/** Which tables of two topologies are not equal, row by row. */
export function differences(a: Topology, b: Topology): string[] {
  const tables = ['nodes', 'edges', 'fans', 'borders'] as const;
  const rows = (topology: Topology, table: (typeof tables)[number]) =>
    [...topology[table].entries()].filter(([, row]) => !Array.isArray(row) || row.length > 0);
  const unequal: string[] = tables.filter((table) => {
    const [before, after] = [rows(a, table), rows(b, table)];
    return before.length !== after.length || before.some((row, i) => shown(row) !== shown(after[i]));
  });
  if (a.nextNode !== b.nextNode || a.nextEdge !== b.nextEdge) unequal.push('numbers');
  return unequal;
}

const shown = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? `${inner}` : inner));
