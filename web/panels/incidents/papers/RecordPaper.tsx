import { labelOf } from '#domain/labels.ts';
import { homeStates } from '#domain/words.ts';
import type { IncidentRecord, WireRoll } from '../../../../server/app.ts';
import { incidentOpenText } from '../../../text/incidentOpen.ts';
import { incidentOpenPapersText } from '../../../text/incidentOpenPapers.ts';
import { useLanguage, useText } from '../../../text/LanguageProvider.tsx';
import { AfterPanel } from '../open/AfterPanel.tsx';
import { spanOf } from '../open/spanOf.ts';
import { SheetHead } from './SheetHead.tsx';
import css from './sheets.module.css';

interface Props {
  readonly record: IncidentRecord;
  readonly roll: WireRoll;
  readonly lines: readonly {
    readonly seq: number;
    readonly time: string;
    readonly sentence: string;
    readonly by: string;
  }[];
  readonly time: (instant: number) => string;
  readonly asOf: string;
  readonly town: string;
  readonly printedBy: string;
  readonly printedAt: string;
  readonly isDemo: boolean;
  readonly link: string;
}

/** 突发事件处置记录 on A4: facts, the roll calls as they stand, reports, review, and the log without a gap. */
export function RecordPaper({ record, roll, lines, time, ...paper }: Props) {
  const w = useText(incidentOpenPapersText);
  const { span } = useText(incidentOpenText);
  const { language } = useLanguage();
  const r = w.record;
  const { incident, reports, afterAction } = record;
  const { counts } = roll;
  const said = homeStates.reduce((total, state) => total + counts.by[state], 0);
  const saidPeople = homeStates.reduce((total, state) => total + counts.peopleBy[state], 0);
  const level = labelOf('incidentLevel', String(incident.level) as '1', language);
  const facts: readonly (readonly [string, string])[] = [
    [r.kind, `${labelOf('incidentKind', incident.kind, language)} · ${level}`],
    [r.place, incident.place],
    [r.started, time(incident.startedAt)],
    [r.ended, incident.endedAt === null ? r.notEnded : time(incident.endedAt)],
    ...(incident.endedAt === null ? [] : [[r.lasted, spanOf(incident.endedAt - incident.startedAt, span)] as const]),
  ];
  return (
    <article className={css.sheet}>
      <SheetHead
        title={r.title}
        place={incident.name}
        incident={null}
        drill={incident.isDrill ? w.drill : null}
        facts={[]}
        link={paper.link}
        linkSays={w.qr}
        source={[
          paper.town,
          w.asOf(paper.asOf),
          w.printed(paper.printedBy, paper.printedAt),
          ...(paper.isDemo ? [w.demo] : []),
        ]}
      />
      <section className={css.part}>
        <h3>{r.facts}</h3>
        <dl className={css.foot}>
          {facts.map(([title, value]) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className={css.part}>
        <h3>{r.staff}</h3>
        <table className={css.table}>
          <thead>
            <tr>
              {(['who', 'role', 'state', 'since', 'by'] as const).map((column) => (
                <th key={column} scope="col">
                  {r.columns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {roll.staff.map(({ cadreId, name, reason, standing }) => (
              <tr key={cadreId}>
                <td className={css.tight}>{name}</td>
                <td>{reason}</td>
                <td className={css.tight}>
                  {standing === null ? '—' : labelOf('staffState', standing.state, language)}
                </td>
                <td className={css.tight}>{standing === null ? '' : time(standing.since)}</td>
                <td className={css.tight}>{standing?.by}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section className={css.part}>
        <h3>{r.homes}</h3>
        <p>{r.homesLine(counts.homes, counts.people)}</p>
        <ul>
          {homeStates
            .filter((state) => counts.by[state] > 0)
            .map((state) => (
              <li key={state}>
                {r.stateLine(labelOf('homeState', state, language), counts.by[state], counts.peopleBy[state])}
              </li>
            ))}
          {counts.homes > said && (
            <li>{r.stateLine(r.notSet, counts.homes - said, Math.max(0, counts.people - saidPeople))}</li>
          )}
        </ul>
      </section>
      <section className={css.part}>
        <h3>{r.reports}</h3>
        {reports.length === 0 && <p>{r.noReports}</p>}
        {reports.map(({ id, kind, sentAt, by, text }) => (
          <div key={id}>
            <strong>{r.reportHead(labelOf('reportKind', kind, language), time(sentAt), by)}</strong>
            <p className={css.report}>{text}</p>
          </div>
        ))}
      </section>
      {incident.endedAt !== null && (
        <section className={css.part}>
          <h3>{r.after}</h3>
          <AfterPanel after={afterAction} />
        </section>
      )}
      <section className={css.part}>
        <h3>{r.log}</h3>
        {lines.length === 0 && <p>{r.noLog}</p>}
        <table className={css.table} data-testid="record-log">
          <thead>
            <tr>
              {(['seq', 'time', 'what', 'by'] as const).map((column) => (
                <th key={column} scope="col">
                  {r.logColumns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ seq, time: at, sentence, by }) => (
              <tr key={seq}>
                <td className={css.order}>{seq}</td>
                <td className={css.tight}>{at}</td>
                <td>{sentence}</td>
                <td className={css.tight}>{by}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div className={css.returned}>
        <span className={css.blank}>{r.signed}</span>
        <span className={css.blank}>{r.signedLeader}</span>
      </div>
    </article>
  );
}
