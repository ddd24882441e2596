import type { PlanComment } from '../../../server/app.ts';

type LonLat = readonly [lon: number, lat: number];

export interface NumberedComment {
  readonly comment: PlanComment;
  /** As written on its pin: in the order they were written, and never another's. */
  readonly number: number;
}

/** Open remarks first, then the settled; within each the latest first. */
export const numberedComments = (comments: readonly PlanComment[]): readonly NumberedComment[] =>
  [...comments]
    .sort((a, b) => a.writtenAt - b.writtenAt || a.id.localeCompare(b.id))
    .map((comment, at) => ({ comment, number: at + 1 }))
    .sort((a, b) => Number(a.comment.settled !== null) - Number(b.comment.settled !== null) || b.number - a.number);

/** Where a remark can be put now. */
export const commentPlaces = ({
  place,
  cell,
}: {
  readonly place: LonLat | null;
  readonly cell: { readonly at: LonLat } | null;
}): Partial<Record<'whole' | 'cell' | 'place', LonLat | null>> => ({
  whole: null,
  ...(cell ? { cell: cell.at } : {}),
  ...(place ? { place } : {}),
});
