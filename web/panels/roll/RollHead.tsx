import { labelOf } from '#domain/labels.ts';
import type { OpenedRoll } from '../../../server/app.ts';
import { clockTime } from '../../text/clockTime.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { rollText } from '../../text/roll.ts';
import { telHref } from '../incidents/phoneNumbers.ts';
import css from './roll.module.css';

/** Which incident it is, until when the link holds, and the duty room's number. */
export function RollHead({ roll }: { roll: OpenedRoll }) {
  const w = useText(rollText);
  const { language } = useLanguage();
  const { incident, deskPhone, expiresAt } = roll;
  return (
    <header className={css.head}>
      {incident.isDrill && (
        <p className={css.drill} role="note">
          <strong>{w.drill}</strong> {w.drillWhat}
        </p>
      )}
      <h1 className={css.title}>{incident.name}</h1>
      <p className={css.line}>
        {labelOf('incidentKind', incident.kind, language)} · {labelOf('incidentStage', incident.stage, language)}
        {incident.place && ` · ${incident.place}`}
      </p>
      <p className={css.soft}>{w.validUntil(clockTime(expiresAt, language))}</p>
      {deskPhone && (
        <a className={css.call} href={telHref(deskPhone)}>
          {w.callDesk} {deskPhone}
        </a>
      )}
    </header>
  );
}
