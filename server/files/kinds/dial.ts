import { isDialable } from '#domain/arranged/dialable.ts';
import { hasIdentityNumber } from '#domain/identityNumber.ts';
import { type Column, column, type Said } from '../columns/column.ts';
import type { Reading } from '../faultKinds.ts';
import { plain } from './plain.ts';

/** A number of an office: short numbers (119, 12345) too. */
export const dial = <Required extends boolean>(said: Said<Required>): Column<string, Required> =>
  column(said, 'phone', (given): Reading<string> => {
    const value = plain(given).replaceAll(/[—–－]/g, '-');
    if (hasIdentityNumber(value)) return { kind: 'identityNumber' };
    return isDialable(value) ? { value } : { kind: 'notAPhone' };
  });
