import type { Membership, Stretch } from '../coverage/history.ts';
import type { HouseholdState } from '../coverage/state.ts';
import type { MemberRole } from '../words.ts';

/** A cell valid on the day asked, with what gap finding needs to know of it. Days are day numbers. */
export interface GapCell {
  readonly id: string;
  readonly code: string;
  readonly villageId: string;
  /** First day of the cell. */
  readonly from: number;
  /** Stretches in which somebody in service was its lead. */
  readonly led: readonly Stretch[];
  /** The first of the days in a row, up to the day asked, on which more than the allowed share was excused; null if it is not. */
  readonly excusedSince: number | null;
  readonly visiting: Visiting;
}

/** When somebody was last met in a place. */
export interface Visiting {
  /** Null if nobody ever was. */
  readonly lastMet: number | null;
  /** The first day from which anybody could have been met. */
  readonly from: number;
}

export interface GapVillage {
  readonly id: string;
  readonly code: string;
  readonly visiting: Visiting;
}

/** A group valid on the day asked. */
export interface GapGroup {
  readonly id: string;
  readonly code: string;
  readonly villageId: string;
  /** Its centre's cell, else the cell of one of its households; null when none lies in a cell. */
  readonly cellId: string | null;
  readonly from: number;
  /** Stretches in which a cadre in service held it. */
  readonly held: readonly Stretch[];
  /** All its members, past ones too. */
  readonly members: readonly Membership[];
}

/** A household known on the day asked. */
export interface GapHousehold {
  readonly cellId: string | null;
  /** Of its cell; while in none, its own. */
  readonly villageId: string;
  readonly groupId: string | null;
  readonly role: MemberRole | null;
  readonly state: HouseholdState;
  /** First day in this state, in a row: asked of the overdue and the unlinked only. */
  readonly since: number | null;
  /** First day without a point (未落点), in a row; null with one. */
  readonly notPlacedSince: number | null;
}

/** A town on a day, plainly. */
export interface GapTown {
  /** The day asked, as a day number. */
  readonly day: number;
  readonly leastRadiating: number;
  readonly noVisitDays: number;
  readonly cells: readonly GapCell[];
  readonly villages: readonly GapVillage[];
  readonly groups: readonly GapGroup[];
  readonly households: readonly GapHousehold[];
}
