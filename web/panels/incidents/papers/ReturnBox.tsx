import { incidentOpenPapersText } from '../../../text/incidentOpenPapers.ts';
import { useText } from '../../../text/LanguageProvider.tsx';
import css from './sheets.module.css';

/** Sheets with names come back: who returned it, and when. */
export function ReturnBox() {
  const w = useText(incidentOpenPapersText);
  return (
    <div className={css.returned}>
      <span className={css.box} aria-hidden="true" />
      <span>{w.returnedSays}</span>
      <span className={css.blank}>{w.returned}</span>
      <span className={css.blank}>{w.returnedAt}</span>
    </div>
  );
}
