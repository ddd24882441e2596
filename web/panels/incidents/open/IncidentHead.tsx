import type { ReactNode } from 'react';
import { labelOf } from '#domain/labels.ts';
import type { IncidentBrief } from '../../../../server/app.ts';
import { incidentOpenText } from '../../../text/incidentOpen.ts';
import { useLanguage, useText } from '../../../text/LanguageProvider.tsx';
import css from './head.module.css';
import { spanOf } from './spanOf.ts';
import type { StillOpen } from './stillOpen.ts';

interface Props {
  readonly incident: IncidentBrief;
  readonly open: StillOpen;
  /** UTC milliseconds by the server's clock. */
  readonly now: number;
  readonly onHomes: () => void;
  readonly onStaff: () => void;
  readonly onReports: () => void;
  readonly switcher?: ReactNode;
  readonly deeds?: ReactNode;
}

/** What happens, for how long, and what is still open in numbers to be read from across the room. */
export function IncidentHead({ incident, open, now, onHomes, onStaff, onReports, switcher, deeds }: Props) {
  const w = useText(incidentOpenText);
  const { language } = useLanguage();
  const { name, kind, level, place, stage, isDrill, startedAt, endedAt } = incident;
  const span =
    endedAt === null ? w.running(spanOf(now - startedAt, w.span)) : w.lasted(spanOf(endedAt - startedAt, w.span));
  const { report } = open;
  const isLate = report !== null && report.dueAt < now;
  return (
    <header className={css.head} data-drill={isDrill} data-stage={stage} data-testid="incident-head">
      {isDrill && (
        <p className={css.drill}>
          <span>{w.drillSays}</span>
        </p>
      )}
      <div className={css.line}>
        <h2 className={css.name}>{name}</h2>
        {switcher}
        <span className={css.stage} data-stage={stage} data-testid="incident-stage">
          {labelOf('incidentStage', stage, language)}
        </span>
      </div>
      <p className={css.facts}>
        <span>{labelOf('incidentKind', kind, language)}</span>
        <span>{labelOf('incidentLevel', String(level) as '1' | '2' | '3' | '4', language)}</span>
        {place !== '' && <span>{place}</span>}
        <span>{span}</span>
      </p>
      <div className={css.open} role="group" aria-label={w.open.label} aria-live="polite">
        <button
          type="button"
          className={css.figure}
          data-open={open.homes > 0}
          onClick={onHomes}
          data-testid="open-homes"
        >
          {incident.area === null ? (
            <span className={css.calm}>{w.open.noArea}</span>
          ) : open.allHomes === 0 ? (
            <span className={css.calm}>{w.open.noHomes}</span>
          ) : open.homes === 0 ? (
            <span className={css.calm}>{w.open.homesDone(open.allHomes, open.allPeople)}</span>
          ) : (
            <>
              <b>{w.open.homesOf(open.homes, open.people)}</b>
              <small>{w.open.homes}</small>
            </>
          )}
        </button>
        <button
          type="button"
          className={css.figure}
          data-open={open.staff > 0}
          onClick={onStaff}
          data-testid="open-staff"
        >
          {open.allStaff === 0 ? (
            <span className={css.calm}>{w.open.noStaff}</span>
          ) : open.staff === 0 ? (
            <span className={css.calm}>{w.open.staffDone(open.allStaff)}</span>
          ) : (
            <>
              <b>{w.open.staffOf(open.staff)}</b>
              <small>{w.open.staff}</small>
            </>
          )}
        </button>
        <button type="button" className={css.figure} data-open={isLate} onClick={onReports} data-testid="open-report">
          {report === null ? (
            <span className={css.calm}>{stage === 'warning' ? w.open.noReports : w.open.reportsDone}</span>
          ) : (
            <>
              <b className={css.clock}>{spanOf(report.dueAt - now, w.span)}</b>
              <small>
                {isLate
                  ? w.open.late(labelOf('reportKind', report.kind, language))
                  : w.open.dueIn(labelOf('reportKind', report.kind, language))}
              </small>
            </>
          )}
        </button>
      </div>
      {open.contested > 0 && (
        <p className={css.contested} role="alert" data-testid="open-contested">
          {w.open.contested(open.contested)}
        </p>
      )}
      {deeds}
    </header>
  );
}
