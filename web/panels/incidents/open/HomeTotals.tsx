import { labelOf } from '#domain/labels.ts';
import { homeStates } from '#domain/words.ts';
import type { WireRoll } from '../../../../server/app.ts';
import { incidentOpenRollText } from '../../../text/incidentOpenRoll.ts';
import { useLanguage, useText } from '../../../text/LanguageProvider.tsx';
import { HomeStateMark } from './HomeStateMark.tsx';
import css from './totals.module.css';

/** Households and people by state, without a name: for everybody who may read incidents. */
export function HomeTotals({ counts }: { readonly counts: WireRoll['counts'] }) {
  const w = useText(incidentOpenRollText).homes;
  const { language } = useLanguage();
  const said = homeStates.reduce((total, state) => total + counts.by[state], 0);
  const saidPeople = homeStates.reduce((total, state) => total + counts.peopleBy[state], 0);
  const lines = [
    {
      state: null,
      label: w.notSet,
      homes: Math.max(0, counts.homes - said),
      people: Math.max(0, counts.people - saidPeople),
    },
    ...homeStates.map((state) => ({
      state,
      label: labelOf('homeState', state, language),
      homes: counts.by[state],
      people: counts.peopleBy[state],
    })),
  ];
  return (
    <ul className={css.totals} data-testid="home-totals">
      {lines.map(({ state, label, homes, people }) => (
        <li key={label} data-none={homes === 0}>
          <HomeStateMark state={state} />
          <span>{label}</span>
          <b>{w.homesAndPeople(homes, people)}</b>
        </li>
      ))}
      {counts.awayHomes > 0 && (
        <li data-none="true">
          <span />
          <span>{w.away}</span>
          <b>{w.homesAndPeople(counts.awayHomes, counts.awayPeople)}</b>
        </li>
      )}
    </ul>
  );
}
