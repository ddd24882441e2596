import type { FormFacts } from '#domain/groupForming/formTask.ts';
import type { SuggestionViolation } from '../../../server/app.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import { suggestionsText } from '../../text/suggestions.ts';
import css from './suggestions.module.css';
import { violationSentence } from './suggestionWords.ts';

interface Props {
  readonly facts: FormFacts;
  readonly violations: readonly SuggestionViolation[];
}

/** What a way of forming groups gives, and each rule it cannot keep with its reason. */
export function GroupsFacts({ facts, violations }: Props) {
  const w = useText(suggestionsText);
  const rows: readonly (readonly [string, string])[] = [
    [w.facts.newGroups, String(facts.newGroups)],
    [w.facts.keptGroups, String(facts.keptGroups)],
    [w.facts.attached, String(facts.attached)],
    [w.facts.unattached, String(facts.unattached)],
    [w.facts.changed, String(facts.changed)],
    [w.facts.meanWalk, w.metres(Math.round(facts.meanWalkM))],
    [w.facts.longestWalk, w.metres(Math.round(facts.longestWalkM))],
    [w.facts.withNeeds, w.of(facts.groupsWithNeeds, facts.newGroups)],
    [w.facts.eligible, w.of(facts.eligibleCentres, facts.newGroups)],
  ];
  return (
    <>
      <dl className={css.facts}>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={css.quiet}>{w.facts.straight}</p>
      <h4>{violations.length === 0 ? w.violations.none : w.violations.title}</h4>
      {violations.length > 0 && (
        <ul className={css.violations}>
          {violations.map((violation) => (
            <li key={`${violation.kind} ${violation.why}`}>
              {violationSentence(violation, w)} <small>{w.basis(violation.serves)}</small>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
