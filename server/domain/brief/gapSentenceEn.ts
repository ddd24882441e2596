import type { AskedBecause, BriefGap } from './figures.ts';
import { placeOf } from './highlights.ts';
import { number } from './shown.ts';

const asked: Record<AskedBecause, string> = {
  groupCadre: 'paired cadre',
  successor: 'successor',
  cover: 'covering cadre',
  lead: 'lead',
  backup: 'backup',
  villageSecretary: 'village secretary',
  residentCadre: 'resident cadre',
  contactLeader: 'contact leader',
};

/** "1 day", "1,200 households" */
export const countOf = (count: number, one: string, many = `${one}s`): string =>
  `${number(count)} ${count === 1 ? one : many}`;

const what = (gap: BriefGap): string => {
  const place = placeOf(gap, ', ');
  const group = gap.group === null ? 'a group' : `group ${gap.group.code}`;
  const days = countOf(gap.days, 'day');
  const households = countOf(gap.households, 'household');
  switch (gap.kind) {
    case 'noLead':
      return `${place}: no lead for ${days}, ${households} concerned`;
    case 'groupUnheld':
      return `${place}: nobody has held ${group} for ${days}, ${households} concerned`;
    case 'centreMissing':
      return `${place}: ${group} has been without a centre household for ${days}`;
    case 'tooFewRadiating':
      return `${place}: ${group} has had too few radiating households for ${days}`;
    case 'overdueCentre':
      return `${place}: ${countOf(gap.households, 'centre household')} overdue for contact, the longest ${days}`;
    case 'overdueRadiating':
      return `${place}: ${countOf(gap.households, 'radiating household')} overdue for a visit, the longest ${days}`;
    case 'unlinked':
      return `${place}: ${households} in no group, the longest ${days}`;
    case 'tooManyExcused':
      return `${place}: ${households} excused, more than a fifth`;
    case 'noVisits':
      return `${place}: no met visit for ${days}`;
    case 'notPlaced':
      return `${place}: ${households} not placed on the map`;
  }
};

const askFor = (gap: BriefGap): string => {
  if (gap.ask === null) return 'nobody is left to ask; the grid office should name someone';
  const who = `the ${asked[gap.ask.why]} ${gap.ask.name}`;
  return gap.kind === 'noLead' || gap.kind === 'groupUnheld' ? `agree on a name with ${who}` : `ask ${who}`;
};

/** One gap as a sentence with a verb and the person to ask. */
export const gapSentenceEn = (gap: BriefGap): string => `${what(gap)}; ${askFor(gap)}.`;
