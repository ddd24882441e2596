import type { Day } from '../time/day.ts';
import type { AssignmentRole, DivisionKind, Rank } from '../words.ts';

/** Holds on days `from` (inclusive) to `to` (exclusive, null = open). */
export interface Dated {
  readonly from: Day;
  readonly to: Day | null;
}

/** A village or community. */
export interface VillageFact {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** A cell as it is called today. */
export interface CellFact {
  readonly id: string;
  readonly no: number;
  readonly code: string;
  readonly name: string;
  readonly villageId: string;
}

export interface CadreFact extends Dated {
  readonly id: string;
  readonly name: string;
  readonly phone: string | null;
  readonly post: string | null;
  readonly rank: Rank;
  /** The unit he or she belongs to today. */
  readonly unitId: string | null;
}

export interface AssignmentFact extends Dated {
  readonly role: AssignmentRole;
  readonly cadreId: string | null;
  readonly unitId: string | null;
  readonly divisionId: string | null;
  readonly cellId: string | null;
  readonly siteId: string | null;
}

/** From instant to instant (UTC milliseconds): 带班领导 and 值班员. */
export interface ShiftFact {
  readonly id: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly leaderId: string;
  readonly officerId: string;
}

/** Office hours of working days, 'HH:MM' in the town's zone. */
export interface OfficeHours {
  readonly from: string;
  readonly to: string;
}

/** Everything that "who answers here, at this instant" follows from: staff and rosters, and no household. Plain JSON, so that a phone can keep it. */
export interface AnswerFacts {
  readonly townId: string;
  readonly zone: string;
  /** Known as of; UTC milliseconds. */
  readonly madeAt: number;
  readonly officeHours: OfficeHours;
  /** 值班室电话 */
  readonly dutyPhone: string | null;
  readonly villages: readonly VillageFact[];
  readonly cells: readonly CellFact[];
  readonly cadres: readonly CadreFact[];
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly leaves: readonly (Dated & { readonly cadreId: string; readonly coverId: string | null })[];
  /** Today's and those that ended within the last 31 days: who left yesterday is passed over aloud. */
  readonly assignments: readonly AssignmentFact[];
  /** From two days ago to a month ahead. */
  readonly shifts: readonly ShiftFact[];
  /** RA-23: a night begins on its day; villageId null: in the town. */
  readonly nightStays: readonly { readonly cadreId: string; readonly villageId: string | null; readonly night: Day }[];
  /** In which village a cadre lives. */
  readonly cadreHomes: readonly (Dated & { readonly cadreId: string; readonly villageId: string })[];
  /** Already called in an incident that is not over. */
  readonly engaged: readonly { readonly cadreId: string; readonly incidentId: string; readonly incidentName: string }[];
}

/** Something with a name that a place can be found by; initials are first letters in pinyin. */
export interface NamedPlace {
  readonly kind: DivisionKind | 'cell' | 'site' | 'road' | 'river';
  readonly id: string;
  readonly title: string;
  readonly code: string;
  readonly initials: string;
  /** degrees, WGS84; null where nobody knows (a group without households). */
  readonly point: readonly [lon: number, lat: number] | null;
  readonly villageId: string | null;
}
