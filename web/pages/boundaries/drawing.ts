import type { Ref } from 'react';
import type { Draft } from '#domain/plan/draft.ts';
import type { PlanEffect } from '#domain/plan/planEffect.ts';
import type { PlanDeed } from '#domain/plan/planOperation.ts';
import type { Plan, PlanGround, PlanHouseholds, PlanLineWire } from '../../../server/app.ts';
import type { Box, LonLat } from '../../map/model.ts';

/** What the drawing page knows while one draws; told after every change, while a pointer moves at most once a frame. */
export interface DrawingSnapshot {
  readonly ground: PlanGround;
  /** Null until they are read: then there is no effect yet either. */
  readonly households: PlanHouseholds | null;
  readonly draft: Draft;
  readonly effect: PlanEffect | null;
  /** The list as the server has it, then what was not sent yet. */
  readonly lines: readonly PlanLineWire[];
  readonly unsent: number;
  /** Cells chosen on the map, by no. */
  readonly chosenCells: readonly number[];
}

/** What the side panel may ask of the drawing page. */
export interface DrawingHandle {
  /** Appends deeds as one step of undo; they are refused with faults shown on the map. */
  readonly append: (deeds: readonly PlanDeed[], reason?: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly chooseCells: (cells: readonly number[]) => void;
  readonly showCells: (cells: readonly number[]) => void;
  readonly showHouseholds: (rows: readonly number[]) => void;
  readonly showPlace: (at: LonLat) => void;
  readonly showBox: (box: Box) => void;
}

/** A note at a place, drawn as a numbered pin. */
export interface PlacePin {
  readonly id: string;
  readonly number: number;
  readonly at: LonLat;
  readonly isSettled: boolean;
}

export interface DrawingDeskProps {
  readonly plan: Plan;
  readonly ref?: Ref<DrawingHandle>;
  readonly onSnapshot: (snapshot: DrawingSnapshot) => void;
  readonly pins: readonly PlacePin[];
  readonly chosenPin: string | null;
  readonly onPickPin: (id: string) => void;
  /** While a place is asked for, the next click answers with it and draws nothing; Escape answers null. */
  readonly isAskingPlace: boolean;
  readonly onPlace: (at: LonLat | null) => void;
}
