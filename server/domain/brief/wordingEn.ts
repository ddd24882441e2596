import type { BriefCounts, BriefFigures } from './figures.ts';
import { countOf, gapSentenceEn } from './gapSentenceEn.ts';
import { highlightsOf, placeOf } from './highlights.ts';
import { householdsIn, linkedIn, number, owedIn, percent, pointsBetween } from './shown.ts';
import type { BriefWording } from './wording.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const dated = (asOf: string) => {
  const [year = 0, month = 1, day = 0] = asOf.split('-').map(Number);
  return { year, month, day, monthName: months[month - 1] ?? '' };
};

/** ", up 1.2 points on the same day last month" */
const moved = (before: number | null, after: number | null): string => {
  const points = pointsBetween(before, after);
  if (points === null) return '';
  if (points === 0) return ', the same as a month ago';
  return `, ${points > 0 ? 'up' : 'down'} ${Math.abs(points).toFixed(1)} points on a month ago`;
};

const households = (count: number): string => countOf(count, 'household');

const byRole = (name: string, done: string, counts: BriefCounts): string =>
  `${number(linkedIn(counts))} ${name}, ${number(counts.done)} ${done}, ${number(counts.overdue)} overdue`;

const overall = ({ asOf, whole }: BriefFigures): string[] => {
  const { year, day, monthName } = dated(asOf);
  const { counts, monthAgo } = whole;
  return [
    `On ${day} ${monthName} ${year} ${whole.name} counts ${households(householdsIn(counts))}; ${number(owedIn(counts))} should be in a group and ${number(linkedIn(counts))} are: linked ${percent(whole.linked)}${moved(monthAgo.linked, whole.linked)}.`,
    `In this window ${number(counts.done)} have been visited, ${number(counts.due)} are due (${number(whole.dueSoon)} of them within 7 days), ${number(counts.new)} are newly paired, ${number(counts.overdue)} are overdue and ${number(counts.excused)} are excused; a further ${number(counts.unlinked)} are in no group and ${number(counts.notOwed)} are vacant or registered only, ${number(householdsIn(counts))} in all.`,
    `On schedule: ${percent(whole.onSchedule)}${moved(monthAgo.onSchedule, whole.onSchedule)}. Visited in this window: ${percent(whole.visited)}${moved(monthAgo.visited, whole.visited)}.`,
    `By role: ${byRole('centre households', 'contacted this month', whole.centre)}; ${byRole('radiating households', 'visited this quarter', whole.radiating)}.`,
  ];
};

const partsText = (figures: BriefFigures): string[] => {
  const { best, worst, rising, falling, steepest } = highlightsOf(figures);
  const unit = countOf(figures.parts.length, figures.partsAre === 'village' ? 'village' : 'cell');
  if (best === null) return [`None of the ${unit} owes a visit in this window.`];
  if (worst === null) return [`Only ${best.name} owes visits: on schedule ${percent(best.onSchedule)}.`];
  const compared =
    rising + falling === 0
      ? 'None has moved since a month ago.'
      : `Since a month ago ${rising} went up and ${falling} went down${steepest === null ? '' : `; the largest fall is ${steepest.place.name} (${Math.abs(steepest.points).toFixed(1)} points)`}.`;
  return [
    `Of ${unit}, ${best.name} is furthest ahead (${percent(best.onSchedule)}) and ${worst.name} furthest behind (${percent(worst.onSchedule)}, ${number(worst.counts.overdue)} overdue). ${compared}`,
  ];
};

