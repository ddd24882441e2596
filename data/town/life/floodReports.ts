import { foldedRoll } from '#domain/incident/foldedRoll.ts';
import { reportDraft } from '#domain/incident/reportDraft.ts';
import { rollCounts } from '#domain/incident/rollCounts.ts';
import type { ReportKind } from '#domain/words.ts';
import type { Row } from '../rows.ts';
import type { Night } from './floodTold.ts';
import { keptUntil, type Told } from './incidentLog.ts';

const zone = 'Asia/Shanghai';
const minute = 60_000;

/** Report kinds with the minute they were sent and the one they were due. */
export const reportTimes: readonly (readonly [kind: ReportKind, sentMin: number, dueMin: number])[] = [
  ['first', 26, 30],
  ['follow', 158, 146],
  ['final', 760, 560 + 1440],
];
/** After how many minutes it was over. */
export const endedMin = 560;

/** The reports of the night, drafted from its log as it stood. */
export const reportsOf = (
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
