import { labelOf } from '#domain/labels.ts';
import type { IncidentBrief } from '../../../server/app.ts';
import { incidentsListText } from '../../text/incidentsList.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { DrillMark } from './DrillMark.tsx';
import css from './incidentList.module.css';

const levels = { 1: '1', 2: '2', 3: '3', 4: '4' } as const;
export const levelWord = (level: number): '1' | '2' | '3' | '4' => levels[level as 1] ?? '4';

interface Props {
  readonly title: string;
  readonly incidents: readonly IncidentBrief[];
  /** An instant on the town's clock, in words. */
  readonly timeOf: (instant: number) => string;
  readonly onOpen: (id: string) => void;
}

/** Incidents, each one press away: name, kind and level, since when; drills hatched. */
export function IncidentList({ title, incidents, timeOf, onOpen }: Props) {
  const w = useText(incidentsListText);
  const { language } = useLanguage();
  if (incidents.length === 0) return null;
  return (
    <section className={css.list}>
      <h2>{title}</h2>
      <ul>
        {incidents.map(({ id, kind, name, isDrill, stage, level, place, startedAt, endedAt, entries }) => (
          <li key={id}>
            <button
              type="button"
              className={css.incident}
              data-stage={stage}
              data-drill={isDrill}
              data-testid="incident"
              onClick={() => onOpen(id)}
            >
              <span className={css.name}>
                {name} {isDrill && <DrillMark />}
              </span>
              <span className={css.facts}>
                {[
                  labelOf('incidentStage', stage, language),
                  labelOf('incidentKind', kind, language),
                  labelOf('incidentLevel', levelWord(level), language),
                  ...(place === '' ? [] : [place]),
                ].join(' · ')}
              </span>
              <span className={css.facts}>
                {endedAt === null ? w.since(timeOf(startedAt)) : w.until(timeOf(endedAt))} · {w.entries(entries)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
