import type { BalanceFacts as Facts } from '#domain/balance/balanceTask.ts';
import { percent } from '../../text/formats.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import { suggestionsText } from '../../text/suggestions.ts';
import css from './suggestions.module.css';

interface Props {
  readonly facts: Facts;
  readonly nameOf: (cell: number) => string;
}

/** What a way of balancing would change, before → after. */
export function BalanceFacts({ facts, nameOf }: Props) {
  const w = useText(suggestionsText);
  const compact = (value: number) => value.toFixed(2);
  return (
    <>
      <p className={css.verdict} data-good={facts.isWithinTolerance}>
        {facts.why === null ? w.reached : w.notReached[facts.why]}
      </p>
      <dl className={css.facts}>
        <dt>{w.facts.moved}</dt>
        <dd>{facts.moved}</dd>
        <dt>{w.facts.centresMoved}</dt>
        <dd>{facts.centresMoved}</dd>
        <dt>{w.facts.off}</dt>
        <dd>{w.fromTo(percent(facts.offBefore, 0), percent(facts.offAfter, 0))}</dd>
        <dt>{w.facts.torn}</dt>
        <dd>{w.fromTo(String(facts.tornBefore), String(facts.tornAfter))}</dd>
        <dt>{w.facts.compact}</dt>
        <dd>{w.fromTo(compact(facts.compactBefore), compact(facts.compactAfter))}</dd>
      </dl>
      <h4>{w.cells}</h4>
      <dl className={css.facts}>
        {facts.cells.map(({ cell, before, after }) => (
          <div key={cell}>
            <dt>{nameOf(cell)}</dt>
            <dd>{w.fromTo(String(before), String(after))}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
