import type { Topology } from '../boundary/topology.ts';
import type { GroupRepair } from './planOperation.ts';

/** A cell in a draft. New cells have no id yet; they get one, and a number of their own, at publication. */
export interface DraftCell {
  readonly no: number;
  readonly id: string | null;
  readonly code: string;
  readonly name: string;
  readonly villageId: string;
  readonly isDedicated: boolean;
  /** The lead the plan names; undefined: as before. */
  readonly leadId?: string | null;
}

/** What a plan would make of the town: the base edition with all standing lines of its list applied. Immutable. */
export interface Draft {
  readonly topology: Topology;
  /** By `no`, cells with ground only. */
  readonly cells: ReadonlyMap<number, DraftCell>;
  readonly lockedCells: ReadonlySet<number>;
  /** Villages whose line may be crossed, and by which approving document. */
  readonly openVillages: ReadonlyMap<string, string>;
  readonly repairs: readonly GroupRepair[];
  /** The next cell number to give to new ground; beyond every number the town ever used. */
  readonly nextCell: number;
}
