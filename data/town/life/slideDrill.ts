import type { Entry } from '#domain/incident/entry.ts';
import { circleArea } from '#domain/responsible/circleArea.ts';
import { laidArea } from '#domain/responsible/laidArea.ts';
import { addDays, startOfDay } from '#domain/time/day.ts';
import type { Row } from '../rows.ts';
import type { Telling } from '../story.ts';
import { logRows, type Pen, type Told } from './incidentLog.ts';
import type { IncidentRows, NightAsked } from './incidents.ts';

const zone = 'Asia/Shanghai';
const minute = 60_000;
const daysAgo = 33;
const lastedMin = 64;

/** An afternoon's drill at a hazard point, over: it engages nobody and is in no statistics. */
export const slideDrill = (telling: Telling, asked: NightAsked): IncidentRows => {
  const { townId, id, span } = telling;
  const start = startOfDay(addDays(span.today, -daysAgo), zone) + 15 * 60 * minute;
  const { x, y, name } = asked.hazard;
  const area = circleArea([x / 1e7, y / 1e7], 300);
  const { index } = laidArea(area);
  const homes = asked.dwellings.filter(
    (one) => index.holds(one.x, one.y) && (one.residence === 'resident' || one.residence === 'renting'),
  );
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
          24 + i * 3,
        ),
      ),
    say({ kind: 'note', text: '演练讲评：叫应及时；两户不清楚转移路线，请包组干部上门再讲一次。' }, 58),
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
  return { incidents: [{ ...incident, entries: entries.length }], incidentEntries: entries, incidentReports: [] };
};
