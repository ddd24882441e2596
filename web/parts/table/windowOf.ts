export interface RowWindow {
  readonly first: number;
  /** Exclusive. */
  readonly last: number;
}

export interface WindowGiven {
  readonly count: number;
  readonly rowHeight: number;
  readonly scrollTop: number;
  readonly viewHeight: number;
  /** Rows drawn beyond each edge. */
  readonly margin?: number;
}

/** Which rows of a long table are drawn; a short one is drawn whole, so that it can be searched and printed. */
export function windowOf({ count, rowHeight, scrollTop, viewHeight, margin = 12 }: WindowGiven): RowWindow {
  if (count <= 200 || rowHeight <= 0 || viewHeight <= 0) return { first: 0, last: count };
  const first = Math.max(0, Math.floor(scrollTop / rowHeight) - margin);
  const last = Math.min(count, Math.ceil((scrollTop + viewHeight) / rowHeight) + margin);
  return { first: Math.min(first, last), last };
}
