import { type HomeState, homeStates } from '#domain/words.ts';
import type { incidentOpenRollText } from '../../../text/incidentOpenRoll.ts';
import type { TextOf } from '../../../text/text.ts';
import { settledHomeStates } from './homeStanding.ts';
import type { StateChoice } from './StateButtons.tsx';

/** The states of a household as buttons, in the order of their keys. */
export const homeChoices = (w: TextOf<typeof incidentOpenRollText>): readonly StateChoice<HomeState>[] =>
  homeStates.map((state) => ({
    state,
    label: w.homes.short[state],
    tone: settledHomeStates.includes(state) ? 'good' : 'bad',
  }));
