import type { incidentOpenText } from '../../../text/incidentOpen.ts';
import type { TextOf } from '../../../text/text.ts';

type SpanWords = TextOf<typeof incidentOpenText>['span'];

/** A length of time as people say it, in whole minutes, never negative: 2 小时 14 分. */
export const spanOf = (ms: number, w: SpanWords): string => {
  const minutes = Math.floor(Math.abs(ms) / 60_000);
  if (minutes === 0) return w.moment;
  if (minutes < 60) return w.minutes(minutes);
  const hours = Math.floor(minutes / 60);
  return hours < 24 ? w.hours(hours, minutes % 60) : w.days(Math.floor(hours / 24), hours % 24);
};
