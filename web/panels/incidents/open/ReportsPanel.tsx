import { Button, Input } from 'antd';
import { labelOf } from '#domain/labels.ts';
import type { ReportKind } from '#domain/words.ts';
import type { WireRoll } from '../../../../server/app.ts';
import { FirstUse } from '../../../parts/states/FirstUse.tsx';
import { incidentOpenText } from '../../../text/incidentOpen.ts';
import { incidentOpenLogText } from '../../../text/incidentOpenLog.ts';
import { useLanguage, useText } from '../../../text/LanguageProvider.tsx';
import css from './reports.module.css';
import roll from './roll.module.css';
import { spanOf } from './spanOf.ts';

export interface Drafting {
  readonly kind: ReportKind;
  /** Null while it is being drafted. */
  readonly text: string | null;
}

interface SentText {
  readonly id: string;
  readonly kind: ReportKind;
  readonly text: string;
  readonly dueAt: number;
  readonly sentAt: number;
  readonly by: string;
}

interface Props {
  readonly due: WireRoll['reports'];
  readonly sent: readonly SentText[];
  readonly drafting: Drafting | null;
  readonly now: number;
  readonly isSending: boolean;
  readonly problem: string | null;
  readonly said: string | null;
  /** Why nothing can be drafted or sent; null when it can. */
  readonly refused: string | null;
  readonly when: (instant: number) => string;
  readonly onDraft: (kind: ReportKind) => void;
  readonly onEdit: (text: string) => void;
  readonly onSend: () => void;
  readonly onDiscard: () => void;
  readonly onCopy: (text: string) => void;
}

const shortest = 10;
const longest = 8000;

/** 初报、续报、终报: the clocks the county sets, drafts from the log, what was sent. */
export function ReportsPanel({ due, sent, drafting, now, isSending, problem, said, refused, when, ...intents }: Props) {
  const w = useText(incidentOpenLogText).reports;
  const { span } = useText(incidentOpenText);
  const { language } = useLanguage();
  const name = (kind: ReportKind): string => labelOf('reportKind', kind, language);
  const owed = due.filter(({ sentAt }) => sentAt === null).toSorted((a, b) => a.dueAt - b.dueAt);
  const length = drafting?.text?.trim().length ?? 0;
  const wrong = length < shortest ? w.short : length > longest ? w.long : null;
  return (
    <div data-testid="reports">
      {owed.length === 0 && sent.length === 0 && <FirstUse title={w.none} detail={w.noneDo} />}
      <ul className={css.due}>
        {owed.map(({ kind, dueAt }) => (
          <li key={`${kind} ${dueAt}`} data-late={dueAt < now} data-testid="report-due">
            <strong>{name(kind)}</strong>
            <span className={css.clock}>
              {dueAt < now ? w.late(spanOf(now - dueAt, span)) : w.dueIn(spanOf(dueAt - now, span))}
            </span>
            <span className={css.at}>{w.due(when(dueAt))}</span>
            <Button
              type="primary"
              aria-disabled={refused !== null}
              title={refused ?? undefined}
              onClick={() => refused === null && intents.onDraft(kind)}
            >
              {drafting?.kind === kind ? w.fresh : w.draft}
            </Button>
          </li>
        ))}
      </ul>
      {said !== null && (
        <p className={css.said} role="status">
          {said}
        </p>
      )}
      {problem !== null && (
        <p className={css.problem} role="alert">
          {problem}
        </p>
      )}
      {drafting && (
        <section className={roll.part}>
          <h3>{w.edit(name(drafting.kind))}</h3>
          <p className={roll.hint}>{drafting.text === null ? w.drafting : w.says}</p>
          <Input.TextArea
            aria-label={w.edit(name(drafting.kind))}
            autoSize={{ minRows: 8, maxRows: 24 }}
            value={drafting.text ?? ''}
            disabled={drafting.text === null}
            onChange={({ target }) => intents.onEdit(target.value)}
          />
          <div className={css.deeds}>
            <Button
              type="primary"
              loading={isSending}
              aria-disabled={wrong !== null}
              title={wrong ?? undefined}
              onClick={() => wrong === null && intents.onSend()}
            >
              {w.send(name(drafting.kind))}
            </Button>
            <Button onClick={() => intents.onCopy(drafting.text ?? '')}>{w.copy}</Button>
            <Button onClick={intents.onDiscard}>{w.discard}</Button>
          </div>
        </section>
      )}
      {(sent.length > 0 || owed.length > 0) && (
        <section className={roll.part}>
          <h3>{w.sent}</h3>
          {sent.length === 0 && <p className={roll.hint}>{w.nothingSent}</p>}
          {sent
            .toSorted((a, b) => b.sentAt - a.sentAt)
            .map(({ id, kind, text, dueAt, sentAt, by }) => (
              <article key={id} className={css.sent} data-testid="report-sent">
                <header>
                  <strong>{name(kind)}</strong>
                  <span data-late={sentAt > dueAt}>
                    {sentAt > dueAt ? w.sentLate(when(sentAt), spanOf(sentAt - dueAt, span)) : w.sentAt(when(sentAt))}
                  </span>
                  <span>{w.sentBy(by)}</span>
                  <Button size="small" onClick={() => intents.onCopy(text)}>
                    {w.copy}
                  </Button>
                </header>
                <p>{text}</p>
              </article>
            ))}
        </section>
      )}
    </div>
  );
}
