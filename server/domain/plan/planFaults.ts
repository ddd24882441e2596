import { lonLat } from '../boundary/gridPoint.ts';
import type { Place } from '../boundary/partitionFault.ts';
import { OUTSIDE } from '../boundary/topology.ts';
import { changedEdges } from './changedEdges.ts';
import type { Draft } from './draft.ts';
import { groundChange } from './groundChange.ts';
import type { Outcome } from './outcome.ts';
import type { PlanFault, TornGroup } from './planEffect.ts';
import { NO_POINT } from './planPeople.ts';

/** What forbids publication, each with a place to show. Empty when the plan may be published. `myVillages` null = all. */
export const planFaults = (
  outcome: Outcome,
  torn: readonly TornGroup[],
  myVillages: ReadonlySet<string> | null,
): PlanFault[] => [
  ...groupFaults(outcome, torn),
  ...householdFaults(outcome),
  ...codeFaults(outcome.draft),
  ...villageFaults(outcome, myVillages),
];

function groupFaults({ index, membership }: Outcome, torn: readonly TornGroup[]): PlanFault[] {
  const faults = torn
    .filter(({ is }) => is === 'out-of-village')
    .map(({ groupId, code, strays }): PlanFault => {
      return { kind: 'group-out-of-village', groupId, code, at: placeOfHousehold(index.people, strays[0]!) };
    });
  for (const repair of membership.stale) faults.push({ kind: 'repair-stale', repair, at: null });
  return faults;
}

function placeOfHousehold({ x, y }: Outcome['index']['people'], row: number): Place | null {
  return x[row] === NO_POINT ? null : lonLat(x[row]!, y[row]!);
}

function householdFaults({ index, moves }: Outcome): PlanFault[] {
  const { people } = index;
  return [...moves.households]
    .filter(([, to]) => to === OUTSIDE)
    .sort(([a], [b]) => a - b)
    .map(([household]) => {
      const at = placeOfHousehold(people, household);
      return { kind: 'household-outside', household, id: people.ids[household]!, at };
    });
}

function codeFaults(draft: Draft): PlanFault[] {
  const { base, cells } = draft;
  if (cells === base.cells) return [];
  const baseCodes = new Set([...base.cells.values()].map(({ code }) => code));
  const changed = [...cells.values()].filter(({ no, code, villageId }) => {
    const was = base.cells.get(no);
    return !was || was.code !== code || was.villageId !== villageId;
  });
  if (changed.length === 0) return [];
  const held = new Map<string, number>();
  for (const { code } of cells.values()) held.set(code, (held.get(code) ?? 0) + 1);
  return changed.flatMap(({ no, code, villageId }): PlanFault[] => {
    const at = placeOfCell(draft, no);
    const village = base.villages.get(villageId);
    if (code === '') return [{ kind: 'code-missing', cell: no, at }];
    if (village && !code.startsWith(village.code)) return [{ kind: 'code-of-another-village', cell: no, code, at }];
    const isOwn = base.cells.get(no)?.code === code;
    const isUsed = held.get(code)! > 1 || (!isOwn && (base.codesUsed.has(code) || baseCodes.has(code)));
    return isUsed ? [{ kind: 'code-used', cell: no, code, at }] : [];
  });
}

function placeOfCell({ topology }: Draft, cell: number): Place {
  const edge = topology.edges.get(topology.borders.get(cell)?.[0] ?? 0);
  return edge ? lonLat(edge.line[0]!, edge.line[1]!) : [0, 0];
}

/** Somebody changes village without a document (deeds are refused that would do it: a second look), or it is not the reader's to change. */
function villageFaults(
  { index, draft, concerned, ...outcome }: Outcome,
  mine: ReadonlySet<string> | null,
): PlanFault[] {
  const faults: PlanFault[] = [];
  for (const row of concerned) {
    const villageIds = [outcome.villageBefore(row), outcome.villageAfter(row)].flatMap((id) => id ?? []);
    if (villageIds.length < 2 || villageIds[0] === villageIds[1]) continue;
    if (villageIds.every((id) => draft.documents.has(id))) continue;
    const at = placeOfHousehold(index.people, row) ?? placeOfCell(draft, outcome.cellAfter(row));
    faults.push({ kind: 'village-line-locked', villageIds: villageIds.sort(), at });
    break;
  }
  if (mine === null) return faults;
  const foreign = [...villagesChanged(draft)].filter(([id]) => !mine.has(id));
  if (foreign.length > 0)
    faults.push({ kind: 'not-your-village', villageIds: foreign.map(([id]) => id).sort(), at: foreign[0]![1] });
  return faults;
}

/** Villages with a cell whose ground, name, code or lead is not what it was, each with a place. */
function villagesChanged(draft: Draft): Map<string, Place> {
  const { base, topology, cells } = draft;
  const ownerOf = (no: number) => (no === OUTSIDE ? null : no);
  const touched = changedEdges(base.topology, topology);
  const ground = groundChange({ topology: base.topology, ownerOf }, { topology, ownerOf }, touched);
  const places = new Map<number, Place>([...ground].map(([no, at]) => [no, lonLat(...at)]));
  if (cells !== base.cells)
    for (const [no, cell] of cells)
      if (base.cells.get(no) !== cell && !places.has(no)) places.set(no, placeOfCell(draft, no));
  const villages = new Map<string, Place>();
  for (const [no, at] of places)
    for (const villageId of [base.cells.get(no)?.villageId, cells.get(no)?.villageId])
      if (villageId !== undefined && !villages.has(villageId)) villages.set(villageId, at);
  return villages;
}
