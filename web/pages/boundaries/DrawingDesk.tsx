import type { ReactNode } from 'react';
import type { DraftSession, DraftSnapshot } from '../../editor/session.ts';
import type { Box, LonLat } from '../../map/model.ts';

/** What stands beside the map may read the draft, and ask the map to show a place. */
export interface BesideDrawing {
  readonly session: DraftSession;
  readonly snapshot: DraftSnapshot;
  readonly showPoint: (at: LonLat) => void;
  readonly showBox: (box: Box) => void;
}

interface Props {
  readonly planId: string;
  /** Null: the reader may draw; else why not, in the server's words (`plan.may.draw`). */
  readonly refused: string | null;
  readonly side: (beside: BesideDrawing) => ReactNode;
}

/** A plan on the map, with the tools to redraw it. Fills its parent. */
export function DrawingDesk({ planId }: Props) {
  return <div data-testid="editor" data-plan={planId} />;
}
