import type { WindowUnit } from '../time/day.ts';
import type { MemberRole, Medium } from '../words.ts';

/** A line of a policy document, as requirements.md numbers them; shown beside what is owed (依据). */
export type RequirementId = `${'RA' | 'QY' | 'JA' | 'AL' | 'LH'}-${number}`;

interface Served {
  /** The lines of the policy document this rule serves. */
  readonly serves: readonly RequirementId[];
}

/** What a household of a role is owed in each calendar window. */
export interface ContactRule extends Served {
  readonly window: WindowUnit;
  /** A met visit by one of these qualifies. */
  readonly media: readonly Medium[];
}

/** A versioned rule set of a town: what is owed to whom, and when something counts as a gap. */
export interface Policy {
  readonly preset: string;
  /** By the household's role in its group. */
  readonly contact: Readonly<Record<MemberRole, ContactRule>>;
  /**
   * A household that is away (整户外出): one contact by these media in each window of its role. The visit in person while
   * it is home needs no rule of its own: on the days its residence says so, its role's rule holds. `homeAt` names when
   * to expect it.
   */
  readonly away: Served & { readonly media: readonly Medium[]; readonly homeAt: 'springFestival' };
  /** "1+1+n": the least radiating households of a group. */
  readonly group: Served & { readonly leastRadiating: number };
  /** Breaks in a role of up to this many days do not count as breaks. */
  readonly breakDays: Served & { readonly atMost: number };
  /** Due in the last so many days of its window is due soon (临期). */
  readonly dueSoon: Served & { readonly days: number };
  /**
   * A window counts as owed when it was excused on less than `windowShare` of its days; a cell with more than `cellShare`
   * of its linked households excused is a gap. A household not found is excused after so many tries on so many days.
   */
  readonly excuse: Served & {
    readonly windowShare: number;
    readonly cellShare: number;
    readonly tries: number;
    readonly triesInTheEvening: number;
  };
  /** A cell or village where nobody was met for this many days is a gap. */
  readonly noVisits: Served & { readonly days: number };
}
