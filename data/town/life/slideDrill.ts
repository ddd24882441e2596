import type { Entry } from '#domain/incident/entry.ts';
import { circleArea } from '#domain/responsible/circleArea.ts';
import { laidArea } from '#domain/responsible/laidArea.ts';
import { addDays, startOfDay } from '#domain/time/day.ts';
import type { Row } from '../rows.ts';
import type { Dwelling, Telling } from '../story.ts';
import { logRows, type Pen, type Told } from './incidentLog.ts';
import type { IncidentRows, NightAsked } from './incidents.ts';

const zone = 'Asia/Shanghai';
const minute = 60_000;
const daysAgo = 33;
const lastedMin = 64;

/** The ground around a hazard point on which at most a dozen households live. */
const around = ({ dwellings }: NightAsked, point: readonly [lon: number, lat: number]) => {
  let found = { area: circleArea(point, 300), homes: [] as readonly Dwelling[] };
  for (let radiusM = 300; radiusM >= 40; radiusM -= 20) {
    const area = circleArea(point, radiusM);
    const { index } = laidArea(area);
    const homes = dwellings.filter(
      (one) => index.holds(one.x, one.y) && (one.residence === 'resident' || one.residence === 'renting'),
    );
    found = { area, homes };
    if (homes.length <= 12) break;
  }
  return found;
};

const reported = [
  ['first', 22, 30],
  ['final', 95, 64 + 1440],
] as const;

/** An afternoon's drill at a hazard point, over: it engages nobody and is in no statistics. */
export const slideDrill = (telling: Telling, asked: NightAsked): IncidentRows => {
  const { townId, id, span } = telling;
  const start = startOfDay(addDays(span.today, -daysAgo), zone) + 15 * 60 * minute;
  const { x, y, name } = asked.hazard;
  const { area, homes } = around(asked, [x / 1e7, y / 1e7]);
  const cells = [...new Set(homes.map(({ cell }) => cell))];
  const duties = asked.dutiesOf(cells.length > 0 ? cells : [asked.hazard.cell], start).slice(0, 6);
  const desk: Pen = { via: 'desk', accountId: asked.deskAccount, cadreId: null, author: 'desk' };
  const say = (entry: Entry, atMin: number): Told => ({ entry, pen: desk, happenedAt: start + atMin * minute });
  const [shelterId] = asked.shelterIds;
  const told: Told[] = [
    say({ kind: 'opened' }, 0),
    say({ kind: 'area', area, change: 'drawn' }, 0),
    ...duties.map(({ cadreId, role }, i) => say({ kind: 'listed', subjectId: cadreId, role, order: i + 1 }, 0)),
    ...duties.map(({ cadreId }, i) => say({ kind: 'staff', subjectId: cadreId, state: 'reached' }, 3 + i)),
    ...duties.map(({ cadreId }, i) => say({ kind: 'staff', subjectId: cadreId, state: 'there' }, 16 + i * 2)),
    ...homes
      .slice(0, 8)
      .map((one, i) =>
        say(
          { kind: 'home', subjectId: one.id, state: 'moved', ...(shelterId === undefined ? {} : { shelterId }) },
          24 + i * 2,
        ),
      ),
    say({ kind: 'note', text: '演练讲评：叫应及时；两户不清楚转移路线，请包组干部上门再讲一次。' }, 58),
    ...reported.map(([report, atMin]) => say({ kind: 'report', report }, atMin)),
    say({ kind: 'stage', stage: 'ended' }, lastedMin),
  ];
  const incident: Row<'incidents'> = {
    townId,
    id: id('incident'),
    kind: 'landslide',
    name: `${name}避险转移演练`,
    isDrill: true,
    stage: 'ended',
    level: 4,
    place: name,
    x,
    y,
    area,
    startedAt: start,
    endedAt: start + lastedMin * minute,
    createdBy: asked.deskAccount,
  };
  const entries = logRows(telling, incident.id, told);
  const reports = reported.map(
    ([kind, sentMin, dueMin]): Row<'incidentReports'> => ({
      townId,
      id: id('incidentReport'),
      incidentId: incident.id,
      kind,
      text: `【演练】${asked.townName}${name}避险转移演练：叫应干部 ${duties.length} 人，转移 ${homes.length} 户，${kind === 'first' ? '演练正在进行' : '演练已结束，达到预期目的'}。`,
      dueAt: start + dueMin * minute,
      sentAt: start + sentMin * minute,
      by: asked.deskAccount,
    }),
  );
  return { incidents: [{ ...incident, entries: entries.length }], incidentEntries: entries, incidentReports: reports };
};
