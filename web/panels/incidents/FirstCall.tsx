import { labelOf } from '#domain/labels.ts';
import type { ToldAnswer } from '#domain/responsible/toldAnswer.ts';
import { incidentsAnswerText } from '../../text/incidentsAnswer.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import css from './answer.module.css';
import { firstCalls } from './firstCalls.ts';
import { distanceWords } from './distanceWords.ts';
import { spokenPhone, telHref } from './phoneNumbers.ts';

/** Where it is, and the sentence somebody would say on the phone: 打给王秀英，网格长；不通找李国强. */
export function FirstCall({ answer, title }: { answer: ToldAnswer; title: string }) {
  const w = useText(incidentsAnswerText);
  const { language } = useLanguage();
  const { first, next, parallel } = firstCalls(answer);
  const [cell] = answer.cells;
  const where = (): string => {
    if (answer.answer === 'one' && cell) return w.inCell(cell.villageName, cell.name);
    if (answer.answer === 'several')
      return w.several(answer.cells.map(({ name }) => name).join(language === 'zh' ? '、' : ', '));
    return w.none;
  };
  return (
    <header className={css.head} aria-live="polite" data-testid="answer" data-answer={answer.answer}>
      <p className={css.where}>
        {title !== '' && title !== cell?.name && <span className={css.asked}>{title}</span>}
        <span data-testid="answer-cell">{where()}</span>
      </p>
      {answer.answer === 'none' && (
        <p className={css.noCell}>
          {cell ? w.nearest(w.inCell(cell.villageName, cell.name), distanceWords(cell.distanceM, w)) : w.noneAtAll}
        </p>
      )}
      <h2 className={css.sentence} data-testid="call-sentence">
        {first === null ? (
          w.nobody
        ) : (
          <>
            <span className={css.first}>{w.call(first.name, labelOf('answeringRole', first.role, language))}</span>
            {next !== null && (
              <span className={css.next}>
                {w.orElse(next.name)}
                {next.phone !== null && (
                  <>
                    {' '}
                    <a href={telHref(next.phone)} aria-label={w.callNow(next.name, spokenPhone(next.phone))}>
                      {spokenPhone(next.phone)}
                    </a>
                  </>
                )}
              </span>
            )}
          </>
        )}
      </h2>
      {parallel !== null && (
        <p className={css.parallel}>
          {w.parallel(labelOf('answeringRole', parallel.role, language), parallel.name)}
          {parallel.phone !== null && (
            <a href={telHref(parallel.phone)} aria-label={w.callNow(parallel.name, spokenPhone(parallel.phone))}>
              {spokenPhone(parallel.phone)}
            </a>
          )}
        </p>
      )}
    </header>
  );
}
