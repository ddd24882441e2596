import { hasIdentityNumber } from '../identityNumber.ts';
import type { ArrangedFault } from './arrangedFaults.ts';
import { isDialable } from './dialable.ts';

/** Texts that would be kept, by the field they stand in: no identity number may be in one. */
export const textFaults = (texts: Readonly<Record<string, string | null | undefined>>): readonly ArrangedFault[] =>
  Object.entries(texts).flatMap(([path, text]) =>
    text !== null && text !== undefined && hasIdentityNumber(text) ? [{ kind: 'identity-number', path } as const] : [],
  );

/** What is wrong with a phone; an empty one is none. */
export const phoneFaults = (phone: string | null | undefined): readonly ArrangedFault[] => {
  if (phone === null || phone === undefined || phone === '' || hasIdentityNumber(phone)) return [];
  return isDialable(phone) ? [] : [{ kind: 'phone-malformed', path: 'phone' }];
};

/** What is wrong with a member of a team: staff by id, or a volunteer by name; empty means sound. */
export const memberFaults = (member: {
  readonly cadreId: string | null;
  readonly name: string | null;
  readonly phone: string | null;
  readonly skill: string;
}): readonly ArrangedFault[] => [
  ...((member.cadreId === null) === (member.name === null) ? [{ kind: 'member-not-one', path: 'name' } as const] : []),
  ...phoneFaults(member.phone),
  ...textFaults({ name: member.name, phone: member.phone, skill: member.skill }),
];
