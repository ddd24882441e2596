import type { Touched } from '../boundary/change.ts';
import { lonLat } from '../boundary/gridPoint.ts';
import type { Topology, TopologyEdge } from '../boundary/topology.ts';
import { alongside, segmentsOf, strayParts } from './alongside.ts';
import { applyDeed } from './applyDeed.ts';
import { bothTouched, touchedCells, type Applied } from './applied.ts';
import { boxAround, type Box } from './baseChange.ts';
import { cellConflict, cellsNamed } from './cellConflict.ts';
import type { Draft } from './draft.ts';
import type { EdgeIndex } from './edgeIndex.ts';
import { shifted, type Sides } from './rebaseSides.ts';
import type { DeedSet, PlanDeed } from './planOperation.ts';
import type { RebaseConflict, RebaseEdge } from './rebase.ts';
import { renumbered } from './renumbered.ts';

export interface Kept {
  readonly deed: PlanDeed | DeedSet;
  readonly draft: Draft;
  readonly touched: Touched;
}

/** A deed over the new base: as it is, or a conflict, with how it could be kept all the same. */
export type Carried = Kept | { readonly conflict: RebaseConflict; readonly mine: Kept | null };

/** Tries one standing deed over the new base. */
export function carried(sides: Sides, seq: number, deed: PlanDeed | DeedSet): Carried {
  const found = deed.kind === 'together' ? findingsOfSet(sides, deed) : findingOf(sides, deed);
  if (found.conflict === null && found.kept) return found.kept;
  const { why = 'refused', ...told } = found.conflict ?? {};
  const on = dependsOn(sides, deed);
  const conflict: RebaseConflict = {
    seq,
    deed,
    why: on === null ? why : 'depends',
    on,
    edges: [],
    words: null,
    at: null,
    faults: found.faults,
    ...told,
    canKeepMine: found.kept !== null,
  };
  return { conflict: { ...conflict, at: conflict.at ?? placeOf(conflict) }, mine: found.kept };
}

interface Finding {
  /** Null: nothing stands against it but, if it is not kept, its faults. */
  readonly conflict: Partial<Pick<RebaseConflict, 'why' | 'edges' | 'words' | 'at'>> | null;
  readonly kept: Kept | null;
  readonly faults: RebaseConflict['faults'];
}

function findingOf(sides: Sides, deed: PlanDeed): Finding {
  const { old, now } = sides;
  const named = cellConflict(old, now, deed);
  const edges = [...edgesNamed(old.topology, deed)].filter((edge) => isChanged(sides, edge));
  const after = applyDeed(old, deed);
  const isGroundChanged = edges.length === 0 && !('faults' in after) && groundChanged(sides, deed, after);
  const translated = renumbered(sides, deed, 'faults' in after ? null : after.draft);
  const applied: Applied | null = translated && applyDeed(now, translated);
  const kept = translated && applied && !('faults' in applied) ? { deed: translated, ...applied } : null;
  const faults = applied && 'faults' in applied ? applied.faults : [];
  if (named) return { conflict: named, kept: named.why === 'cell-gone' ? null : kept, faults };
  if (edges.length > 0 || !translated)
    return {
      conflict: { why: 'line-changed', edges: edges.map((edge) => threeWays(sides, edge, after)) },
      kept,
      faults,
    };
  if (isGroundChanged) return { conflict: { why: 'ground-changed', at: atOf(deed) }, kept, faults };
  return { conflict: null, kept, faults };
}

/** Several as one: it stands only as a whole, so the first conflict inside is the conflict. */
function findingsOfSet(sides: Sides, { deeds }: DeedSet): Finding {
  let [old, now] = [sides.old, sides.now];
  let conflict: Finding['conflict'] = null;
  let touched: Touched = touchedCells([]);
  const kept: PlanDeed[] = [];
  const undo: (() => void)[] = [];
  const rewind = () => {
    for (const back of undo.reverse()) back();
  };
  for (const deed of deeds) {
    const finding = findingOf({ ...sides, old, now }, deed);
    conflict ??= finding.conflict;
    if (!finding.kept) {
      rewind();
      return { ...finding, conflict, kept: null };
    }
    const after = applyDeed(old, deed);
    if (!('faults' in after)) old = after.draft;
    undo.push(indexed(sides.index, now.topology, finding.kept));
    now = finding.kept.draft;
    touched = bothTouched(touched, finding.kept.touched);
    if (finding.kept.deed.kind !== 'together') kept.push(finding.kept.deed);
  }
  rewind();
  return { conflict, kept: { deed: { kind: 'together', deeds: kept }, draft: now, touched }, faults: [] };
}

