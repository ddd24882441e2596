import { Patterns } from './Patterns.tsx';
import css from './paper.module.css';

export interface PaperLegendLine {
  readonly key: string;
  readonly fill: string;
  readonly label: string;
  readonly count: string;
  readonly edge?: 'dashed' | 'thick' | 'thin';
}

/** What each pattern means, and how many cells have it. */
export function PaperLegend({ lines, notes }: { lines: readonly PaperLegendLine[]; notes: readonly string[] }) {
  return (
    <ul className={css.legend} data-testid="paper-legend">
      {lines.map(({ key, fill, label, count, edge }) => (
        <li key={key}>
          <svg viewBox="0 0 9 4.5" aria-hidden="true">
            <Patterns />
            {edge === 'thick' || edge === 'thin' ? (
              <path d="M0.5 2.25H8.5" stroke="#000" strokeWidth={edge === 'thick' ? 0.85 : 0.22} />
            ) : (
              <rect
                x="0.3"
                y="0.3"
                width="8.4"
                height="3.9"
                fill={fill === '' ? '#fff' : `url(#${fill})`}
                stroke="#000"
                strokeWidth={edge === 'dashed' ? 0.5 : 0.22}
                strokeDasharray={edge === 'dashed' ? '0.9 0.7' : undefined}
              />
            )}
          </svg>
          {label}
          {count !== '' && <b>{count}</b>}
        </li>
      ))}
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
