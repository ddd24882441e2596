import { useId } from 'react';
import css from './choice.module.css';

export interface Option<V extends string> {
  readonly value: V;
  readonly label: string;
  /** What it means, or the key that chooses it. */
  readonly hint?: string;
}

interface Props<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly options: readonly Option<V>[];
  readonly onChoose: (value: V) => void;
  readonly isSmall?: boolean;
  /** `colour` makes `data-testid="colour-coverage"` and so on. */
  readonly name: string;
}

/** One of a few, all in sight: radio buttons dressed as a bar, so that arrows and screen readers work by themselves. */
export function Choice<V extends string>({ label, value, options, onChoose, isSmall = false, name }: Props<V>) {
  const group = useId();
  return (
    <div className={css.bar} role="radiogroup" aria-label={label} data-small={isSmall}>
      {options.map((option) => (
        <label
          key={option.value}
          className={css.option}
          title={option.hint}
          data-chosen={option.value === value}
          data-testid={`${name}-${option.value}`}
        >
          <input
            className="visually-hidden"
            type="radio"
            name={group}
            checked={option.value === value}
            onChange={() => onChoose(option.value)}
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}