/** Puts a change into the index; answers what takes it out again. */
function indexed(index: EdgeIndex, before: Topology, { touched, draft }: Kept): () => void {
  const rows = (topology: Topology, nos: readonly number[]) => nos.flatMap((no) => topology.edges.get(no) ?? []);
  const opened = rows(draft.topology, touched.openedEdges);
  index.change(touched.closedEdges, opened);
  return () => index.change(touched.openedEdges, rows(before, touched.closedEdges));
}

/** The edges a deed names, or whose end it moves. */
function* edgesNamed({ edges, fans }: Topology, deed: PlanDeed): Generator<TopologyEdge> {
  const nos = 'edge' in deed ? [deed.edge] : 'node' in deed ? (fans.get(deed.node) ?? []) : [];
  for (const no of new Set(nos.map(Math.abs))) {
    const edge = edges.get(no);
    if (edge) yield edge;
  }
}

const isChanged = ({ old, now, index }: Sides, { leftCell, rightCell, line }: TopologyEdge): boolean =>
  index.find({ leftCell: shifted(old, now, leftCell), rightCell: shifted(old, now, rightCell), line }) === undefined;

/** Whether a cell whose ground the deed changes was changed by others just there. */
function groundChanged({ old, change }: Sides, deed: PlanDeed, after: Extract<Applied, { draft: Draft }>): boolean {
  if ('edge' in deed || 'node' in deed || after.touched.closedEdges.length + after.touched.openedEdges.length === 0)
    return false;
  const closed = after.touched.closedEdges.map((no) => old.topology.edges.get(no)!.line);
  const opened = after.touched.openedEdges.map((no) => after.draft.topology.edges.get(no)!.line);
  return change.touches(new Set(after.touched.cells.filter((cell) => cell !== 0)), boxOfChange(closed, opened));
}

/** Where lines come or go; where none does, and ground only changes hands, all around it. */
function boxOfChange(closed: readonly (readonly number[])[], opened: readonly (readonly number[])[]): Box {
  const pieces = (lines: readonly (readonly number[])[]) => lines.flatMap((line) => segmentsOf(line));
  const strays = (lines: readonly (readonly number[])[], others: readonly (readonly number[])[]) => {
    const isKnown = alongside(pieces(others), false);
    return strayParts(pieces(lines), isKnown);
  };
  const changed = [...strays(closed, opened), ...strays(opened, closed)];
  return boxAround(changed.length > 0 ? changed.map(({ ax, ay, bx, by }) => [ax, ay, bx, by]) : [...closed, ...opened]);
}

function threeWays({ old, now, change }: Sides, edge: TopologyEdge, after: Applied): RebaseEdge {
  const isBetween = ({ leftCell, rightCell }: TopologyEdge, a: number, b: number) =>
    (leftCell === a && rightCell === b) || (leftCell === b && rightCell === a);
  const box = boxAround([edge.line]);
  const theirs = change.opened.filter(
    (other) =>
      isBetween(other, shifted(old, now, edge.leftCell), shifted(old, now, edge.rightCell)) &&
      meets(boxAround([other.line]), box),
  );
  const mine = 'faults' in after ? [] : after.touched.openedEdges.map((no) => after.draft.topology.edges.get(no)!);
  return {
    before: old.base.topology.edges.get(edge.no)?.line ?? edge.line,
    theirs: theirs.map(({ line }) => line),
    mine: mine.filter((other) => isBetween(other, edge.leftCell, edge.rightCell)).map(({ line }) => line),
  };
}

const meets = (a: Box, b: Box): boolean => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

/** The line left out whose edges or cells a deed goes on from; null when there is none. */
function dependsOn({ old, openedBy, madeBy, leftOut }: Sides, deed: PlanDeed | DeedSet): number | null {
  for (const part of deed.kind === 'together' ? deed.deeds : [deed]) {
    const edges = [...edgesNamed(old.topology, part)].map(({ no }) => openedBy.get(no));
    const cells = cellsNamed(part).map((cell) => madeBy.get(cell));
    for (const by of [...edges, ...cells]) if (by !== undefined && leftOut.has(by)) return by;
  }
  return null;
}

const atOf = (deed: PlanDeed): RebaseConflict['at'] => {
  if ('at' in deed) return lonLat(...deed.at);
  if (deed.kind === 'splitCell') return lonLat(deed.line[0]!, deed.line[1]!);
  const shell = deed.kind === 'carve' ? deed.areas[0]?.[0] : undefined;
  return shell ? lonLat(shell[0]!, shell[1]!) : null;
};

function placeOf({ edges, faults }: RebaseConflict): RebaseConflict['at'] {
  const line = edges[0]?.before;
  if (line) {
    const middle = (line.length >> 2) * 2;
    return lonLat(line[middle]!, line[middle + 1]!);
  }
  return faults.flatMap((fault) => ('at' in fault && fault.at ? [fault.at] : []))[0] ?? null;
}
