import { addDays, type Day, dayNumber, dayOf, windowsAt } from '#domain/time/day.ts';
import { isLateEntry } from '#domain/visit.ts';
import { type Medium, type Outcome, visitPurposes } from '#domain/words.ts';
import type { Random } from '../random.ts';
import type { Row } from '../rows.ts';
import type { Circle, Dwelling, Person, Telling } from '../story.ts';
import { diaryFrom } from './diaries.ts';
import type { Pace } from './pace.ts';

/** Everything that happened at the doors in eighteen months. */
export interface Doors {
  readonly telling: Telling;
  readonly pace: Pace;
  readonly circles: readonly Circle[];
  /** Days on which a household is excused. */
  readonly excused: ReadonlyMap<string, { readonly from: Day; readonly to: Day }>;
  /** Who covers for someone on leave. */
  readonly cover: ReadonlyMap<string, { readonly by: Person; readonly from: Day }>;
}

interface Knock {
  readonly household: Dwelling;
  readonly circle: Circle;
  readonly by: Person;
  readonly day: Day;
  readonly medium: Medium;
  readonly outcome: Outcome;
}

/** China keeps one zone without summer time; the demonstration town lives in it. */
const hoursEastOfUtc = 8;

export const visitsOf = (doors: Doors): Row<'visits'>[] => {
  const { telling, circles } = doors;
  const random = telling.random.fork('visits');
  const visits: Row<'visits'>[] = [];
  for (const circle of circles) {
    for (const [i, household] of circle.members.entries()) {
      for (const knock of knocksOf(doors, random, circle, household, i === circle.centre)) {
        visits.push(rowOf(telling, random, knock));
      }
    }
  }
  return visits;
};

/** Window by window: was it done, when, by whom and how. */
function* knocksOf(
  doors: Doors,
  random: Random,
  circle: Circle,
  household: Dwelling,
  isCentre: boolean,
): Generator<Knock> {
  const { span } = doors.telling;
  const unit = isCentre ? 'month' : 'quarter';
  const start = household.from > span.began ? household.from : span.began;
  let window = windowsAt(start, unit).current;
  for (; window.from <= span.today; window = windowsAt(window.to, unit).current) {
    const from = window.from < start ? start : window.from;
    const knock = aimed(doors, random, { circle, household, isCentre, from, to: window.to });
    if (knock === null) continue;
    if (random.chance(0.06)) yield* missed(doors, random, knock, from);
    yield knock;
    if (isCentre && random.chance(0.12)) yield { ...knock, day: earlier(random, knock.day, from), medium: 'call' };
  }
  yield* flooded(doors, random, circle, household);
}

interface Aim {
  readonly circle: Circle;
  readonly household: Dwelling;
  readonly isCentre: boolean;
  readonly from: Day;
  readonly to: Day;
}

const holderOn = (doors: Doors, circle: Circle, day: Day): Person | null => {
  const by = circle.held.find((one) => one.from <= day && (one.to === null || day < one.to))?.by ?? null;
  const cover = by === null ? undefined : doors.cover.get(by.id);
  return cover !== undefined && day >= cover.from ? cover.by : by;
};

const aimed = (doors: Doors, random: Random, aim: Aim): Knock | null => {
  const { telling, pace, excused } = doors;
  const { span } = telling;
  const { circle, household, isCentre } = aim;
  const [first, days] = [dayNumber(aim.from), dayNumber(aim.to) - dayNumber(aim.from)];
  const festival = span.festivals.find((day) => day >= aim.from && day < aim.to);
  const stay = household.home.find((home) => home.from < aim.to && home.to > aim.from);
  // The round is walked towards the end of a window; around the Spring Festival everybody is at home.
  let day = dayOf(first + Math.floor(days * random.next() ** 0.72));
  if (stay !== undefined && random.chance(0.9)) day = dayOf(Math.max(first, dayNumber(stay.from)) + random.whole(0, 9));
  else if (festival !== undefined && random.chance(0.55))
    day = dayOf(Math.max(first, dayNumber(festival) + random.whole(-12, 9)));
  if (day > span.today || day >= aim.to || day < household.from) return null;
  const by = holderOn(doors, circle, day);
  if (by === null || !random.chance(pace.share(by, household.cell, aim.from))) return null;
  if (circle.village === pace.silentVillage && day >= span.silentFrom) return null;
  const excuse = excused.get(household.id);
  if (excuse !== undefined && day >= excuse.from && day < excuse.to) return null;
  const isHome = household.residence !== 'away' || household.home.some((home) => home.from <= day && day < home.to);
  return { household, circle, by, day, medium: mediumOf(random, isCentre, isHome), outcome: 'met' };
};

