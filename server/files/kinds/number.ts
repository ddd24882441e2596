import { isPhone } from '#domain/household.ts';
import { hasIdentityNumber } from '#domain/identityNumber.ts';
import { type Column, column, type Said } from '../columns/column.ts';
import type { Reading } from '../faultKinds.ts';
import { plain } from './plain.ts';

const numberIn = (given: string): number | null => {
  const text = plain(given).replaceAll(',', '');
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?$/i.test(text) ? Number(text) : null;
};

/** A whole number from `min` to `max`. */
export const count = <Required extends boolean>(
  said: Said<Required> & { readonly min: number; readonly max: number },
): Column<number, Required> =>
  column(said, 'count', (given): Reading<number> => {
    const value = numberIn(plain(given).replace(/[人口户个]+$/, ''));
    if (value === null || !Number.isInteger(value)) return { kind: 'notANumber' };
    const { min, max } = said;
    return value < min || value > max ? { kind: 'outOfRange', facts: { min, max } } : { value };
  });

/** 30°12′05.3″N, 东经118度30分 → decimal degrees; null if the text is no such angle. */
const sexagesimal = (text: string): number | null => {
  const found =
    /^([东西南北NSEW]?)(?:经|纬)?(\d+(?:\.\d+)?)[°度º](?:(\d+(?:\.\d+)?)['′分])?(?:(\d+(?:\.\d+)?)(?:"|″|''|秒))?([NSEW]?)$/i.exec(
      text,
    );
  if (found === null) return null;
  const [, front = '', degrees, minutes, seconds, back = ''] = found;
  const size = Number(degrees) + Number(minutes ?? 0) / 60 + Number(seconds ?? 0) / 3600;
  return /[西南SW]/i.test(front + back) ? -size : size;
};

/** A longitude (`limit` 180) or latitude (90): decimal or degrees–minutes–seconds, full-width digits too. Finite and in range. */
export const degrees = <Required extends boolean>(
  said: Said<Required> & { readonly limit: 180 | 90 },
): Column<number, Required> =>
  column(said, 'degrees', (given): Reading<number> => {
    // NFKC makes ″ two ′, which the pattern knows as ''.
    const text = plain(given).replaceAll('′′', '″');
    const value = numberIn(text) ?? sexagesimal(text);
    if (value === null)
      return { kind: /^[+-]?(?:nan|inf(?:inity)?)$/i.test(text) ? 'coordinate-out-of-range' : 'notANumber' };
    // A latitude over 90 that could be a longitude is let through: the row's reader names the swap.
    return Number.isFinite(value) && Math.abs(value) <= 180
      ? { value }
      : { kind: 'coordinate-out-of-range', facts: { limit: said.limit } };
  });

/** A phone we can call: 7 to 15 digits; kept with its + and without blanks. */
export const phone = <Required extends boolean>(said: Said<Required>): Column<string, Required> =>
  column(said, 'phone', (given): Reading<string> => {
    const value = plain(given).replaceAll(/[—–－]/g, '-');
    if (hasIdentityNumber(value) || /^\d{17}[\dXx]$/.test(value)) return { kind: 'identityNumber' };
    return isPhone(value) ? { value } : { kind: 'notAPhone' };
  });
