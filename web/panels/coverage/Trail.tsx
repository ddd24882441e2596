import { coverageText } from '../../text/coverage.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import css from './trail.module.css';

export interface TrailStep {
  readonly key: string;
  readonly name: string;
  /** Absent on the last step: one is there already. */
  readonly onGo?: () => void;
}

/** Town › village › cell › group: how deep one has gone, and the way back up. */
export function Trail({ steps }: { steps: readonly TrailStep[] }) {
  const w = useText(coverageText);
  return (
    <nav className={css.trail} aria-label={w.trail} data-testid="trail">
      <ol>
        {steps.map(({ key, name, onGo }) => (
          <li key={key}>
            {onGo ? (
              <button type="button" onClick={onGo}>
                {name}
              </button>
            ) : (
              <span aria-current="location">{name}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
