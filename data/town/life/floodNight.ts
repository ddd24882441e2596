import { foldedRoll } from '#domain/incident/foldedRoll.ts';
import type { Area, Entry } from '#domain/incident/entry.ts';
import { reportDraft } from '#domain/incident/reportDraft.ts';
import { rollCounts } from '#domain/incident/rollCounts.ts';
import { addDays, startOfDay } from '#domain/time/day.ts';
import type { ReportKind } from '#domain/words.ts';
import type { Random } from '../random.ts';
import type { Row } from '../rows.ts';
import type { Dwelling, Telling } from '../story.ts';
import { floodAreas } from './floodArea.ts';
import { keptUntil, logRows, type Pen, type Told } from './incidentLog.ts';
import type { Duty, IncidentRows, NightAsked } from './incidents.ts';

const zone = 'Asia/Shanghai';
const minute = 60_000;
/** Nights ago. */
const nightsAgo = 17;

const lived = ({ residence }: Dwelling): boolean => residence === 'resident' || residence === 'renting';

const waterNotes: readonly (readonly [atMin: number, text: string])[] = [
  [18, '青溪河水位 2.6 米，超警戒 0.1 米，每小时上涨约 20 厘米。'],
  [55, '县气象台电话：强降雨还将持续两到三小时。'],
  [118, '青溪河水位 3.1 米，超警戒 0.6 米，滨河便道过水，已设卡。'],
  [240, '雨势减弱，水位开始回落，现为 2.9 米。'],
  [430, '青溪河水位 2.3 米，已退至警戒线以下。'],
  [505, '镇村干部分组排查房屋和道路，未发现新的险情，群众可以返家。'],
];

interface Night {
  readonly telling: Telling;
  readonly asked: NightAsked;
  readonly random: Random;
  /** UTC milliseconds. */
  readonly start: number;
  readonly first: { readonly area: Area; readonly homes: readonly Dwelling[] };
  readonly later: { readonly area: Area; readonly homes: readonly Dwelling[] };
  readonly desk: Pen;
}

const linkOf = (cadreId: string): Pen => ({ via: 'link', accountId: null, cadreId, author: cadreId });

/** Called, reached, on the way, there; the third on the list does not answer and another is called in the place. */
const staffTold = ({ start, desk, random }: Night, duties: readonly Duty[], spare: Duty | null): Told[] => {
  const told: Told[] = [];
  const say = (entry: Entry, atMin: number, pen: Pen = desk) =>
    told.push({ entry, pen, happenedAt: start + Math.round(atMin * minute) });
  duties.forEach(({ cadreId }, i) => {
    const called = 2 + i * 1.4;
    if (i === 2 && spare !== null) {
      say({ kind: 'staff', subjectId: cadreId, state: 'called' }, called);
      say(
        { kind: 'listed', subjectId: spare.cadreId, role: spare.role, order: duties.length + 1, insteadOf: cadreId },
        called + 6,
      );
      say({ kind: 'staff', subjectId: spare.cadreId, state: 'reached' }, called + 7.5);
      say({ kind: 'staff', subjectId: spare.cadreId, state: 'there' }, called + 31, linkOf(spare.cadreId));
      return;
    }
    say({ kind: 'staff', subjectId: cadreId, state: 'reached' }, called);
    if (i % 3 === 1) say({ kind: 'staff', subjectId: cadreId, state: 'onTheWay' }, called + 6, linkOf(cadreId));
    if (i < 9)
      say({ kind: 'staff', subjectId: cadreId, state: 'there' }, called + random.whole(14, 30), linkOf(cadreId));
  });
  return told;
};

