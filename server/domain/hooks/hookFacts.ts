import type { IncidentKind, IncidentStage } from '../words.ts';

/** What a group is told of: an incident or warning begins, another level, a larger area, the end, once more open; `test` from the hooks page. */
export const hookEvents = ['opened', 'level', 'extended', 'ended', 'reopened', 'test'] as const;
export type HookEvent = (typeof hookEvents)[number];

/** How many, told outside: `few` is under 5 (trust.md 3), null where nobody counted. */
export type ToldCount = number | 'few' | null;

/** All that leaves the town about an incident: no person, no household, no phone. Plain JSON, as it is queued. */
export type HookFacts = {
  readonly name: string;
  readonly kind: IncidentKind;
  readonly stage: IncidentStage;
  /** 1 特别重大 … 4 一般 */
  readonly level: number;
  readonly levelBefore: number | null;
  readonly isDrill: boolean;
  readonly place: string;
  readonly households: ToldCount;
  readonly people: ToldCount;
};

/** What the incident is like now; anything else it has is not looked at. */
export interface ToldIncident {
  readonly name: string;
  readonly kind: IncidentKind;
  readonly stage: IncidentStage;
  readonly level: number;
  readonly isDrill: boolean;
  readonly place: string;
}

/** Whole households and people in the area, and the level before where it changed. */
export interface ToldCounts {
  readonly households?: number | null;
  readonly people?: number | null;
  readonly levelBefore?: number | null;
}

const fewest = 5;

const told = (count: number | null | undefined): ToldCount => {
  if (count === null || count === undefined) return null;
  return count > 0 && count < fewest ? 'few' : count;
};

/** What a message may say; counts under 5 are not kept. Where the households are few, neither are the people counted. */
export const hookFacts = (incident: ToldIncident, counts: ToldCounts): HookFacts => {
  const households = told(counts.households);
  return {
    name: incident.name,
    kind: incident.kind,
    stage: incident.stage,
    level: incident.level,
    levelBefore: counts.levelBefore ?? null,
    isDrill: incident.isDrill,
    place: incident.place,
    households,
    people: households === 'few' ? 'few' : told(counts.people),
  };
};
