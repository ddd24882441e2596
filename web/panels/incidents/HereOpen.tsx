import { incidentsAnswerText } from '../../text/incidentsAnswer.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import css from './answer.module.css';
import { DrillMark } from './DrillMark.tsx';

interface Props {
  readonly incidents: readonly { readonly id: string; readonly name: string; readonly isDrill: boolean }[];
  readonly onOpen: (id: string) => void;
}

/** What is already under way at the place asked about: there the households to move first are listed. */
export function HereOpen({ incidents, onOpen }: Props) {
  const w = useText(incidentsAnswerText);
  if (incidents.length === 0) return null;
  return (
    <ul className={css.hereOpen} data-testid="here-open">
      {incidents.map(({ id, name, isDrill }) => (
        <li key={id}>
          <button type="button" onClick={() => onOpen(id)}>
            {isDrill && <DrillMark />}
            <b>{w.hereOpen(name)}</b>
            <span>{w.hereOpenHow}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
