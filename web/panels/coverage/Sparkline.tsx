import { memo } from 'react';
import css from './daySlider.module.css';
import { sparkPath } from './sparkPath.ts';

/** The town's rate over all days of the slider. */
export const Sparkline = memo(function Sparkline({
  rates,
  label,
}: {
  rates: readonly (number | null)[];
  label: string;
}) {
  const { line, area } = sparkPath(rates);
  return (
    <svg className={css.spark} viewBox="0 0 1000 100" preserveAspectRatio="none" role="img" aria-label={label}>
      <path className={css.area} d={area} />
      <path className={css.line} d={line} vectorEffect="non-scaling-stroke" />
    </svg>
  );
});
