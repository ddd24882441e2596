import type { Day } from '#domain/time/day.ts';
import type { Ground } from './ground/ground.ts';
import type { Noun } from './ids.ts';
import type { Random } from './random.ts';
import type { Span } from './span.ts';

/** What every part of the story is told with. */
export interface Telling {
  readonly townId: string;
  readonly id: (noun: Noun) => string;
  readonly random: Random;
  readonly span: Span;
  readonly ground: Ground;
  /** Ids by the ground's numbers. */
  readonly villageIds: readonly string[];
  readonly hamletIds: readonly string[];
  readonly cellIds: readonly string[];
  readonly accounts: { readonly clerk: string; readonly grid: string };
}

/** A cadre as the story knows him or her. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly rank: 'section' | 'deputySection' | 'staff' | 'villageOfficer' | 'trainee';
  /** Village in which he or she holds groups; −1 for none. */
  readonly village: number;
  readonly unitId: string;
  readonly from: Day;
  to: Day | null;
  /** 0..1, how much of what is owed gets done. */
  diligence: number;
}

/** A household as the story knows it. */
export interface Dwelling {
  readonly id: string;
  readonly no: number;
  readonly village: number;
  readonly hamlet: number;
  /** Cell it lies in today, and before the boundary moved, counted from 0. */
  readonly cell: number;
  readonly cellBefore: number;
  readonly x: number;
  readonly y: number;
  readonly name: string;
  readonly from: Day;
  readonly residence: 'resident' | 'renting' | 'away' | 'registered' | 'vacant';
  /** Days at home of a household that is away for most of the year. */
  readonly home: readonly { readonly from: Day; readonly to: Day }[];
}

/** A group and who is in it. */
export interface Circle {
  readonly id: string;
  readonly code: string;
  readonly village: number;
  readonly members: readonly Dwelling[];
  /** Place of the centre household in `members`. */
  readonly centre: number;
  /** Who held it, by days. */
  readonly held: readonly { readonly by: Person | null; readonly from: Day; readonly to: Day | null }[];
}
