import css from './stateButtons.module.css';

export interface StateChoice<S extends string> {
  readonly state: S;
  readonly label: string;
  /** good: settled · way: getting there · bad: still to be done */
  readonly tone: 'good' | 'way' | 'bad';
}

interface Props<S extends string> {
  readonly label: string;
  readonly choices: readonly StateChoice<S>[];
  readonly value: S | null;
  readonly onPress: (state: S) => void;
  /** Why nothing can be entered; null when it can. */
  readonly refused: string | null;
  readonly keyWords: (digit: number) => string;
}

/** The states of one subject, a press each; the digit in the corner is its key. */
export function StateButtons<S extends string>({ label, choices, value, onPress, refused, keyWords }: Props<S>) {
  return (
    <div className={css.states} role="group" aria-label={label} data-many={choices.length > 5}>
      {choices.map(({ state, label: name, tone }, place) => (
        <button
          key={state}
          type="button"
          className={css.state}
          data-tone={tone}
          data-state-button={state}
          aria-pressed={value === state}
          aria-disabled={refused !== null}
          title={refused ?? keyWords(place + 1)}
          tabIndex={-1}
          onClick={() => refused === null && onPress(state)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
