import { hasIdentityNumber } from '#domain/identityNumber.ts';
import { type Column, column, type Said } from '../columns/column.ts';
import type { Reading } from '../faultKinds.ts';
import { plain } from './plain.ts';

const maxLength = 40;

/** Excel shows a long number as 3.30106E+11 and forgets its last digits beyond the fifteenth. */
const isShortened = (code: string): boolean => /^\d(?:\.\d+)?E\+\d+$/i.test(code);

export const readCode = (given: string): Reading<string> => {
  const value = plain(given);
  if (isShortened(value)) return { kind: 'precisionLost' };
  if (hasIdentityNumber(value)) return { kind: 'identityNumber' };
  if (value.length > maxLength) return { kind: 'tooLong', facts: { max: maxLength } };
  return value === '' ? { kind: 'notACode' } : { value };
};

/** A 编号: text even when it is all digits, 18 of them too; leading zeros are kept. */
export const code = <Required extends boolean>(said: Said<Required>): Column<string, Required> =>
  column(said, 'code', readCode);

/** A code or, where the clerk has none, the name of the thing. */
export const codeOrName = <Required extends boolean>(said: Said<Required>): Column<string, Required> =>
  column(said, 'code', (given) => {
    const reading = readCode(given);
    return 'value' in reading ? { value: given.normalize('NFKC').trim() } : reading;
  });

/** Several codes or names in one cell, parted by 、 , ; or a blank. */
export const codes = <Required extends boolean>(said: Said<Required>): Column<readonly string[], Required> =>
  column(said, 'codes', (given) => {
    const parts = given
      .normalize('NFKC')
      .split(/[\s,;、|]+/)
      .filter((part) => part !== '');
    for (const part of parts) {
      const reading = readCode(part);
      if (!('value' in reading)) return reading;
    }
    return { value: parts };
  });
