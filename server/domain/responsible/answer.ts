import type { Day } from '../time/day.ts';
import type { AnsweringRole } from '../words.ts';

/** Why somebody is named, as facts; the sentence is `reasonSentence`. */
export type Reason =
  | {
      readonly kind: 'assigned';
      readonly role: AnsweringRole;
      /** Cell or village; '' where the answer has but one. */
      readonly place: string;
      readonly since: Day;
    }
  | { readonly kind: 'holdsGroup'; readonly since: Day }
  | { readonly kind: 'dutyRoom' }
  | {
      readonly kind: 'onShift';
      readonly role: 'shiftLeader' | 'shiftOfficer';
      readonly startsAt: number;
      readonly endsAt: number;
    }
  /** `until`: the last day. */
  | { readonly kind: 'covers'; readonly forName: string; readonly role: AnsweringRole; readonly until: Day | null }
  | { readonly kind: 'livesHere'; readonly village: string }
  | { readonly kind: 'staysOvernight'; readonly village: string | null; readonly night: Day };

/** Why somebody is not. `until` and `on` are last days: of the leave, in service, in the role. */
export type PassedOverReason =
  | { readonly kind: 'onLeave'; readonly until: Day | null }
  | { readonly kind: 'left'; readonly on: Day }
  | { readonly kind: 'ended'; readonly on: Day }
  | { readonly kind: 'notYet'; readonly from: Day }
  | { readonly kind: 'engaged'; readonly incidentName: string }
  | { readonly kind: 'unknown' };

/** Someone to call. */
export interface Answering {
  /** Null for a unit, and for the duty room while nobody is on shift. */
  readonly cadreId: string | null;
  readonly unitId: string | null;
  readonly name: string;
  readonly post: string | null;
  readonly phone: string | null;
  readonly role: AnsweringRole;
  /** All that speaks for this person, the strongest first. */
  readonly reasons: readonly Reason[];
  /** To be told at the same time as the next one: the duty room outside office hours. */
  readonly isParallel: boolean;
  /** Lives or stays overnight in the village at that instant. */
  readonly isInVillage: boolean;
}

export interface PassedOver {
  readonly cadreId: string | null;
  readonly name: string;
  readonly role: AnsweringRole;
  readonly reason: PassedOverReason;
}

/** A hole in the chain, said aloud. */
export interface ChainGap {
  readonly kind:
    | 'noLead'
    | 'noBackup'
    | 'noUnit'
    | 'noSecretary'
    | 'noResidentCadre'
    | 'noContactLeader'
    | 'noShift'
    | 'noSectionLeader'
    | 'noPhone'
    /** The year's holidays are not published: office hours went by the weekday. */
    | 'noHolidayTable';
  /** Cell or village by name, whose phone is missing, or the year; '' for the town. */
  readonly place: string;
}

export interface AnsweringCell {
  readonly id: string;
  readonly no: number;
  readonly code: string;
  readonly name: string;
  readonly villageId: string;
  readonly villageName: string;
  /** 0 inside; metres to the nearest point of the nearest cell where there is none. */
  readonly distanceM: number;
}

/** Who answers for a place at an instant, in calling order, each with the reason. */
export interface Answer {
  /** UTC milliseconds. */
  readonly at: number;
  readonly isOfficeHours: boolean;
  /** none: no cell here; `cells` then holds the nearest one. several: exactly on a border, or an area. */
  readonly answer: 'one' | 'none' | 'several';
  readonly cells: readonly AnsweringCell[];
  readonly people: readonly Answering[];
  readonly passedOver: readonly PassedOver[];
  readonly gaps: readonly ChainGap[];
}
