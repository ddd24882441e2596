import { labelOf } from '#domain/labels.ts';
import type { ToldAnswer } from '#domain/responsible/toldAnswer.ts';
import { incidentsAnswerText } from '../../text/incidentsAnswer.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import css from './answer.module.css';
import { PersonCard } from './PersonCard.tsx';

/** What is missing in the chain, the people in calling order, and who was passed over and why. */
export function AnswerPeople({ answer }: { answer: Pick<ToldAnswer, 'people' | 'passedOver' | 'gaps'> }) {
  const w = useText(incidentsAnswerText);
  const { language } = useLanguage();
  const { people, passedOver, gaps } = answer;
  const orders = ordersOf(people.map(({ isParallel }) => isParallel));
  return (
    <>
      {gaps.length > 0 && (
        <ul className={css.gaps} aria-label={w.gaps} data-testid="chain-gaps">
          {gaps.map((gap) => (
            <li key={gap}>{gap}</li>
          ))}
        </ul>
      )}
      <ol className={css.people} aria-label={w.people} data-testid="people">
        {people.map((person, i) => (
          <PersonCard
            key={`${person.cadreId ?? person.unitId ?? 'room'} ${person.role}`}
            person={person}
            order={orders[i] ?? null}
          />
        ))}
      </ol>
      {passedOver.length > 0 && (
        <details className={css.passedOver} data-testid="passed-over">
          <summary>{w.passedOver(passedOver.length)}</summary>
          <ul>
            {passedOver.map((one) => (
              <li key={`${one.cadreId ?? one.name} ${one.role}`}>
                <b>{one.name}</b> {labelOf('answeringRole', one.role, language)}
                <span>{one.reason}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** 1, 2, 3 … for those called in turn, null for those told at the same time. */
function ordersOf(parallel: readonly boolean[]): (number | null)[] {
  let order = 0;
  return parallel.map((isParallel) => {
    if (isParallel) return null;
    order += 1;
    return order;
  });
}
