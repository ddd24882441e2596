import { useMemo } from 'react';
import type { FeatureCollection } from 'geojson';
import type { Comparison } from '../../../server/app.ts';
import { boundariesCompareText } from '../../text/boundariesCompare.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import {
  areaDifferences,
  cellDifferences,
  comparedNames,
  type Difference,
  flowDifferences,
  lineDifferences,
} from './comparedLists.ts';
import css from './effect.module.css';

interface Props {
  readonly comparison: Omit<Comparison, 'features'> & { readonly features: FeatureCollection };
  readonly onShow: (box: readonly [number, number, number, number]) => void;
}

const most = 60;

/** What differs between two partitions, in sentences; those with a place fly there. */
export function ComparedList({ comparison, onShow }: Props) {
  const w = useText(boundariesCompareText);
  const sections = useMemo(() => {
    const nameOf = comparedNames(comparison, w);
    const all: readonly (readonly [title: string, differences: readonly Difference[]])[] = [
      [w.sections.flows, flowDifferences(comparison, nameOf, w)],
      [w.sections.cells, cellDifferences(comparison, w)],
      [w.sections.areas, areaDifferences(comparison.features, nameOf, w)],
      [w.sections.lines, lineDifferences(comparison.features, nameOf, w)],
    ];
    return all.filter(([, differences]) => differences.length > 0);
  }, [comparison, w]);
  const { closedM, openedM, moved } = comparison;
  const sum = (of: 'households' | 'people' | 'withNeeds'): number => moved.reduce((total, one) => total + one[of], 0);
  if (sections.length === 0) return <p className={css.effect}>{w.same}</p>;
  return (
    <div className={css.effect} data-testid="compared" data-moved={sum('households')}>
      <header className={css.headline}>
        <strong>{sum('households') > 0 ? w.sum.moved(sum('households'), sum('people')) : w.sum.movedNone}</strong>
        <p>
          {sum('withNeeds') > 0 && <span>{w.sum.needs(sum('withNeeds'))}</span>}
          <span>{w.sum.border(w.metres(closedM), w.metres(openedM))}</span>
        </p>
      </header>
      {sections.map(([title, differences]) => (
        <section key={title} className={css.section}>
          <h3>{title}</h3>
          <ul className={css.list}>
            {differences.slice(0, most).map(({ key, sentence, box }) => (
              <li key={key}>
                {box ? (
                  <button type="button" className={css.line} onClick={() => onShow(box)}>
                    {sentence}
                  </button>
                ) : (
                  <span className={css.line}>{sentence}</span>
                )}
              </li>
            ))}
          </ul>
          {differences.length > most && <p className={css.quiet}>{w.more(differences.length - most)}</p>}
        </section>
      ))}
    </div>
  );
}
