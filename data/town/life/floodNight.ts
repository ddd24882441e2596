import type { Entry } from '#domain/incident/entry.ts';
import { addDays, startOfDay } from '#domain/time/day.ts';
import type { Row } from '../rows.ts';
import type { Telling } from '../story.ts';
import { floodAreas } from './floodArea.ts';
import { endedMin, reportsOf, reportTimes } from './floodReports.ts';
import { homesTold, type Night, staffTold } from './floodTold.ts';
import { logRows, type Pen, type Told } from './incidentLog.ts';
import type { IncidentRows, NightAsked } from './incidents.ts';

const zone = 'Asia/Shanghai';
const minute = 60_000;
/** Nights ago. */
const nightsAgo = 17;

const waterNotes: readonly (readonly [atMin: number, text: string])[] = [
  [18, '青溪河水位 2.6 米，超警戒 0.1 米，每小时上涨约 20 厘米。'],
  [55, '县气象台电话：强降雨还将持续两到三小时。'],
  [118, '青溪河水位 3.1 米，超警戒 0.6 米，滨河便道过水，已设卡。'],
  [240, '雨势减弱，水位开始回落，现为 2.9 米。'],
  [430, '青溪河水位 2.3 米，已退至警戒线以下。'],
  [505, '镇村干部分组排查房屋和道路，未发现新的险情，群众可以返家。'],
];

const mostOften = (villages: readonly number[]): number => {
  const counts = new Map<number, number>();
  for (const village of villages) counts.set(village, (counts.get(village) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
};

/** A night of the past weeks on which the river rose: who was called, who was moved where, and what was reported. */
export const floodNight = (telling: Telling, asked: NightAsked): IncidentRows => {
  const { townId, id, span } = telling;
  const day = addDays(span.today, -nightsAgo);
  const start = startOfDay(day, zone) + (21 * 60 + 40) * minute;
  const { first, later } = floodAreas(asked.river, asked.dwellings, 24);
  const desk: Pen = { via: 'desk', accountId: asked.deskAccount, cadreId: null, author: 'desk' };
  const random = telling.random.fork('flood night');
  const night: Night = { telling, asked, random, start, first, later, desk };
  const cells = [...new Set(first.homes.map(({ cell }) => cell))];
  const placeName = asked.villageName(mostOften(first.homes.map(({ village }) => village)));
  const laterCells = [...new Set(later.homes.map(({ cell }) => cell))].filter((cell) => !cells.includes(cell));
  const answering = asked.dutiesOf(cells, start);
  const holders = asked.holdersOf(first.homes, start).filter((id) => !answering.some(({ cadreId }) => cadreId === id));
  const known = [...answering, ...holders.map((cadreId) => ({ cadreId, role: 'groupCadre' as const }))].slice(0, 13);
  const duties = known.slice(0, -1);
  const spare = known.at(-1) ?? null;
  const further = asked
    .dutiesOf(laterCells, start)
    .filter(({ cadreId }) => !known.some((one) => one.cadreId === cadreId))
    .slice(0, 2);
  const incident: Row<'incidents'> = {
    townId,
    id: id('incident'),
    kind: 'flood',
    name: `${placeName}涨水`,
    stage: 'ended',
    level: 3,
    place: `${placeName}沿青溪河一带`,
    area: later.area,
    startedAt: start,
    endedAt: start + endedMin * minute,
    createdBy: asked.deskAccount,
  };
  const say = (entry: Entry, atMin: number): Told => ({ entry, pen: desk, happenedAt: start + atMin * minute });
  const firstHomes = new Set(first.homes.map((one) => one.id));
  const helperId = duties.find(({ role }) => role === 'lead')?.cadreId ?? duties[0]?.cadreId ?? '';
  const told: Told[] = [
    say({ kind: 'opened' }, 0),
    say({ kind: 'area', area: first.area, change: 'drawn' }, 0),
    ...duties.map(({ cadreId, role }, i) => say({ kind: 'listed', subjectId: cadreId, role, order: i + 1 }, 0)),
    ...staffTold(night, duties, spare),
    ...waterNotes.map(([atMin, text]) => say({ kind: 'note', text }, atMin)),
    ...homesTold(night, first.homes, { fromMin: 24, helperId, isFirst: true }),
    say({ kind: 'area', area: later.area, change: 'extended' }, 95),
    say({ kind: 'changed', level: 3 }, 95),
    ...further.flatMap(({ cadreId, role }, i) => [
      say({ kind: 'listed', subjectId: cadreId, role, order: duties.length + 2 + i }, 95),
      say({ kind: 'staff', subjectId: cadreId, state: 'reached' }, 99 + i * 2),
    ]),
    ...homesTold(
      night,
      later.homes.filter((one) => !firstHomes.has(one.id)),
      { fromMin: 104, helperId, isFirst: false },
    ),
    ...reportTimes.map(([report, atMin]) => say({ kind: 'report', report }, atMin)),
    say({ kind: 'stage', stage: 'ended' }, endedMin),
  ];
  const entries = logRows(telling, incident.id, told);
  const reports = reportsOf(night, incident, told);
  return { incidents: [{ ...incident, entries: entries.length }], incidentEntries: entries, incidentReports: reports };
};
