import type { HomeState, StaffState } from '#domain/words.ts';
import type { WireRoll } from '../../../../server/app.ts';

export type StaffOnRoll = WireRoll['staff'][number];
export type StaffStanding = NonNullable<StaffOnRoll['standing']>;
export type HomeStanding = WireRoll['homes'][number];

/** Accounted for: nobody need look for it any more. Refused, not found and in need of help are still to be done. */
export const settledHomeStates: readonly HomeState[] = ['safe', 'moved', 'away'];

/** Answered the call, wherever he or she is now. Who cannot come has answered too. */
const answeredStates: readonly StaffState[] = ['reached', 'onTheWay', 'there', 'unable'];

export const isHomeOpen = (standing: HomeStanding | null): boolean =>
  standing === null || standing.contested !== null || !settledHomeStates.includes(standing.state);

export const isStaffOpen = (standing: StaffStanding | null): boolean =>
  standing === null || standing.contested !== null || !answeredStates.includes(standing.state);
