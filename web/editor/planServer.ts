import type { DeedSet, PlanDeed, PlanOperation } from '#domain/plan/planOperation.ts';
import type { GroundAnswer } from './ground.ts';

/** A line of a plan's list as the page makes and keeps it; the id makes sending twice harmless. */
export interface OwnLine {
  readonly id: string;
  readonly operation: PlanOperation;
  readonly reason: string | null;
}

/** A line the server keeps. */
export interface KeptLine {
  readonly seq: number;
  readonly id: string;
  readonly operation: PlanOperation;
  readonly by: { readonly accountId: string; readonly name: string };
}

export interface Lines {
  readonly items: readonly KeptLine[];
  /** How many there are in all. */
  readonly lines: number;
  /** Lines up to here belong to an earlier base: the list to replay begins after them. */
  readonly listFrom: number;
}

/** Why the server did not take lines, or could not be asked. */
export type NotSent =
  | { readonly is: 'unreachable' }
  /** Others wrote first: read the newer lines. */
  | { readonly is: 'stale' }
  | { readonly is: 'refused'; readonly because: string };

export interface Holder {
  readonly name: string;
  readonly isMe: boolean;
}

/** What a drawing page asks of the server; the page gives it, tests give their own. */
export interface PlanServer {
  readonly ground: () => Promise<GroundAnswer>;
  readonly linesAfter: (seq: number) => Promise<Lines>;
  /** Appends lines to a list of `lines`; how many there are then. */
  readonly append: (own: readonly OwnLine[], lines: number) => Promise<{ readonly lines: number } | NotSent>;
  /** Takes or renews the hold; who holds the draft now, or why it may not be drawn in. */
  readonly hold: () => Promise<Holder | NotSent>;
  readonly release: () => Promise<void>;
}

/** Where unsent lines outlive the page. */
export interface LineStore {
  readonly read: (planId: string) => Promise<readonly OwnLine[]>;
  readonly add: (planId: string, line: OwnLine) => Promise<void>;
  readonly remove: (planId: string, ids: readonly string[]) => Promise<void>;
}

export type Deed = PlanDeed | DeedSet;
