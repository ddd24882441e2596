import { Button } from 'antd';
import { labelOf } from '#domain/labels.ts';
import { type StaffState, staffStates } from '#domain/words.ts';
import { incidentOpenRollText } from '../../../text/incidentOpenRoll.ts';
import { useLanguage, useText } from '../../../text/LanguageProvider.tsx';
import { ContestedBox } from './ContestedBox.tsx';
import { Phone } from './Phone.tsx';
import css from './roll.module.css';
import { SetBy, type Waiting } from './SetBy.tsx';
import type { StaffRow } from './staffRows.ts';
import { StateButtons, type StateChoice } from './StateButtons.tsx';

/** What a line of the call list may ask for. */
export interface StaffIntents {
  readonly onPress: (cadreId: string, state: StaffState) => void;
  readonly onConfirm: (cadreId: string, state: StaffState) => void;
  readonly onInstead: (of: string, offer: { readonly cadreId: string; readonly reason: string }) => void;
  readonly onLink: (cadreId: string) => void;
  readonly onUndo: (cadreId: string) => void;
  readonly onDiscard: (id: string) => void;
}

interface Props extends StaffIntents {
  readonly row: StaffRow;
  readonly place: number;
  readonly insteadOfName: string | null;
  readonly waiting: Waiting | null;
  readonly canUndo: boolean;
  readonly refused: string | null;
  /** Why no link can be given out here. */
  readonly linkRefused: string | null;
  readonly when: (instant: number) => string;
}

const tones: Readonly<Record<StaffState, StateChoice<StaffState>['tone']>> = {
  called: 'bad',
  reached: 'way',
  onTheWay: 'way',
  there: 'good',
  unable: 'bad',
};

/** One person to call: number, why, how it stands, the buttons, and who could be called instead. */
export function StaffLine({
  row,
  place,
  insteadOfName,
  waiting,
  canUndo,
  refused,
  linkRefused,
  when,
  ...intents
}: Props) {
  const w = useText(incidentOpenRollText);
  const { language } = useLanguage();
  const { person, isOpen, isNext, offer, waitedMin } = row;
  const { cadreId, name, post, phone, reason, standing, link } = person;
  const contested = standing?.contested ?? null;
  const choices = staffStates.map((state) => ({ state, label: w.staff.short[state], tone: tones[state] }));
  const full = (state: StaffState): string => labelOf('staffState', state, language);
  return (
    <li
      className={css.row}
      data-row={cadreId}
      data-testid="staff-row"
      data-open={isOpen}
      data-next={isNext}
      data-contested={contested !== null}
      data-standing={standing?.state ?? 'none'}
      data-waiting={waiting !== null}
      tabIndex={0}
      aria-label={`${place} ${name} ${standing ? full(standing.state) : w.staff.notCalled}`}
    >
      <span className={css.order}>{place}</span>
      <div className={css.who}>
        <span className={css.name}>{name}</span>
        <Phone name={name} phone={phone} />
        {isNext && <span className={css.tag}>{w.staff.callNow}</span>}
        {insteadOfName !== null && <span className={css.tag}>{w.staff.insteadOf(insteadOfName)}</span>}
        <button
          type="button"
          className={css.side}
          aria-disabled={linkRefused !== null}
          title={linkRefused ?? undefined}
          onClick={() => linkRefused === null && intents.onLink(cadreId)}
        >
          {w.link.make}
          {link !== null &&
            !link.isRevoked &&
            ` · ${link.boundAt === null ? w.link.notBound : w.link.bound(when(link.boundAt))}`}
        </button>
      </div>
      <div className={css.facts}>
        {post !== null && <span>{post}</span>}
        <span>{reason}</span>
      </div>
      <div className={css.presses}>
        <StateButtons
          label={w.stateOf(name)}
          choices={choices}
          value={standing?.state ?? null}
          onPress={(state) => intents.onPress(cadreId, state)}
          refused={refused}
          keyWords={w.key}
        />
      </div>
      {contested && standing && (
        <ContestedBox
          versions={[
            { state: standing.state, label: full(standing.state), by: standing.by, since: standing.since },
            { state: contested.state, label: full(contested.state), by: contested.by, since: contested.since },
          ]}
          when={when}
          refused={refused}
          onConfirm={(state) => intents.onConfirm(cadreId, state as StaffState)}
        />
      )}
      {offer && (
        <div className={css.offer} data-testid="offer">
          <span>
            {standing?.state === 'unable'
              ? w.staff.unable(name, offer.name)
              : w.staff.unanswered(name, waitedMin, offer.name)}
          </span>
          <Phone name={offer.name} phone={offer.phone} />
          <Button
            size="small"
            aria-disabled={refused !== null}
            title={refused ?? undefined}
            onClick={() => refused === null && intents.onInstead(cadreId, offer)}
          >
            {w.staff.callInstead(offer.name)}
          </Button>
        </div>
      )}
      <div className={css.foot}>
        <SetBy standing={standing} waiting={waiting} when={when} onDiscard={intents.onDiscard} />
        {standing?.text && <span>{standing.text}</span>}
        {canUndo && (
          <button type="button" className={css.plain} onClick={() => intents.onUndo(cadreId)}>
            {w.undo}
          </button>
        )}
      </div>
    </li>
  );
}
