import type { Topology } from '../boundary/topology.ts';
import type { DraftCell } from './draft.ts';

/** The edition a plan starts from, with what else drawing needs to know. Never changes while a plan stands on it. */
export interface PlanBase {
  readonly topology: Topology;
  /** By `no`, cells with ground only; each with its id. */
  readonly cells: ReadonlyMap<number, DraftCell>;
  /** Who leads each cell (网格长), by `no`; cells nobody leads are not in it. */
  readonly leads: ReadonlyMap<number, string>;
  readonly villages: ReadonlyMap<string, PlanVillage>;
  /** The next number for new ground, beyond every number the town ever used. */
  readonly nextCell: number;
  /** Codes that were ever reported, of cells that are no more too. */
  readonly codesUsed: ReadonlySet<string>;
  readonly settings: PlanSettings;
}

export interface PlanVillage {
  readonly id: string;
  /** 12 digits; the codes of its cells start with it. */
  readonly code: string;
  readonly name: string;
  /** `DivisionKind`: a community is town, all else country. */
  readonly kind: string;
}

/** What the town's policy says about cells and groups. */
export interface PlanSettings {
  /** Households in a cell the policy wants, from–to, both included. */
  readonly sizeTown: readonly [least: number, most: number];
  readonly sizeCountry: readonly [least: number, most: number];
  /** "1+1+n": the least radiating households of a group. */
  readonly radiatingAtLeast: number;
  /** A group with fewer radiating households than this has room for one more; 10 when left out. */
  readonly radiatingAtMost?: number;
  /** How far a centre household may live to be called near, metres; 3,000 when left out. */
  readonly nearM?: number;
  /** Digits of a cell's code after its village's. */
  readonly cellCodeDigits: number;
}
