import type { HelpNeed, Residence, SiteKind } from '../words.ts';
import type { Answer } from './answer.ts';

/** Households and people counted; those whose whole household is away, and homes registered only or vacant, apart. */
export interface HomeCounts {
  readonly households: number;
  readonly people: number;
  readonly awayHouseholds: number;
  readonly awayPeople: number;
  /** 空挂 and 空置: nobody to look for. */
  readonly emptyHouseholds: number;
  /** Households at home that need each kind of help; one may need several. */
  readonly needs: Readonly<Record<HelpNeed, number>>;
  /** Households at home that need any help. */
  readonly helpFirst: number;
}

export interface AffectedCell {
  readonly cellId: string;
  readonly no: number;
  readonly name: string;
  readonly villageName: string;
  /** The area covers all of it. */
  readonly isWhole: boolean;
  readonly counts: HomeCounts;
}

/** A place to go to. */
export interface ShelterChoice {
  readonly siteId: string;
  readonly name: string;
  readonly point: readonly [lon: number, lat: number];
  /** Straight line from the area's edge, 0 inside it: then it is no shelter from this. */
  readonly distanceM: number;
  readonly isInside: boolean;
  readonly capacity: number;
  /** Capacity less those moved there in incidents that are not over. */
  readonly free: number;
  readonly routeNote: string;
  readonly phone: string | null;
}

export interface AffectedSite {
  readonly siteId: string;
  readonly kind: SiteKind;
  readonly name: string;
  readonly headcount: number | null;
  readonly point: readonly [lon: number, lat: number];
}

export interface TeamChoice {
  readonly id: string;
  readonly name: string;
  readonly kind: 'partyService' | 'rescue';
  readonly leaderName: string | null;
  readonly phone: string | null;
  readonly members: number;
  readonly kit: string;
  readonly distanceM: number | null;
}

/** What an area holds, without anybody's name: shown before an incident is open. */
export interface AreaAnswer {
  readonly areaM2: number;
  readonly who: Answer;
  readonly cells: readonly AffectedCell[];
  readonly counts: HomeCounts;
  /** Centre households in the area that can relay, and how many radiating households they reach. */
  readonly relays: { readonly centres: number; readonly reach: number };
  readonly sites: readonly AffectedSite[];
  readonly shelters: readonly ShelterChoice[];
  readonly teams: readonly TeamChoice[];
}

/** A household of an open incident, in the order to move: those who need help first. Shown to the desk alone; the help, never why. */
export interface IncidentHome {
  readonly householdId: string;
  readonly code: string;
  readonly name: string;
  readonly phone: string | null;
  readonly address: string | null;
  readonly people: number;
  readonly residence: Residence;
  readonly point: readonly [lon: number, lat: number] | null;
  readonly cellId: string | null;
  readonly villageId: string;
  readonly needs: readonly HelpNeed[];
  /** Who fetches it: arranged beforehand, else the cadre of its group, else the lead. */
  readonly helper: {
    readonly cadreId: string;
    readonly name: string;
    readonly phone: string | null;
    readonly isArranged: boolean;
  } | null;
  /** Where it goes: arranged beforehand, else the nearest with room. */
  readonly shelter: { readonly siteId: string; readonly name: string; readonly isArranged: boolean } | null;
  readonly note: string | null;
  /** The centre household that can pass word to it; null if it is one itself or in no group. */
  readonly relayId: string | null;
  readonly isCentre: boolean;
  /** 1-based place in the order to move. */
  readonly order: number;
  /** False where the area was drawn back from it after it was accounted for. */
  readonly isInArea: boolean;
}
