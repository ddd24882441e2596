import { labelOf } from '#domain/labels.ts';
import type { TownRows } from '../rows.ts';
import { type Codes, isOpen } from './codes.ts';
import { toCsv } from './toCsv.ts';

export const groupsFile = (rows: TownRows, codes: Codes): string => {
  const holderOf = new Map(rows.groupCadres.filter(isOpen).map(({ groupId, cadreId }) => [groupId, cadreId]));
  return toCsv(rows.groupMembers.filter(isOpen), [
    ['小组编号', ({ groupId }) => codes.of(groupId)],
    ['户编号', ({ householdId }) => codes.of(householdId)],
    ['角色', ({ role }) => labelOf('memberRole', role, 'zh')],
    ['联系干部编号', ({ groupId }) => codes.of(holderOf.get(groupId))],
    ['起始日', ({ from }) => from],
  ]);
};

/** As a clerk writes it; the demonstration's zone has no summer time. */
const localTime = (instant: number): string =>
  new Date(instant + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

export const visitsFile = ({ visits }: TownRows, codes: Codes): string => {
  const said = visits.map((visit, i) => {
    const diary = visit.diary
      ? (JSON.parse(visit.diary) as Partial<Record<'asked' | 'promised' | 'done', string>>)
      : {};
    return { ...visit, diary, no: i + 1 };
  });
  return toCsv(said, [
    ['走访编号', ({ no }) => `ZF${String(no).padStart(7, '0')}`],
    ['户编号', ({ householdId }) => codes.of(householdId)],
    ['干部编号', ({ cadreId }) => codes.of(cadreId)],
    ['走访时间', ({ metAt }) => localTime(metAt)],
    ['方式', ({ medium }) => labelOf('medium', medium, 'zh')],
    ['结果', ({ outcome }) => labelOf('outcome', outcome, 'zh')],
    ['事由', ({ purposes }) => (purposes ?? []).map((one) => labelOf('visitPurpose', one, 'zh')).join('、')],
    ['群众所提', ({ diary }) => diary.asked],
    ['答应事项', ({ diary }) => diary.promised],
    ['已办事项', ({ diary }) => diary.done],
  ]);
};

export const issuesFile = ({ issues }: TownRows, codes: Codes): string =>
  toCsv(issues, [
    ['事项编号', ({ code }) => code],
    ['类别', ({ kind }) => labelOf('issueKind', kind, 'zh')],
    ['内容', ({ title }) => title],
    ['户编号', ({ householdId }) => codes.of(householdId)],
    ['责任干部编号', ({ cadreId }) => codes.of(cadreId)],
    ['受理日', ({ openedOn }) => openedOn],
    ['答复期限', ({ dueOn }) => dueOn],
    ['办结日', ({ closedOn }) => closedOn],
    ['办理结果', ({ outcome }) => (outcome ? labelOf('issueOutcome', outcome, 'zh') : '')],
    ['答复内容', ({ answer }) => answer],
  ]);
