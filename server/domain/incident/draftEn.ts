import { labelOf } from '../labels.ts';
import { localClock } from '../time/localClock.ts';
import type { Reported } from './reported.ts';
import type { RollCounts } from './rollCounts.ts';

const clockEn = (at: number, zone: string): string => {
  const { day, time } = localClock(at, zone);
  return `${day} ${time}`;
};

/** People and households in a state that some are in. */
const some = (counts: RollCounts, state: keyof RollCounts['by']): boolean => counts.by[state] > 0;

const staffEn = ({ counts: { staff, staffBy } }: Reported): string => {
  const said = Object.values(staffBy).reduce((sum, count) => sum + count, 0);
  return [
    `${staff} on the call list`,
    `${staffBy.reached + staffBy.onTheWay + staffBy.there} answered (${staffBy.onTheWay} on the way, ${staffBy.there} there)`,
    ...(staffBy.called > 0 ? [`${staffBy.called} called without an answer`] : []),
    ...(staffBy.unable > 0 ? [`${staffBy.unable} cannot come`] : []),
    ...(staff > said ? [`${staff - said} not called yet`] : []),
  ].join(', ');
};

const homesEn = ({ counts }: Reported): string => {
  const { homes, people, by, peopleBy, awayHomes, awayPeople } = counts;
  const accounted = Object.values(by).reduce((sum, count) => sum + count, 0);
  const parts = (['moved', 'safe', 'refused', 'notFound', 'needsHelp', 'away'] as const).flatMap((state) =>
    some(counts, state)
      ? [`${labelOf('homeState', state, 'en').toLowerCase()}: ${by[state]} households, ${peopleBy[state]} people`]
      : [],
  );
  return [
    `${homes} households, ${people} people to account for; ${accounted} households accounted for`,
    ...parts,
    ...(homes > accounted ? [`${homes - accounted} households not yet`] : []),
    ...(awayHomes > 0 ? [`besides, ${awayHomes} households (${awayPeople} people) are away`] : []),
  ].join('; ');
};

/** A report in English. */
export const draftEn = (reported: Reported): string => {
  const { kind, incident, townName, cellNames, sheltered, areaChanges, nextDueAt, at, zone, counts } = reported;
  const place = incident.place === '' ? '' : ` at ${incident.place}`;
  const cells =
    cellNames.length === 0 ? '' : ` It touches ${cellNames.length} cells: ${cellNames.slice(0, 8).join(', ')}.`;
  const lines = [
    `${incident.isDrill ? '[DRILL] ' : ''}${townName}: ${labelOf('reportKind', kind, 'en').toLowerCase()} on “${incident.name}”`,
    `As of ${clockEn(at, zone)}`,
    '',
    `1. What happened. ${labelOf('incidentKind', incident.kind, 'en')} (${labelOf('incidentLevel', `${incident.level}`, 'en')})${place} since ${clockEn(incident.startedAt, zone)}.${cells}${areaChanges > 0 ? ` The area was changed ${areaChanges} times.` : ''}`,
    `2. Staff. ${staffEn(reported)}.`,
    `3. Households. ${homesEn(reported)}.`,
    ...(sheltered.length === 0
      ? []
      : [`In shelters: ${sheltered.map(({ name, people }) => `${name} ${people}`).join(', ')}.`]),
    ...(counts.contested > 0 ? [`${counts.contested} entries contradict each other and are being confirmed.`] : []),
    kind === 'final'
      ? `4. Outcome. ${incident.endedAt === null ? '' : `Over at ${clockEn(incident.endedAt, zone)}. `}Casualties and damage: (to be filled in).`
      : `4. Next. ${nextDueAt === null ? 'Watch goes on.' : `The next report is due by ${clockEn(nextDueAt, zone)}.`}`,
  ];
  return lines.join('\n');
};
