import type { EntryVia, HomeState, StaffState } from '../words.ts';

/** How a subject stands in the roll call: what its last entry says, by when it happened. */
export interface Standing<State extends StaffState | HomeState> {
  readonly subjectId: string;
  readonly state: State;
  /** UTC milliseconds. */
  readonly since: number;
  readonly by: string;
  readonly via: EntryVia;
  /** Of the entry; what the next entry of this subject has seen. */
  readonly seq: number;
  readonly text: string | null;
  readonly shelterId: string | null;
  readonly people: number | null;
  /** Someone said otherwise without having seen this: both stand until one is confirmed. */
  readonly contested: {
    readonly state: State;
    readonly by: string;
    readonly since: number;
    readonly seq: number;
  } | null;
}

/** Someone on the call list. */
export interface Listed {
  readonly cadreId: string;
  readonly role: string;
  readonly order: number;
  /** Called because this one did not answer. */
  readonly insteadOf: string | null;
  readonly listedAt: number;
}

/** The roll call of an incident: what its log comes to. */
export interface Roll {
  /** The log up to this seq. */
  readonly seq: number;
  readonly listed: readonly Listed[];
  /** By cadre. */
  readonly staff: ReadonlyMap<string, Standing<StaffState>>;
  /** By household. */
  readonly homes: ReadonlyMap<string, Standing<HomeState>>;
}
