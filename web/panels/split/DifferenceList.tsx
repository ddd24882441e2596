import { percent } from '../../text/formats.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import { splitText } from '../../text/split.ts';
import type { CellThen, Compared, Difference } from './differencesOf.ts';
import css from './split.module.css';

interface Props {
  readonly differences: readonly Difference[];
  readonly by: Compared;
  readonly chosen: number | null;
  readonly onChoose: (difference: Difference) => void;
}

const intoSight = (line: HTMLButtonElement | null): void => line?.scrollIntoView({ block: 'nearest' });

/** Cell by cell from the earlier day to the later, worst first; a line shows the cell on both maps. */
export function DifferenceList({ differences, by, chosen, onChoose }: Props) {
  const w = useText(splitText);
  const shown = (cell: CellThen | null, other: string): string => {
    if (cell === null) return other;
    if (by === 'conflicts') return String(cell.conflicts);
    if (by === 'lead') return cell.lead?.name ?? w.noLead;
    return cell.rate === null ? w.noRate : percent(cell.rate);
  };
  const signed = (gain: number): string => {
    if (by === 'conflicts') return gain === 0 ? '' : w.issues(gain > 0 ? `−${gain}` : `+${-gain}`);
    if (by === 'lead' || gain === 0) return '';
    return w.points(`${gain > 0 ? '+' : '−'}${Math.abs(gain).toFixed(1)}`);
  };
  return (
    <ol className={css.list} data-testid="differences">
      {differences.map((difference) => (
        <li
          key={difference.id}
          data-direction={difference.gain < 0 ? 'worse' : difference.gain > 0 ? 'better' : 'other'}
        >
          <button
            type="button"
            ref={difference.no === chosen ? intoSight : undefined}
            aria-pressed={difference.no === chosen}
            onClick={() => onChoose(difference)}
          >
            <span className={css.name}>
              {difference.name.replace(difference.village, '') || difference.name}
              <small>{difference.village}</small>
            </span>
            <span className={css.values}>
              {shown(difference.before, w.added)} <i aria-hidden="true">→</i> {shown(difference.after, w.gone)}
            </span>
            <b className={css.gain}>{signed(difference.gain)}</b>
          </button>
        </li>
      ))}
    </ol>
  );
}
