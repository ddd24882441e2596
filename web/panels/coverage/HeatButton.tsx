import { coverageText } from '../../text/coverage.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import css from './colourSwitch.module.css';

/** Lays days since last met over the colours, or takes them off. */
export function HeatButton({ isOn, onToggle }: { isOn: boolean; onToggle: (isOn: boolean) => void }) {
  const w = useText(coverageText);
  return (
    <button
      type="button"
      className={css.heat}
      aria-pressed={isOn}
      title={`${w.heatTitle} · H`}
      data-testid="heat"
      onClick={() => onToggle(!isOn)}
    >
      {w.heat}
    </button>
  );
}
