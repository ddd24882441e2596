import { labelOf } from '#domain/labels.ts';
import { type HomeState, homeStates } from '#domain/words.ts';
import type { OpenedRoll } from '../../../server/app.ts';
import { clockTime } from '../../text/clockTime.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { rollText } from '../../text/roll.ts';
import { spokenPhone, telHref } from '../incidents/phoneNumbers.ts';
import css from './roll.module.css';

export type RollHome = OpenedRoll['homes'][number];

interface Props {
  readonly home: RollHome;
  readonly shelters: OpenedRoll['shelters'];
  /** Entered here and not with the server yet. */
  readonly isWaiting: boolean;
  readonly onSet: (state: HomeState, shelterId: string | null) => void;
}

const alarming: ReadonlySet<HomeState> = new Set(['refused', 'notFound', 'needsHelp']);

/** One household: who, the help it needs, whom to ring, where it goes, and six taps. */
export function HomeCard({ home, shelters, isWaiting, onSet }: Props) {
  const w = useText(rollText);
  const { language } = useLanguage();
  const { standing, shelter } = home;
  return (
    <li className={css.card} data-state={standing?.state ?? 'open'} data-testid="roll-home">
      <div className={css.who}>
        <h3 className={css.name}>{home.name}</h3>
        <span>{w.people(home.people)}</span>
        <span className={css.soft}>{w.order(home.order)}</span>
      </div>
      {home.needs.length > 0 && (
        <ul className={css.needs}>
          {home.needs.map((need) => (
            <li key={need}>{labelOf('helpNeed', need, language)}</li>
          ))}
        </ul>
      )}
      {home.address && <p className={css.line}>{home.address}</p>}
      {shelter && <p className={css.line}>{w.goTo(shelter.name)}</p>}
      {home.note && <p className={css.line}>{w.note(home.note)}</p>}
      {home.phone && (
        <a className={css.call} href={telHref(home.phone)} aria-label={w.call(home.name)}>
          {spokenPhone(home.phone)}
        </a>
      )}
      <p className={css.standing} data-tone={standing && alarming.has(standing.state) ? 'danger' : 'plain'}>
        {standing ? (
          <>
            <strong>{w.states[standing.state]}</strong> {w.since(clockTime(standing.since, language), standing.by)}
            {isWaiting && <span className={css.soft}> · {w.waiting(1)}</span>}
          </>
        ) : (
          w.notYet
        )}
      </p>
      {standing?.contested && (
        <p className={css.contested} role="note">
          {w.contested(
            w.states[standing.contested.state],
            standing.contested.by,
            clockTime(standing.contested.since, language),
          )}
        </p>
      )}
      <div className={css.taps} data-columns="3">
        {homeStates.map((state) => (
          <button
            key={state}
            type="button"
            className={css.tap}
            data-tone={alarming.has(state) ? 'danger' : 'plain'}
            aria-pressed={standing?.state === state}
            onClick={() => onSet(state, state === 'moved' ? (shelter?.siteId ?? null) : null)}
          >
            {w.states[state]}
          </button>
        ))}
      </div>
      {standing?.state === 'moved' && shelters.length > 0 && (
        <label className={css.choice}>
          <span>{w.movedTo}</span>
          <select value={standing.shelterId ?? ''} onChange={({ target }) => onSet('moved', target.value || null)}>
            <option value="">{w.elsewhere}</option>
            {shelters.map(({ siteId, name, free }) => (
              <option key={siteId} value={siteId}>
                {w.free(name, free)}
              </option>
            ))}
          </select>
        </label>
      )}
    </li>
  );
}
