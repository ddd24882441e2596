import { addDays, addMonths, type Day, dayNumber } from '#domain/time/day.ts';
import { issueDueOn } from '#domain/issue.ts';
import type { IssueKind, IssueOutcome } from '#domain/words.ts';
import type { Row } from '../rows.ts';
import type { Circle, Dwelling, Telling } from '../story.ts';
import { issueAnswers, issueTitles } from './issueTexts.ts';

const kinds: readonly (readonly [IssueKind, number])[] = [
  ['infrastructure', 22],
  ['hardship', 13],
  ['service', 19],
  ['environment', 15],
  ['safety', 15],
  ['employment', 7],
  ['other', 9],
];

/** What was brought up: about one in fifteen households, a quarter of it conflicts; some of it is still open. */
export const issuesOf = (
  telling: Telling,
  dwellings: readonly Dwelling[],
  circles: readonly Circle[],
): Row<'issues'>[] => {
  const { span } = telling;
  const random = telling.random.fork('issues');
  const lived = dwellings.filter(
    (one) => one.residence !== 'vacant' && one.residence !== 'registered' && one.from <= span.began,
  );
  const wanted = Math.round(dwellings.length / 15);
  const conflicts = Math.round(wanted / 4);
  const openConflicts = Math.round(conflicts * 0.2);
  const openOthers = Math.round(wanted * 0.1);
  const holderOf = new Map(
    circles.flatMap((circle) => circle.members.map((m) => [m.id, circle.held.at(-1)?.by?.id ?? null] as const)),
  );
  const restless = random
    .shuffled([...new Set(lived.map(({ cell }) => cell))].sort((a, b) => a - b))
    .slice(0, Math.max(12, wanted / 33));
  const inRestless = lived.filter(({ cell }) => restless.includes(cell));
  const months = telling.ground.hamlets;
  const first = dayNumber(addMonths(span.today, -18));
  const rows: Row<'issues'>[] = [];
  for (let i = 0; i < wanted; i++) {
    const isConflict = i < conflicts;
    const isOpen = isConflict ? i < openConflicts : i - conflicts < openOthers;
    const household = random.pick(isConflict && isOpen ? inRestless : lived);
    const kind = isConflict ? 'conflict' : random.weighted(kinds);
    const last = dayNumber(span.today);
    const openedOn = dayAfterStart(
      isOpen ? last - Math.floor(60 * random.next() ** 1.7) - 1 : first + random.whole(0, last - first - 32),
    );
    const took = Math.ceil(2 + 26 * random.next() ** 1.6);
    const closedOn = isOpen ? null : addDays(openedOn, took);
    const outcome: IssueOutcome = random.weighted([
      ['settled', 68],
      ['explained', 18],
      ['passedOn', 14],
    ]);
    rows.push({
      townId: telling.townId,
      id: telling.id('issue'),
      code: '',
      kind,
      title: random.pick(issueTitles[kind]).replace('○', months[household.hamlet]?.name ?? ''),
      householdId: household.id,
      siteId: null,
      cellId: telling.cellIds[cellOn(household, openedOn, span.redrawnOn)] as string,
      x: household.x,
      y: household.y,
      visitId: null,
      cadreId: holderOf.get(household.id) ?? null,
      openedOn,
      dueOn: issueDueOn(kind, openedOn),
      closedOn,
      outcome: closedOn === null ? null : outcome,
      answer: closedOn === null ? null : random.pick(issueAnswers[outcome]),
    });
  }
  return coded(rows);
};

const dayAfterStart = (day: number): Day => addDays('1970-01-01', day);

const cellOn = (household: Dwelling, day: Day, redrawnOn: Day): number =>
  day < redrawnOn ? household.cellBefore : household.cell;

/** Numbered as the register is: by the day they came in. */
const coded = (rows: Row<'issues'>[]): Row<'issues'>[] => {
  const sorted = rows.sort((a, b) => (a.openedOn < b.openedOn ? -1 : a.openedOn > b.openedOn ? 1 : 0));
  const counted = new Map<string, number>();
  return sorted.map((row) => {
    const year = row.openedOn.slice(0, 4);
    const no = (counted.get(year) ?? 0) + 1;
    counted.set(year, no);
    return { ...row, code: `MQ${year}-${String(no).padStart(4, '0')}` };
  });
};
