import type { ShiftFault } from '../../domain/roster/shiftFaults.ts';
import type { SwapFault } from '../../domain/roster/swappedShifts.ts';
import { localClock } from '../../domain/time/localClock.ts';
import type { Language } from '../language.ts';

/** What the routes of rosters find themselves, beside the domain's rules. */
export type RosterRouteFault =
  | { readonly kind: 'shift-begun'; readonly path: '' }
  | { readonly kind: 'shift-not-begun'; readonly path: '' }
  | { readonly kind: 'handed-over-already'; readonly path: '' }
  | { readonly kind: 'no-next-shift'; readonly path: '' }
  | { readonly kind: 'nothing-to-change'; readonly path: '' }
  | { readonly kind: 'night-too-far'; readonly path: 'night'; readonly last: string }
  | { readonly kind: 'no-such-cadre'; readonly path: 'cadreId' }
  | { readonly kind: 'cadre-not-serving'; readonly path: 'cadreId' }
  | { readonly kind: 'no-such-village'; readonly path: 'villageId' }
  | { readonly kind: 'home-before-last'; readonly path: 'from'; readonly from: string }
  | { readonly kind: 'hours-reversed'; readonly path: 'officeHours' }
  | { readonly kind: 'phone-malformed'; readonly path: 'dutyPhone' }
  | { readonly kind: 'identity-number'; readonly path: 'text' };

export type RosterFault = ShiftFault | SwapFault | RosterRouteFault;

type Sentences = { readonly [K in RosterFault['kind']]: (fault: Extract<RosterFault, { kind: K }>) => string };

const clock = (instant: number, zone: string): string => {
  const { day, time } = localClock(instant, zone);
  return `${day} ${time}`;
};

const zh = (zone: string): Sentences => ({
  'shift-reversed': () => '结束时间须晚于开始时间',
  'shift-too-long': ({ hours }) => `一班最长 ${hours} 小时，请分成几班`,
  'shift-overlaps': ({ startsAt, endsAt }) =>
    `与 ${clock(startsAt, zone)} 至 ${clock(endsAt, zone)} 的班次重叠，请调整时间或先删去那一班`,
  'same-person-twice': () => '带班领导和值班员须是两个人，请另选一人',
  'no-such-person': () => '没有这名干部，请重新选择',
  'person-not-in-service': ({ day }) => `此人 ${day} 不在岗，请另选一人`,
  'person-on-leave': ({ from, to }) =>
    to === null ? `此人自 ${from} 起请假，请另选一人` : `此人 ${from} 至 ${to} 前请假，请另选一人`,
  'same-shift': () => '请选择另一个班次来对调',
  'nothing-swapped': () => '两班是同一个人，无需对调',
  'shift-begun': () => '已开始的班次不能删除，可以改人并写明原因',
  'shift-not-begun': () => '这一班还没有开始，到时再交班',
  'handed-over-already': () => '这一班已经交班',
  'no-next-shift': () => '后面没有排班，无人接班，请先安排下一班',
  'nothing-to-change': () => '没有需要修改的内容',
  'night-too-far': ({ last }) => `最多登记到 ${last}`,
  'no-such-cadre': () => '没有这名干部，请重新选择',
  'cadre-not-serving': () => '此人当日不在岗，请核对日期',
  'no-such-village': () => '没有这个村（社区），请重新选择',
  'home-before-last': ({ from }) => `${from} 起已登记住处，日期不能更早`,
  'hours-reversed': () => '下班时间须晚于上班时间',
  'phone-malformed': () => '电话号码格式不对，请填写手机号或带区号的座机号',
  'identity-number': () => '内容中含有身份证号码，系统不保存身份证号码，请删除后提交',
});

const en = (zone: string): Sentences => ({
  'shift-reversed': () => 'The end must come after the start.',
  'shift-too-long': ({ hours }) => `A shift lasts ${hours} hours at most. Make several of it.`,
  'shift-overlaps': ({ startsAt, endsAt }) =>
    `It overlaps the shift from ${clock(startsAt, zone)} to ${clock(endsAt, zone)}. Change the hours or delete that one.`,
  'same-person-twice': () => 'Leader and officer on duty must be two people. Choose another.',
  'no-such-person': () => 'There is no such cadre. Choose another.',
  'person-not-in-service': ({ day }) => `Not in service on ${day}. Choose another.`,
  'person-on-leave': ({ from, to }) =>
    to === null
      ? `On leave from ${from}. Choose another.`
      : `On leave from ${from} until before ${to}. Choose another.`,
  'same-shift': () => 'Choose another shift to swap with.',
  'nothing-swapped': () => 'It is the same person on both; there is nothing to swap.',
  'shift-begun': () => 'A shift that has begun is not deleted. Change its people and say why.',
  'shift-not-begun': () => 'This shift has not begun yet.',
  'handed-over-already': () => 'This shift is handed over already.',
  'no-next-shift': () => 'Nobody is on the roster to take over. Plan the next shift first.',
  'nothing-to-change': () => 'There is nothing to change.',
  'night-too-far': ({ last }) => `Nights can be entered up to ${last}.`,
  'no-such-cadre': () => 'There is no such cadre. Choose another.',
  'cadre-not-serving': () => 'Not in service on that day. Check the day.',
  'no-such-village': () => 'There is no such village or community. Choose another.',
  'home-before-last': ({ from }) => `A home is known from ${from}. The day cannot be earlier.`,
  'hours-reversed': () => 'The office must close after it opens.',
  'phone-malformed': () => 'This is not a phone number. Give a mobile, or a landline with its area code.',
  'identity-number': () => 'It holds an identity-card number. These are never stored: remove it and send again.',
});

const sentences: Record<Language, (zone: string) => Sentences> = { zh, en };

/** What is wrong and what to do, in the reader's language and the town's time. */
export const rosterSentence = (fault: RosterFault, language: Language, zone: string): string =>
  (sentences[language](zone)[fault.kind] as (fault: RosterFault) => string)(fault);
