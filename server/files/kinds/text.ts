import { hasIdentityNumber } from '#domain/identityNumber.ts';
import { type Column, column, type Said } from '../columns/column.ts';
import type { Reading } from '../faultKinds.ts';
import { trimmed } from './plain.ts';

/** 18 characters standing free that could be an identity-card number; a column of text is not registered for any (trust.md 11). */
const longNumber = /(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/;

export const readText = (text: string, max: number): Reading<string> => {
  const value = trimmed(text);
  if (hasIdentityNumber(value)) return { kind: 'identityNumber' };
  if (longNumber.test(value.normalize('NFKC'))) return { kind: 'longNumber' };
  return Array.from(value).length > max ? { kind: 'tooLong', facts: { max } } : { value };
};

/** Free text of at most `max` characters; whatever it looks like (`=…`, `<…>`), it stays text. */
export const text = <Required extends boolean>(
  said: Said<Required> & { readonly max: number },
): Column<string, Required> => column(said, 'text', (given) => readText(given, said.max));
