import type { EntryFault } from '../../domain/incident/entryFaults.ts';
import type { ReportFault } from '../../domain/incident/reportFaults.ts';
import type { StageFault } from '../../domain/incident/stageFaults.ts';
import { labelOf } from '../../domain/labels.ts';
import type { Language } from '../language.ts';

/** Anything wrong with an incident, a change of it, an entry of its log or a report. */
export type IncidentFault =
  | EntryFault
  | StageFault
  | { readonly kind: 'other-body'; readonly path: 'id' }
  | { readonly kind: 'starts-ahead'; readonly path: 'startedAt' }
  | { readonly kind: 'starts-long-ago'; readonly path: 'startedAt' }
  | { readonly kind: 'identity-number'; readonly path: 'name' | 'place' | 'note' | 'capReference' | 'role' | 'text' }
  | { readonly kind: 'point-far'; readonly path: 'point' }
  | { readonly kind: 'nothing-to-change'; readonly path: '' }
  | { readonly kind: 'changed-after-end'; readonly path: '' }
  | { readonly kind: 'homes-in-warning' | 'homes-after-end'; readonly path: 'stage' }
  | ReportFault;

type Sentences = { readonly [K in IncidentFault['kind']]: (fault: Extract<IncidentFault, { kind: K }>) => string };

const zh: Sentences = {
  'incident-ended': () => '事件已结束，结束以后发生的情况请重新开启事件后登记，或写入记录',
  'homes-in-warning': () => '预警阶段只叫应干部，转为处置后再逐户清点',
  'homes-after-end': () => '事件已结束，不再提供住户信息',
  'not-entered-by-hand': () => '这一类记录由系统写入，不能手工登记',
  'cadre-unknown': () => '没有这名干部，请重新选择',
  'cadre-gone': ({ on }) => `这名干部已离岗，在岗至 ${on}，请另选一人`,
  'not-listed': () => '这名干部不在叫应名单中，请先列入名单',
  'home-elsewhere': () => '这户不在事件范围内，请核对；如确有影响，请先扩大范围',
  'subject-unknown': () => '名单中没有这名干部或这户，请重新选择',
  'state-of-other-list': () => '干部与住户的状态不同，请重新选择状态',
  'shelter-unknown': () => '没有这个避灾安置点，或已停用，请重新选择',
  'shelter-without-move': () => '只有“已转移”需要填写安置点',
  'relay-unknown': () => '转告的住户不是联系中心户，请重新选择',
  'seen-ahead': () => '所见记录的序号超出现有记录，请刷新后重新登记',
  'identity-number': () => '内容中含有身份证号码，系统不保存身份证号码，请删除后提交',
  'stage-backwards': ({ from, to }) =>
    `不能从“${labelOf('incidentStage', from, 'zh')}”改为“${labelOf('incidentStage', to, 'zh')}”`,
  'stage-closed': () => '事件结束已超过 24 小时，不能重新开启，请另开一个事件',
  'other-body': () => '这个编号已保存过不同的内容，请刷新后重新登记',
  'starts-ahead': () => '发生时间晚于现在，请核对日期和时间',
  'starts-long-ago': () => '发生时间早于 30 天前，请核对日期和时间',
  'point-far': () => '这个点离本镇太远，请核对经纬度是否写反、坐标系是否选对',
  'nothing-to-change': () => '没有需要修改的内容',
  'changed-after-end': () => '事件已结束，名称、等级、地点和范围不再修改，需要时请重新开启',
  'report-in-warning': () => '预警阶段没有信息报送，转为处置后再报',
  'report-sent': () => '这一报已经报送，后续情况请用续报',
  'report-before-first': () => '请先报送初报',
  'report-before-end': () => '事件结束后才能报送终报',
  'report-after-end': () => '事件已结束，请报送终报',
};

const en: Sentences = {
  'incident-ended': () => 'The incident is over. Open it again to enter what happened since, or add a note.',
  'homes-in-warning': () => 'A warning only calls staff. Households are accounted for once the incident is open.',
  'homes-after-end': () => 'The incident is over: its households are not shown any more.',
  'not-entered-by-hand': () => 'Entries of this kind are written by the system.',
  'cadre-unknown': () => 'There is no such cadre. Choose another.',
  'cadre-gone': ({ on }) => `This cadre left; the last day in service was ${on}. Choose another.`,
  'not-listed': () => 'This cadre is not on the call list. Put him or her on it first.',
  'home-elsewhere': () => 'This household lies outside the incident. Check it, or extend the area first.',
  'subject-unknown': () => 'No such cadre or household is in this incident. Choose another.',
  'state-of-other-list': () => 'Staff and households have different states. Choose another state.',
  'shelter-unknown': () => 'There is no such shelter, or not any more. Choose another.',
  'shelter-without-move': () => 'Only a household that moved has a shelter.',
  'relay-unknown': () => 'The household that passed word on is no centre household. Choose another.',
  'seen-ahead': () => 'It says to have seen more of the log than there is. Reload and enter it again.',
  'identity-number': () => 'It holds an identity-card number. These are never stored: remove it and send again.',
  'stage-backwards': ({ from, to }) =>
    `It cannot go from “${labelOf('incidentStage', from, 'en')}” to “${labelOf('incidentStage', to, 'en')}”.`,
  'stage-closed': () => 'It ended more than 24 hours ago and cannot be opened again. Open another incident.',
  'other-body': () => 'Something else was saved under this id. Reload and enter it again.',
  'starts-ahead': () => 'The start lies ahead of now. Check its day and time.',
  'starts-long-ago': () => 'The start lies more than 30 days back. Check its day and time.',
  'point-far': () =>
    'The point lies far from the town. Are longitude and latitude swapped, or the coordinate system wrong?',
  'nothing-to-change': () => 'There is nothing to change.',
  'changed-after-end': () =>
    'The incident is over: its name, level, place and area stay. Open it again to change them.',
  'report-in-warning': () => 'A warning is not reported. Report once the incident is open.',
  'report-sent': () => 'This report was sent. Send what came since as a follow-up.',
  'report-before-first': () => 'Send the first report before others.',
  'report-before-end': () => 'The final report comes after the end of the incident.',
  'report-after-end': () => 'The incident is over. Send the final report.',
};

const sentences: Record<Language, Sentences> = { zh, en };

/** What is wrong and what to do, in the reader's language. */
export const incidentSentence = (fault: IncidentFault, language: Language): string =>
  (sentences[language][fault.kind] as (fault: IncidentFault) => string)(fault);
