import { incidentsDeskText } from '../../text/incidentsDesk.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import css from './drillMark.module.css';

/** 演练, hatched in amber, wherever a drill is shown. */
export function DrillMark() {
  const w = useText(incidentsDeskText);
  return <span className={css.drill}>{w.drill}</span>;
}
