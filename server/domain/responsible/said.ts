import type { Language } from '../labels/label.ts';
import { type Day, dayNumber } from '../time/day.ts';
import { localClock } from '../time/localClock.ts';

/** From when and where a sentence is read. */
export interface Told {
  /** The day of the answer: days of its year are told without the year. Left out, every day has its year. */
  readonly day?: Day;
  /** IANA zone of instants; the town's. */
  readonly zone?: string;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day as people say it: 3 月 1 日, 2024 年 3 月 1 日; 1 Mar, 1 Mar 2024. */
export const dayIn = (day: Day, language: Language, { day: now }: Told): string => {
  const [year, month, date] = day.split('-').map(Number);
  const isThisYear = now?.slice(0, 4) === day.slice(0, 4);
  if (language === 'zh') return `${isThisYear ? '' : `${year} 年 `}${month} 月 ${date} 日`;
  return `${date} ${months[(month ?? 1) - 1]}${isThisYear ? '' : ` ${year}`}`;
};

/** From instant to instant; the second day only where it is another: 3 月 12 日 08:30 至次日 08:30. */
export const spanIn = (startsAt: number, endsAt: number, language: Language, told: Told): string => {
  const zone = told.zone ?? 'Asia/Shanghai';
  const [start, end] = [localClock(startsAt, zone), localClock(endsAt, zone)];
  const days = dayNumber(end.day) - dayNumber(start.day);
  const first = `${dayIn(start.day, language, { day: start.day })} ${start.time}`;
  if (language === 'zh') {
    const last = days === 0 ? '' : days === 1 ? '次日 ' : `${dayIn(end.day, 'zh', { day: start.day })} `;
    return `${first} 至${days === 1 ? '' : ' '}${last}${end.time}`;
  }
  const last = days === 0 ? '' : `${dayIn(end.day, 'en', { day: start.day })} `;
  return `${first} to ${last}${end.time}`;
};