/** Households are moved to shelters one after another; one refuses at first, of one two different things are said. */
const homesTold = (
  { start, desk, asked }: Night,
  homes: readonly Dwelling[],
  { fromMin, helperId, isFirst }: { readonly fromMin: number; readonly helperId: string; readonly isFirst: boolean },
): Told[] => {
  const told: Told[] = [];
  const [near, far = near] = asked.shelterIds;
  const say = (entry: Entry, atMin: number, over: Partial<Told> = {}) =>
    told.push({ entry, pen: desk, happenedAt: start + Math.round(atMin * minute), ...over });
  const moved = (one: Dwelling, i: number) =>
    ({ kind: 'home', subjectId: one.id, state: 'moved', shelterId: i % 4 === 3 ? far : near }) as const;
  homes.filter(lived).forEach((one, i) => {
    const at = fromMin + i * 4.5;
    if (isFirst && i === 4) {
      say({ kind: 'home', subjectId: one.id, state: 'refused', text: '担心家中牲畜，不愿离开' }, at);
      say({ ...moved(one, i), text: '村干部再次上门，牲畜已牵到高处' }, at + 46);
    } else if (isFirst && i === 7) {
      // The cadre at the door had no network, and the desk did not know.
      const came = start + Math.round((at + 21) * minute);
      say({ kind: 'home', subjectId: one.id, state: 'notFound' }, at, {
        pen: linkOf(helperId),
        cameAt: came,
        isUnaware: true,
      });
      say({ ...moved(one, i) }, at + 9);
      say(
        {
          kind: 'confirmed',
          subjectId: one.id,
          state: 'moved',
          ...(near === undefined ? {} : { shelterId: near }),
          text: '安置点点名，本人在场',
        },
        at + 30,
      );
    } else if (isFirst && i === 10 && asked.centreOf(one.id) !== null) {
      say({ kind: 'home', subjectId: one.id, state: 'safe', relayId: asked.centreOf(one.id) ?? undefined }, at, {
        pen: { ...desk, via: 'relay' },
      });
    } else if (i % 6 === 5) say({ kind: 'home', subjectId: one.id, state: 'safe', text: '住二楼，就地避险' }, at);
    else say(moved(one, i), at, i % 3 === 0 ? { pen: linkOf(helperId) } : {});
  });
  for (const [i, one] of homes.filter(({ residence }) => residence === 'away').entries())
    if (i < 2) say({ kind: 'home', subjectId: one.id, state: 'away' }, fromMin + 20 + i * 7);
  return told;
};

/** Report kinds with the minute they were sent and the one they were due. */
const reportTimes: readonly (readonly [kind: ReportKind, sentMin: number, dueMin: number])[] = [
  ['first', 26, 30],
  ['follow', 158, 146],
  ['final', 760, 560 + 1440],
];
const endedMin = 560;

const reportsOf = (
  { telling, asked, start, first, later }: Night,
  incident: Row<'incidents'>,
  told: readonly Told[],
): Row<'incidentReports'>[] =>
  reportTimes.map(([kind, sentMin, dueMin]) => {
    const sentAt = start + sentMin * minute;
    const roll = foldedRoll(keptUntil(told, sentAt));
    const { homes } = sentMin > 95 ? later : first;
    const peopleOf = (id: string): number => asked.people.get(id) ?? 1;
    const sheltered = asked.shelterIds.flatMap((shelterId) => {
      const there = [...roll.homes.values()].filter((one) => one.state === 'moved' && one.shelterId === shelterId);
      const people = there.reduce((sum, { subjectId }) => sum + peopleOf(subjectId), 0);
      return people === 0 ? [] : [{ name: asked.shelterNames.get(shelterId) ?? '', people }];
    });
    const text = reportDraft(
      {
        kind,
        incident: {
          kind: incident.kind,
          name: incident.name,
          isDrill: false,
          stage: kind === 'final' ? 'ended' : 'open',
          level: 3,
          place: incident.place ?? '',
          startedAt: start,
          endedAt: kind === 'final' ? start + endedMin * minute : null,
        },
        townName: asked.townName,
        cellNames: [...new Set(homes.map(({ cell }) => asked.cellName(cell)))],
        roll,
        counts: rollCounts(
          roll,
          homes.map(({ id, residence }) => ({ householdId: id, people: peopleOf(id), residence })),
        ),
        sheltered,
        areaChanges: sentMin > 95 ? 1 : 0,
        nextDueAt: kind === 'final' ? null : sentAt + 120 * minute,
        at: sentAt,
        zone,
      },
      'zh',
    ).replace('（请填写）', '无人员伤亡，两处院墙倒塌，滨河便道冲毁约 30 米');
    return {
      townId: telling.townId,
      id: telling.id('incidentReport'),
      incidentId: incident.id,
      kind,
      text,
      dueAt: start + dueMin * minute,
      sentAt,
      by: asked.deskAccount,
    };
  });

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