const conflictsText = (figures: BriefFigures): string[] => {
  const { whole, conflicts } = figures;
  const places = highlightsOf(figures).conflictPlaces;
  const late = conflicts.late === 0 ? 'none past the day the answer was owed' : `${conflicts.late} past the day owed`;
  return [
    whole.openConflicts === 0
      ? `${whole.name} has no open conflict; ${countOf(whole.openIssues, 'other issue is', 'other issues are')} open.`
      : `${whole.name} has ${countOf(whole.openIssues, 'open issue')}, ${number(whole.openConflicts)} of them conflicts, ${late}.`,
    `In ${dated(figures.asOf).monthName} ${countOf(conflicts.opened, 'conflict was', 'conflicts were')} opened and ${number(conflicts.closed)} closed.`,
    ...(places.length === 0
      ? []
      : [`Most are open in ${places.map((place) => `${place.name} (${place.openConflicts})`).join(', ')}.`]),
  ];
};

const next = (figures: BriefFigures): string[] => {
  const { whole, conflicts } = figures;
  const { noLead } = highlightsOf(figures);
  const { noLeadTotal, unheldTotal } = figures;
  const tasks = [
    noLeadTotal > 0 &&
      `Name a lead for ${noLead.map((gap) => placeOf(gap, ', ')).join('; ')}${noLeadTotal > noLead.length ? ` and others, ${noLeadTotal} in all` : ''}: the contact leader proposes one with the village.`,
    unheldTotal > 0 &&
      `Hand over ${countOf(unheldTotal, 'group')} that nobody holds: the unit names the next cadre and completes the hand-over.`,
    whole.counts.overdue > 0 &&
      `Catch up on ${households(whole.counts.overdue)} overdue, one by one: ${number(whole.centre.overdue)} centre and ${number(whole.radiating.overdue)} radiating.`,
    whole.dueSoon > 0 && `Visit ${households(whole.dueSoon)} due within 7 days before the window closes.`,
    whole.counts.unlinked > 0 &&
      `Link ${households(whole.counts.unlinked)}: the village adds each to a nearby group, the unit confirms the cadre.`,
    whole.openConflicts > 0 &&
      `Settle ${countOf(whole.openConflicts, 'open conflict')}: a name and a date for each${conflicts.late > 0 ? `; a town leader sponsors what is late (${conflicts.late})` : ''}.`,
  ].filter((task) => task !== false);
  return tasks.length === 0 ? ['Nothing is overdue, unled or open: keep to the visiting calendar.'] : tasks;
};

/** The brief in English, sentence for sentence with the Chinese. */
export const wordingEn: BriefWording = {
  masthead: ({ asOf, townName }) => {
    const { year, month, day, monthName } = dated(asOf);
    return {
      name: 'Lianhu work brief',
      organ: `${townName}: office of the leading group`,
      number: `${year}, no. ${month}`,
      day: `${day} ${monthName} ${year}`,
    };
  },
  title: ({ asOf, whole }) => {
    const { year, monthName } = dated(asOf);
    return `${whole.name}: who looks after whom, ${monthName} ${year}`;
  },
  headings: ({ partsAre }) => [
    '1. The whole',
    partsAre === 'village' ? '2. By village' : '2. By cell',
    '3. Gaps',
    '4. Conflicts',
    '5. What comes next',
  ],
  overall,
  parts: partsText,
  columns: ({ partsAre }) => [
    partsAre === 'village' ? 'Village' : 'Cell',
    'House-holds',
    'Done',
    'Due',
    'New',
    'Over-due',
    'Ex-cused',
    'No group',
    'Not owed',
    'On sched.',
    '± month',
    'Visited',
    'Linked',
  ],
  total: 'Total',
  gaps: ({ gaps, gapTotal }) => ({
    lead:
      gapTotal === 0
        ? 'No gap was found.'
        : `${countOf(gapTotal, 'gap')} in all${gaps.length < gapTotal ? `; the ${gaps.length} worst are` : ''}:`,
    listed: gaps.map(gapSentenceEn),
  }),
  conflicts: conflictsText,
  next,
  note: 'On schedule = (done + due) / (done + due + overdue). Visited = done / (done + due + new + overdue). Linked = households in a group / households that should be. Change: points of “on schedule” against the same day last month.',
};
