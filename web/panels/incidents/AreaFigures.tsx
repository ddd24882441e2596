import { labelOf } from '#domain/labels.ts';
import { helpNeeds } from '#domain/words.ts';
import type { WireAreaAnswer } from '../../../server/app.ts';
import { incidentsAreaText } from '../../text/incidentsArea.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import css from './area.module.css';

type Counted = Pick<WireAreaAnswer, 'areaM2' | 'cells' | 'counts' | 'relays'>;

const areaSize = (m2: number, w: { m2: (n: string) => string; km2: (n: string) => string }): string =>
  m2 < 100_000 ? w.m2(Math.round(m2).toLocaleString('en-US')) : w.km2((m2 / 1e6).toFixed(2));

/** What an area holds, counted household by household: 4 个网格，12 户 37 人，另有 3 户在外; then who needs help first. */
export function AreaFigures({ counted }: { counted: Counted }) {
  const w = useText(incidentsAreaText);
  const { language } = useLanguage();
  const { counts, cells, relays, areaM2 } = counted;
  const needs = helpNeeds.filter((need) => (counts.needs[need] ?? 0) > 0);
  return (
    <section className={css.figures} data-testid="area-figures" data-households={counts.households}>
      <h2 className={css.big} aria-live="polite">
        {w.sentence(cells.length, counts.households, counts.people)}
      </h2>
      <p className={css.small}>
        {[
          counts.awayHouseholds > 0 && w.away(counts.awayHouseholds, counts.awayPeople),
          counts.emptyHouseholds > 0 && w.empty(counts.emptyHouseholds),
          w.size(areaSize(areaM2, w)),
        ]
          .filter((part) => part !== false)
          .join(' · ')}
      </p>
      {counts.helpFirst > 0 ? (
        <div className={css.help}>
          <b>{w.helpFirst(counts.helpFirst)}</b>
          <ul>
            {needs.map((need) => (
              <li key={need}>
                {labelOf('helpNeed', need, language)} <b>{w.needUnit(counts.needs[need] ?? 0)}</b>
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <p className={css.small}>{counts.households > 0 ? w.noHelp : w.nobody}</p>
      )}
      {counts.households > 0 && (
        <>
          <p className={css.small}>{relays.centres > 0 ? w.relays(relays.centres, relays.reach) : w.noRelays}</p>
          <p className={css.quiet}>{w.namesLater}</p>
        </>
      )}
    </section>
  );
}
