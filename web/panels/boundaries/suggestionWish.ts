import type { suggestionsText } from '../../text/suggestions.ts';
import type { TextOf } from '../../text/text.ts';

/** What the server takes at once. */
const mostEligible = 2000;

/** What is to be suggested, as the page sends it. */
export interface SuggestionWish {
  readonly kind: 'balance' | 'groups';
  /** The selected cells, or a village's. */
  readonly cells?: readonly number[];
  readonly villageId?: string;
  readonly tolerance: number;
  readonly least: number;
  readonly most: number;
  readonly who: 'unlinked' | 'all';
  readonly groupsPerCadre: number;
  /** Households whose head leads a residents' or party group: centres of new groups are looked for among them first. */
  readonly eligibleIds: readonly string[];
}

/** The body of `POST /api/plans/:id/suggestions`. */
export function askedBody({ kind, cells, villageId, ...wish }: SuggestionWish) {
  const ground = villageId === undefined ? { cells: [...(cells ?? [])] } : { villageId };
  if (kind === 'balance') return { kind, ...ground, tolerance: wish.tolerance } as const;
  const { least, most, who, groupsPerCadre } = wish;
  const eligibleIds = [...wish.eligibleIds];
  return { kind, ...ground, least, most, who, groupsPerCadre, eligibleIds } as const;
}

/** Why a wish cannot be sent yet; null when it can. */
export function whyNotAsked(
  wish: SuggestionWish,
  canDraw: boolean,
  { why }: TextOf<typeof suggestionsText>,
): string | null {
  if (!canDraw) return why.notDrawing;
  const selected = wish.cells?.length ?? 0;
  if (wish.villageId === undefined) {
    if (wish.kind === 'balance' && selected < 2) return why.twoCells;
    if (selected === 0) return why.oneCell;
  }
  if (wish.kind === 'balance') return null;
  if (wish.eligibleIds.length > mostEligible) return why.tooManyEligible(mostEligible);
  return wish.most < wish.least ? why.limits : null;
}
