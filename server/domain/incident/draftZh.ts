import { labelOf } from '../labels.ts';
import { localClock } from '../time/localClock.ts';
import type { Reported } from './reported.ts';
import type { RollCounts } from './rollCounts.ts';

const clockZh = (at: number, zone: string): string => {
  const { day, time } = localClock(at, zone);
  const [year, month, date] = day.split('-').map(Number);
  return `${year} 年 ${month} 月 ${date} 日 ${time}`;
};

/** People and households in a state that some are in. */
const some = (counts: RollCounts, state: keyof RollCounts['by']): boolean => counts.by[state] > 0;

const cellsZh = (names: readonly string[]): string => {
  if (names.length === 0) return '';
  const shown = names.slice(0, 8).join('、');
  return names.length > 8 ? `，涉及${shown}等 ${names.length} 个网格` : `，涉及${shown} ${names.length} 个网格`;
};

const staffZh = ({ counts }: Reported): string => {
  const { staff, staffBy } = counts;
  const answered = staffBy.reached + staffBy.onTheWay + staffBy.there;
  const notCalled = staff - answered - staffBy.called - staffBy.unable;
  return [
    `应叫应干部 ${staff} 人`,
    `已应答 ${answered} 人，其中已出发 ${staffBy.onTheWay} 人、已到岗 ${staffBy.there} 人`,
    ...(staffBy.called > 0 ? [`呼叫未应答 ${staffBy.called} 人`] : []),
    ...(staffBy.unable > 0 ? [`不能到岗 ${staffBy.unable} 人`] : []),
    ...(notCalled > 0 ? [`尚未呼叫 ${notCalled} 人`] : []),
  ].join('，');
};

const homesZh = ({ counts }: Reported): string => {
  const { homes, people, by, peopleBy, awayHomes, awayPeople } = counts;
  const accounted = Object.values(by).reduce((sum, count) => sum + count, 0);
  const parts = (['moved', 'safe', 'refused', 'notFound', 'needsHelp', 'away'] as const).flatMap((state) =>
    some(counts, state) ? [`${labelOf('homeState', state, 'zh')} ${by[state]} 户 ${peopleBy[state]} 人`] : [],
  );
  return [
    `范围内应清点 ${homes} 户 ${people} 人，已清点 ${accounted} 户`,
    ...parts,
    ...(homes > accounted ? [`尚未清点 ${homes - accounted} 户`] : []),
    ...(awayHomes > 0 ? [`另有整户外出 ${awayHomes} 户 ${awayPeople} 人`] : []),
  ].join('，');
};

/** A report in Chinese. */
export const draftZh = (reported: Reported): string => {
  const { kind, incident, townName, cellNames, sheltered, areaChanges, nextDueAt, at, zone, counts } = reported;
  const place = incident.place === '' ? '' : `，地点：${incident.place}`;
  const lines = [
    `${incident.isDrill ? '【演练】' : ''}${townName}关于“${incident.name}”的${labelOf('reportKind', kind, 'zh')}`,
    `截至 ${clockZh(at, zone)}`,
    '',
    `一、基本情况。${clockZh(incident.startedAt, zone)}，我镇发生${labelOf('incidentKind', incident.kind, 'zh')}事件（${labelOf('incidentLevel', `${incident.level}`, 'zh')}）${place}${cellsZh(cellNames)}。${areaChanges > 0 ? `影响范围先后调整 ${areaChanges} 次。` : ''}`,
    `二、人员集结。${staffZh(reported)}。`,
    `三、群众转移和清点。${homesZh(reported)}。`,
    ...(sheltered.length === 0
      ? []
      : [`安置情况：${sheltered.map(({ name, people }) => `${name} ${people} 人`).join('，')}。`]),
    ...(counts.contested > 0 ? [`另有 ${counts.contested} 处登记说法不一，正在核实。`] : []),
    kind === 'final'
      ? `四、处置结果。${incident.endedAt === null ? '' : `${clockZh(incident.endedAt, zone)} 处置结束。`}人员伤亡和财产损失情况：（请填写）。`
      : `四、下一步工作。${some(counts, 'refused') || some(counts, 'notFound') || some(counts, 'needsHelp') ? '继续动员、查找和救助尚未转移的群众。' : '继续巡查值守。'}${nextDueAt === null ? '' : `下一次报送时间：${clockZh(nextDueAt, zone)} 前。`}`,
  ];
  return lines.join('\n');
};
