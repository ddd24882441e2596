import css from './states.module.css';

/** Loading, in the shape of what will come: one width in percent a line. */
export function Skeleton({ lines, label, height }: { lines: readonly number[]; label: string; height?: string }) {
  return (
    <div className={css.bones} role="status" aria-label={label} data-state="loading">
      {lines.map((width, line) => (
        // oxlint-disable-next-line react/no-array-index-key -- lines have no identity but their place
        <span key={line} className={css.bone} style={{ width: `${width}%`, height: height ?? '1em' }} />
      ))}
    </div>
  );
}
