import type { PlanFault } from '#domain/plan/planEffect.ts';
import { boundariesEffectText } from '../../text/boundariesEffect.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import css from './effect.module.css';
import { faultSentence, spotOfFault } from './effectFindings.ts';
import type { PlanNames, Spot } from './planNames.ts';

interface Props {
  readonly faults: readonly PlanFault[];
  readonly names: PlanNames;
  readonly onShow: (spot: Spot) => void;
}

/** What must be settled before publication; each line flies to its place. */
export function EffectFaults({ faults, names, onShow }: Props) {
  const w = useText(boundariesEffectText);
  if (faults.length === 0) return null;
  return (
    <section className={`${css.section} ${css.faults}`} data-testid="plan-faults">
      <h3>{w.faults.title(faults.length)}</h3>
      <ul className={css.list}>
        {faults.map((fault, at) => {
          const sentence = faultSentence(fault, names, w);
          const spot = spotOfFault(fault);
          return (
            // oxlint-disable-next-line react/no-array-index-key -- two faults may read the same and lie elsewhere
            <li key={`${at} ${sentence}`} data-kind={fault.kind}>
              {spot ? (
                <button type="button" className={css.line} onClick={() => onShow(spot)} title={w.show}>
                  {sentence}
                </button>
              ) : (
                <span className={css.line}>{sentence}</span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
