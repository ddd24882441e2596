import type { Ref } from 'react';
import type { PlanDeed } from '#domain/plan/planOperation.ts';
import type { Plan } from '../../../server/app.ts';
import type { DraftSession } from '../../editor/session.ts';
import type { LonLat } from '../../map/model.ts';

/** What the side panel may ask of the drawing page beside its session. */
export interface DrawingHandle {
  /** Appends deeds as one step of undo; what is refused is shown on the map. */
  readonly append: (deeds: readonly PlanDeed[], reason?: string) => void;
  readonly showCells: (cells: readonly number[]) => void;
  /** Rows of the session's people. */
  readonly showHouseholds: (rows: readonly number[]) => void;
  readonly showPlace: (at: LonLat) => void;
}

/** A remark at a place, drawn as a numbered pin. */
export interface PlacePin {
  readonly id: string;
  readonly number: number;
  readonly at: LonLat;
  readonly isSettled: boolean;
}

/** What the page gives the drawing surface: `<DrawingDesk>` fills its parent and draws any plan, also one not to be changed. */
export interface DrawingDeskProps {
  readonly plan: Plan;
  readonly ref?: Ref<DrawingHandle>;
  /** Told once the plan is opened, and null when it is left; panels subscribe to it. */
  readonly onSession: (session: DraftSession | null) => void;
  readonly pins: readonly PlacePin[];
  readonly chosenPin: string | null;
  readonly onPickPin: (id: string) => void;
  /** While a place is asked for, the next click answers with it and draws nothing; Escape answers null. */
  readonly isAskingPlace: boolean;
  readonly onPlace: (at: LonLat | null) => void;
}
