import type { WireAreaAnswer } from '../../../server/app.ts';
import { incidentsAreaText } from '../../text/incidentsArea.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import css from './area.module.css';

/** Cell by cell how many are affected. */
export function AreaCells({ cells }: { cells: WireAreaAnswer['cells'] }) {
  const w = useText(incidentsAreaText);
  if (cells.length < 2) return null;
  return (
    <details className={css.block}>
      <summary>{w.cellList}</summary>
      <ul>
        {cells.map(({ cellId, villageName, name, isWhole, counts }) => (
          <li key={cellId} className={css.cell}>
            <span>
              {villageName} · {name}
            </span>
            <span className={css.small}>{isWhole ? w.whole : w.part}</span>
            <b>{w.needUnit(counts.households)}</b>
          </li>
        ))}
      </ul>
    </details>
  );
}
