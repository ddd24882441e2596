import type { OperationFault } from '../boundary/operationFault.ts';
import type { Place } from '../boundary/partitionFault.ts';

/** Why a deed cannot be done in a draft: a fault of the lines, or one of the plan's own rules. Data, not prose. */
export type DeedFault = OperationFault | DraftFault;

export type DraftFault =
  /** The ground of a locked cell would change. */
  | { readonly kind: 'cell-locked'; readonly cell: number; readonly at: Place }
  /** Ground would change village (or the town's outer line would move) and not all of these lines are open. */
  | { readonly kind: 'village-line-locked'; readonly villageIds: readonly string[]; readonly at: Place }
  /** A village line is opened by the number of the approving document only. */
  | { readonly kind: 'document-missing'; readonly villageIds: readonly string[]; readonly at: null }
  | { readonly kind: 'village-gone'; readonly villageId: string; readonly at: null }
  | { readonly kind: 'name-missing'; readonly cell: number; readonly at: null }
  /** Somebody has, or once had, this code. */
  | { readonly kind: 'code-used'; readonly cell: number; readonly code: string; readonly at: null }
  | { readonly kind: 'code-of-another-village'; readonly cell: number; readonly code: string; readonly at: null }
  /** Not the village's code and so many digits. */
  | { readonly kind: 'code-malformed'; readonly cell: number; readonly code: string; readonly at: null }
  | { readonly kind: 'nothing-in-it'; readonly at: null };

export type DeedFaultKind = DeedFault['kind'];
