import { QrCode } from '../../../parts/QrCode.tsx';
import css from './sheets.module.css';

export interface SheetHeadProps {
  readonly title: string;
  /** Which cell or incident. */
  readonly place: string;
  /** What it is for; null outside an incident. */
  readonly incident: string | null;
  readonly drill: string | null;
  readonly facts: readonly string[];
  readonly link: string;
  readonly linkSays: string;
  /** As of when, and who printed. */
  readonly source: readonly string[];
}

/** The head of a sheet; it stands in the table's own head, so that a second page carries it too. */
export function SheetHead({ title, place, incident, drill, facts, link, linkSays, source }: SheetHeadProps) {
  return (
    <div className={css.head}>
      <div className={css.titles}>
        <h2>
          {drill !== null && <span className={css.drill}>{drill}</span>}
          {title} <b>{place}</b>
        </h2>
        {incident !== null && <p className={css.incident}>{incident}</p>}
        <p className={css.facts}>
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
        <p className={css.source}>
          {source.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </p>
      </div>
      <figure className={css.qr}>
        <QrCode text={link} label={linkSays} size="20mm" />
        <figcaption>{linkSays}</figcaption>
      </figure>
    </div>
  );
}
