/** A household to be looked after; x and y in metres in a plane, null while it has no point. */
export interface FormHousehold {
  readonly id: string;
  readonly x: number | null;
  readonly y: number | null;
  readonly withNeeds: boolean;
  /** 村(居)民小组长 or 党小组长 (LH-6), as far as that was said. */
  readonly isEligible: boolean;
  /** Its group now, null = in none. */
  readonly groupId: string | null;
  readonly isCentre: boolean;
}

export interface FormGroup {
  readonly id: string;
  readonly cadreId: string | null;
  /** Its members that are not among the households given: it cannot be dissolved from here. */
  readonly membersElsewhere: number;
}

export interface FormCadre {
  readonly id: string;
  /** Groups he or she holds now, wherever. */
  readonly groups: number;
  /** The lower, the sooner asked: 0 leads the place, 1 works in it. */
  readonly distance: number;
}

/** What is asked: groups for the households of a cell or village (LH-5). */
export interface FormTask {
  readonly villageId: string;
  readonly households: readonly FormHousehold[];
  readonly groups: readonly FormGroup[];
  readonly cadres: readonly FormCadre[];
  /** Radiating households of a group. */
  readonly least: number;
  readonly most: number;
  /** How many groups a cadre can hold. */
  readonly groupsPerCadre: number;
  /** Only those in no group, or everybody anew. */
  readonly who: 'unlinked' | 'all';
  readonly seed: number;
}

/** What an alternative puts first. */
export type FormAim = 'shortWalks' | 'fewGroups' | 'eligibleCentres' | 'keepCentres';

/** A rule the proposal could not keep, and why (LH-5, LH-6, LH-7). */
export type FormViolation =
  | {
      readonly kind: 'centre-not-eligible';
      readonly groupId: string;
      readonly householdId: string;
      readonly why: 'nobody-named' | 'none-nearer';
    }
  | {
      readonly kind: 'too-few-radiating';
      readonly groupId: string;
      readonly has: number;
      readonly least: number;
      readonly why: 'too-few-households';
    }
  | {
      readonly kind: 'no-household-in-need';
      readonly groupId: string;
      readonly why: 'too-few-in-need' | 'too-far';
    }
  | { readonly kind: 'unattached'; readonly householdId: string; readonly why: 'no-room' | 'no-point' }
  | { readonly kind: 'cadre-over'; readonly cadreId: string; readonly groups: number; readonly most: number };

export interface FormFacts {
  readonly newGroups: number;
  readonly keptGroups: number;
  /** Households that get a group, or another one. */
  readonly attached: number;
  readonly unattached: number;
  /** Metres in a straight line from centre to radiating household, over all groups of the proposal. */
  readonly meanWalkM: number;
  readonly longestWalkM: number;
  readonly eligibleCentres: number;
  readonly groupsWithNeeds: number;
  readonly cadres: number;
  /** Households whose group changes though they had one. */
  readonly changed: number;
}

/** Whether a group cannot be dissolved from here: some of its members live elsewhere or have no point yet. */
export const groupStays = ({ groups, households }: FormTask, groupId: string): boolean =>
  (groups.find(({ id }) => id === groupId)?.membersElsewhere ?? 0) > 0 ||
  households.some((household) => household.groupId === groupId && household.x === null);
