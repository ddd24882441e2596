import type { Scheme } from '../theme/tokens.ts';

/** States of a household that is drawn; the shape tells them apart as well as the colour. */
export const drawnStates = ['done', 'due', 'new', 'overdue', 'excused'] as const;
export type DrawnState = (typeof drawnStates)[number];

export const stateColours: Readonly<Record<Scheme, Readonly<Record<DrawnState, string>>>> = {
  light: { done: '#1d6fa8', due: '#1d6fa8', new: '#5b6b7a', overdue: '#b0410c', excused: '#5b6b7a' },
  dark: { done: '#7cc0ee', due: '#7cc0ee', new: '#b3c0c9', overdue: '#ff9a57', excused: '#b3c0c9' },
};
