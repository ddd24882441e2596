import { boundariesPlanText } from '../../text/boundariesPlan.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import css from './planPanels.module.css';

/** What the server said against a deed: why, and each thing to settle with its place. */
export interface Refusal {
  readonly title: string;
  readonly detail: string;
  readonly faults: readonly { readonly message: string; readonly at: readonly [number, number] | null }[];
}

interface Props {
  readonly refusal: Refusal;
  readonly onShow: (at: readonly [number, number]) => void;
}

export function RefusalList({ refusal: { title, detail, faults }, onShow }: Props) {
  const w = useText(boundariesPlanText).publish;
  return (
    <div className={css.danger} role="alert" data-testid="plan-refused">
      <strong>{title || w.refused}</strong>
      {detail !== '' && <p>{detail}</p>}
      {faults.length > 0 && (
        <>
          <p>{w.refusedList(faults.length)}</p>
          <ul>
            {faults.map(({ message, at }, place) => (
              // oxlint-disable-next-line react/no-array-index-key -- two faults may read the same and lie elsewhere
              <li key={`${place} ${message}`}>
                {at ? (
                  <button type="button" className={css.place} onClick={() => onShow(at)}>
                    {message}
                  </button>
                ) : (
                  message
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
