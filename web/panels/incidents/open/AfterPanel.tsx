import type { IncidentRecord } from '../../../../server/app.ts';
import { incidentOpenLogText } from '../../../text/incidentOpenLog.ts';
import { useText } from '../../../text/LanguageProvider.tsx';
import css from './after.module.css';

/** 复盘: when who was reached, what was owed. Also on the printed record. */
export function AfterPanel({ after }: { readonly after: IncidentRecord['afterAction'] }) {
  const w = useText(incidentOpenLogText).after;
  const minutes = (value: number | null): string => (value === null ? w.never : w.minutes(value));
  const figures: readonly (readonly [string, number | null])[] = [
    [w.firstReached, after.firstReachedMin],
    [w.halfReached, after.halfReachedMin],
    [w.allReached, after.allReachedMin],
    [w.firstThere, after.firstThereMin],
    [w.allAccounted, after.allAccountedMin],
  ];
  return (
    <div className={css.after} data-testid="after-action">
      <dl className={css.figures}>
        {figures.map(([label, value]) => (
          <div key={label} data-never={value === null}>
            <dt>{label}</dt>
            <dd>{minutes(value)}</dd>
          </div>
        ))}
      </dl>
      <h3>{w.notReached}</h3>
      {after.notReached.length === 0 ? <p>{w.everybodyReached}</p> : <p>{after.notReached.join('、')}</p>}
      <h3>{w.owed}</h3>
      {after.owed.length === 0 ? (
        <p>{w.nothingOwed}</p>
      ) : (
        <ul className={css.owed}>
          {after.owed.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
