import type { GridPoint } from '#domain/boundary/gridPoint.ts';
import type { GridLine } from '#domain/boundary/operation.ts';
import { isSame, nearestOnLine } from './nearestOnLine.ts';
import { type Guide, type Snapped, snapPx, type SnapWish, stepsOfPixels } from './snap.ts';
import type { PointerStep, ScreenPoint, ToolSight } from './tool.ts';
import { wayAlong } from './wayAlong.ts';

/** A corner somebody drew, what it was drawn to, and the way to it from the corner before (that one left out). */
interface Corner {
  readonly at: GridPoint;
  readonly snapped: Snapped | null;
  readonly way: readonly GridPoint[];
}

/** A path under the pointer: what split, reshape and trace are drawn with. */
export interface DrawnPath {
  readonly corners: () => readonly Corner[];
  /** The corner the pointer is at; not put down yet. */
  readonly point: (event: PointerStep, wish?: SnapWish) => void;
  readonly put: (event: PointerStep, wish?: SnapWish) => Corner | null;
  readonly putExactly: (at: GridPoint) => void;
  readonly takeBack: () => void;
  readonly clear: () => void;
  /** All points; with the one under the pointer or without. */
  readonly line: (withPointer?: boolean) => GridLine;
  readonly snapped: () => Snapped | null;
  /** Whether a place on the screen is the last corner's: a second click there ends the path. */
  readonly isLast: (at: ScreenPoint) => boolean;
}

/** `isTracing`: between two places of one line — a border, road or river — the path follows it. */
export function drawnPath(see: ToolSight, isTracing: () => boolean): DrawnPath {
  let corners: readonly Corner[] = [];
  let pointer: Corner | null = null;

  const cornerOf = (event: PointerStep, wish?: SnapWish): Corner => {
    const snapped = event.isFree || !see.options().isSnapping ? null : see.snap(event.at, wish);
    const at = snapped?.at ?? see.view.unproject(event.at);
    const last = corners.at(-1);
    const guide = isTracing() && last ? guideOfBoth(see, last, { at, snapped }) : null;
    return { at, snapped, way: last && guide ? wayAlong(guide.line, last.at, at).slice(1) : [at] };
  };
  return {
    corners: () => corners,
    point: (event, wish) => {
      pointer = cornerOf(event, wish);
    },
    put: (event, wish) => {
      const corner = cornerOf(event, wish);
      const last = corners.at(-1);
      pointer = null;
      if (last && isSame(last.at, corner.at)) return null;
      corners = [...corners, corner];
      return corner;
    },
    putExactly: (at) => {
      corners = [...corners, { at, snapped: null, way: [at] }];
    },
    takeBack: () => {
      corners = corners.slice(0, -1);
    },
    clear: () => {
      corners = [];
      pointer = null;
    },
    line: (withPointer = false) =>
      [...corners, ...(withPointer && pointer ? [pointer] : [])]
        .flatMap(({ way }) => way)
        .filter((at, i, all) => i === 0 || !isSame(at, all[i - 1]!))
        .flat(),
    snapped: () => pointer?.snapped ?? null,
    isLast: (at) => {
      const last = corners.at(-1);
      if (!last) return false;
      const on = see.view.project(last.at);
      return Math.hypot(on.x - at.x, on.y - at.y) < 6;
    },
  };
}

type Placed = Pick<Corner, 'at' | 'snapped'>;

/** The line both places lie on: where a river crosses a border, the place is drawn to the border but lies on the river too. */
function guideOfBoth(see: ToolSight, last: Placed, next: Placed): Guide | null {
  const reach = stepsOfPixels(see.view, see.view.project(next.at), 2 * snapPx);
  const isOn = (guide: Guide, { at, snapped }: Placed): boolean =>
    snapped?.guide.id === guide.id || nearestOnLine(at, guide.line).distance <= reach;
  const [from, to] = [last.snapped?.guide ?? null, next.snapped?.guide ?? null];
  if (from && from.id === to?.id) return from;
  // Of a border and a river the river is meant: who wants the border clicks on it twice.
  const guides = [to, from]
    .filter((guide) => guide !== null)
    .sort((a, b) => Number(a.layer === null) - Number(b.layer === null));
  return guides.find((guide) => isOn(guide, last) && isOn(guide, next)) ?? null;
}

/** The corners of a path as points to draw. */
export const cornersOf = (path: DrawnPath): { readonly at: GridPoint; readonly is: 'corner' }[] =>
  path.corners().map(({ at }) => ({ at, is: 'corner' }));
