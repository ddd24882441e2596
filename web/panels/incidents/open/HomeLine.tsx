import { Button, Input } from 'antd';
import { useState } from 'react';
import { labelOf } from '#domain/labels.ts';
import type { HomeState } from '#domain/words.ts';
import { incidentOpenRollText } from '../../../text/incidentOpenRoll.ts';
import { useLanguage, useText } from '../../../text/LanguageProvider.tsx';
import { ContestedBox } from './ContestedBox.tsx';
import { homeChoices } from './homeChoices.ts';
import type { HomeRow } from './homeRows.ts';
import { HomeStateMark } from './HomeStateMark.tsx';
import { Phone } from './Phone.tsx';
import css from './roll.module.css';
import { SetBy, type Waiting } from './SetBy.tsx';
import { type ShelterOption, ShelterSelect } from './ShelterSelect.tsx';
import { StateButtons } from './StateButtons.tsx';

/** What a household's line may ask for. */
export interface HomeIntents {
  readonly onPress: (row: HomeRow, state: HomeState) => void;
  readonly onShelter: (row: HomeRow, shelterId: string | null) => void;
  readonly onNote: (row: HomeRow, text: string) => void;
  readonly onConfirm: (row: HomeRow, state: HomeState) => void;
  readonly onUndo: (row: HomeRow) => void;
  readonly onDiscard: (id: string) => void;
  readonly onLook: (row: HomeRow) => void;
}

interface Props extends HomeIntents {
  readonly row: HomeRow;
  readonly cellName: string | null;
  readonly shelters: readonly ShelterOption[];
  readonly waiting: Waiting | null;
  readonly canUndo: boolean;
  readonly isChosen: boolean;
  readonly refused: string | null;
  readonly when: (instant: number) => string;
}

/** One household to account for: the help it needs (never why), who looks after it, where it goes, how it stands. */
export function HomeLine({ row, cellName, shelters, waiting, canUndo, isChosen, refused, when, ...intents }: Props) {
  const w = useText(incidentOpenRollText);
  const { language } = useLanguage();
  const [note, setNote] = useState<string | null>(null);
  const { home, standing, isOpen, isCounted } = row;
  const { name, people, phone, needs, helper, shelter } = home;
  const contested = standing?.contested ?? null;
  const full = (state: HomeState): string => labelOf('homeState', state, language);
  const state = standing
    ? full(standing.state)
    : isCounted
      ? w.homes.notSet
      : labelOf('residence', home.residence, language);
  const canNote = refused === null && standing !== null;
  return (
    <li
      className={css.row}
      data-row={home.householdId}
      data-testid="home-row"
      data-open={isOpen}
      data-chosen={isChosen}
      data-contested={contested !== null}
      data-standing={standing?.state ?? 'none'}
      data-waiting={waiting !== null}
      tabIndex={0}
      aria-label={`${home.order} ${name} ${state}`}
      onFocus={(event) => event.target === event.currentTarget && intents.onLook(row)}
    >
      <span className={css.mark}>
        <HomeStateMark state={standing?.state ?? null} />
        {isOpen && home.order}
      </span>
      <div className={css.who}>
        <span className={css.name}>{name}</span>
        <span>{w.homes.people(standing?.people ?? people)}</span>
        <Phone name={name} phone={phone} />
        {needs.length > 0 && (
          <span className={css.helps}>
            {needs.map((need) => (
              <span key={need} className={css.help}>
                {labelOf('helpNeed', need, language)}
              </span>
            ))}
          </span>
        )}
        {home.isCentre && <span className={css.tag}>{w.homes.centre}</span>}
        {!isCounted && <span className={css.tag}>{labelOf('residence', home.residence, language)}</span>}
        {!home.isInArea && <span className={css.tag}>{w.homes.outside}</span>}
      </div>
      <div className={css.facts}>
        <span>{[cellName, home.address].filter((text) => text !== null).join(' ')}</span>
        <span>
          {helper === null
            ? w.homes.noHelper
            : helper.isArranged
              ? w.homes.helperArranged(helper.name)
              : w.homes.helper(helper.name)}
        </span>
        {shelter !== null && standing?.state !== 'moved' && <span>{w.homes.goesTo(shelter.name)}</span>}
        {home.note !== null && <span>{home.note}</span>}
      </div>
      <div className={css.presses}>
        <StateButtons
          label={w.stateOf(name)}
          choices={homeChoices(w)}
          value={standing?.state ?? null}
          onPress={(next) => intents.onPress(row, next)}
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
          onConfirm={(next) => intents.onConfirm(row, next as HomeState)}
        />
      )}
      <div className={css.foot}>
        {standing?.state === 'moved' && (
          <ShelterSelect
            name={name}
            shelters={shelters}
            value={standing.shelterId}
            refused={refused}
            onChoose={(shelterId) => intents.onShelter(row, shelterId)}
          />
        )}
        <SetBy standing={standing} waiting={waiting} when={when} onDiscard={intents.onDiscard} />
        {standing?.text && <span>{standing.text}</span>}
        {canUndo && (
          <button type="button" className={css.plain} onClick={() => intents.onUndo(row)}>
            {w.undo}
          </button>
        )}
        {canNote && note === null && (
          <button type="button" className={css.plain} onClick={() => setNote(standing.text ?? '')}>
            {w.homes.addNote}
          </button>
        )}
        {canNote && note !== null && (
          <form
            style={{ display: 'flex', gap: 6, flex: '1 1 16em' }}
            onSubmit={(event) => {
              event.preventDefault();
              if (note.trim() !== '') intents.onNote(row, note.trim());
              setNote(null);
            }}
          >
            <Input
              size="small"
              autoFocus
              maxLength={500}
              aria-label={w.homes.noteFor(name)}
              value={note}
              onChange={({ target }) => setNote(target.value)}
            />
            <Button size="small" htmlType="submit">
              {w.homes.saveNote}
            </Button>
          </form>
        )}
      </div>
    </li>
  );
}
