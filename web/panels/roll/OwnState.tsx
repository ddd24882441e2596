import { labelOf } from '#domain/labels.ts';
import type { StaffState } from '#domain/words.ts';
import type { OpenedRoll } from '../../../server/app.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { rollText } from '../../text/roll.ts';
import css from './roll.module.css';

const offered: readonly StaffState[] = ['reached', 'onTheWay', 'there', 'unable'];

interface Props {
  readonly roll: OpenedRoll;
  readonly onSet: (state: StaffState) => void;
}

/** Where the cadre is, in one of four taps. */
export function OwnState({ roll, onSet }: Props) {
  const w = useText(rollText);
  const { language } = useLanguage();
  const now = roll.own?.state ?? null;
  return (
    <section className={css.card} aria-labelledby="own-state">
      <h2 id="own-state" className={css.heading}>
        {w.own(roll.cadre.name)}
      </h2>
      <div className={css.taps} data-columns="2">
        {offered.map((state) => (
          <button
            key={state}
            type="button"
            className={css.tap}
            data-tone={state === 'unable' ? 'danger' : 'plain'}
            aria-pressed={now === state}
            onClick={() => onSet(state)}
          >
            {labelOf('staffState', state, language)}
          </button>
        ))}
      </div>
    </section>
  );
}
