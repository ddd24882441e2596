import type { Topology } from '../boundary/topology.ts';
import type { PlanBase } from './planBase.ts';
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
  readonly base: PlanBase;
  readonly topology: Topology;
  /** By `no`, cells with ground only. */
  readonly cells: ReadonlyMap<number, DraftCell>;
  /** Cells that lost all their ground, and the cell that took it over (0: nobody did). See `heirOf`. */
  readonly heirs: ReadonlyMap<number, number>;
  readonly lockedCells: ReadonlySet<number>;
  /** Villages whose line may be crossed now, and by which approving document. */
  readonly openVillages: ReadonlyMap<string, string>;
  /** Villages whose line was opened at any time in this draft, with the last document: what publication asks for. */
  readonly documents: ReadonlyMap<string, string>;
  /** In the order they were accepted; a later one about the same household goes before an earlier one. */
  readonly repairs: readonly GroupRepair[];
  /** The next cell number to give to new ground; beyond every number the town ever used. */
  readonly nextCell: number;
}