const mediumOf = (random: Random, isCentre: boolean, isHome: boolean): Medium => {
  if (!isHome) return 'call';
  if (isCentre)
    return random.weighted([
      ['call', 44],
      ['inPerson', 55],
      ['other', 1],
    ]);
  return random.weighted([
    ['inPerson', 97],
    ['call', 3],
  ]);
};

const earlier = (random: Random, day: Day, from: Day): Day => {
  const before = addDays(day, -random.whole(2, 12));
  return before < from ? day : before;
};

/** Nobody answered the first time, or the first two. */
function* missed(doors: Doors, random: Random, knock: Knock, from: Day): Generator<Knock> {
  const before = addDays(knock.day, -random.whole(1, 5));
  if (before < from || knock.medium !== 'inPerson' || holderOn(doors, knock.circle, before) !== knock.by) return;
  yield { ...knock, day: before, outcome: 'tried' };
}

/** The week the river rose: the cells along it were walked from door to door. */
function* flooded(doors: Doors, random: Random, circle: Circle, household: Dwelling): Generator<Knock> {
  const { span, ground } = doors.telling;
  if (ground.cells[household.cell]?.isByRiver !== true || household.from > span.floodFrom || !random.chance(0.62))
    return;
  const day = addDays(span.floodFrom, random.whole(0, 6));
  const by = holderOn(doors, circle, day);
  if (by === null || household.residence === 'away') return;
  yield { household, circle, by, day, medium: 'inPerson', outcome: 'met' };
}

const rowOf = (telling: Telling, random: Random, knock: Knock): Row<'visits'> => {
  const { townId, span, id } = telling;
  const { household, circle, by, day, medium, outcome } = knock;
  const isEvening = random.chance(0.14);
  const latest = day === span.today ? 10 : isEvening ? 20 : 17;
  const minutes = random.whole(isEvening && day !== span.today ? 18 * 60 : 8 * 60 + 20, latest * 60 + 40);
  const metAt = dayNumber(day) * 86_400_000 + (minutes - hoursEastOfUtc * 60) * 60_000;
  const delay = random.chance(0.025) ? random.whole(8, 21) : random.chance(0.2) ? random.whole(1, 3) : 0;
  const enteredOn = addDays(day, delay) > span.today ? span.today : addDays(day, delay);
  const enteredAt =
    enteredOn === day
      ? metAt + random.whole(2, 40) * 60_000
      : dayNumber(enteredOn) * 86_400_000 + random.whole(60, 110) * 60_000;
  const hasDiary = outcome === 'met' && random.chance(medium === 'inPerson' ? 0.2 : 0.06);
  return {
    townId,
    id: id('visit'),
    householdId: household.id,
    cadreId: by.id,
    groupId: circle.id,
    metAt,
    metOn: day,
    medium,
    outcome,
    purposes: outcome === 'met' ? [visitPurposes[purposeOf(random.next())] ?? 'knowNeeds'] : [],
    diary: hasDiary ? JSON.stringify(diaryFrom(random)) : null,
    enteredAt,
    enteredBy: delay > 7 || random.chance(0.03) ? telling.accounts.clerk : null,
    isLate: isLateEntry(day, enteredOn),
  };
};

const purposeOf = (luck: number): number => (luck < 0.55 ? 0 : Math.min(6, 1 + Math.floor(((luck - 0.55) / 0.45) * 6)));
