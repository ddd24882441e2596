import { useId } from 'react';
import css from './stateBar.module.css';

export interface Share {
  readonly key: string;
  readonly label: string;
  readonly count: number;
}

/** How many households are in each state, as one bar; what is in no group is hatched. The label says it in words. */
export function StateBar({ shares, label }: { shares: readonly Share[]; label: string }) {
  const hatch = useId();
  const whole = shares.reduce((sum, { count }) => sum + count, 0);
  const placed = shares.map(({ key, count }, place) => ({
    key,
    x: whole === 0 ? 0 : (shares.slice(0, place).reduce((sum, before) => sum + before.count, 0) / whole) * 100,
    width: whole === 0 ? 0 : (count / whole) * 100,
  }));
  return (
    <svg className={css.bar} viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label={label}>
      <title>{label}</title>
      <pattern id={hatch} width="2.2" height="3" patternUnits="userSpaceOnUse" patternTransform="rotate(30)">
        <rect width="2.2" height="3" className={css.hatchGround} />
        <line x1="0" y1="0" x2="0" y2="3" className={css.hatchLine} />
      </pattern>
      {placed
        .filter(({ width }) => width > 0)
        .map(({ key, x, width }) => (
          <rect
            key={key}
            x={x}
            y="0"
            width={width}
            height="10"
            {...(key === 'unlinked' ? { fill: `url(#${hatch})` } : { className: css[key] })}
          />
        ))}
    </svg>
  );
}
