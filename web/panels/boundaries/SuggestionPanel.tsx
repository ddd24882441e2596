import { Button, Progress, Tooltip } from 'antd';
import type { Suggestion } from '../../../server/app.ts';
import type { DeedSet, PlanDeed } from '#domain/plan/planOperation.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import { suggestionsText } from '../../text/suggestions.ts';
import { BalanceFacts } from './BalanceFacts.tsx';
import { GroupsFacts } from './GroupsFacts.tsx';
import { SuggestionForm, type SuggestionFormProps } from './SuggestionForm.tsx';
import css from './suggestions.module.css';

interface Props extends Omit<SuggestionFormProps, 'isAgain'> {
  /** The last one asked for, as far as it has come; null before. */
  readonly suggestion: Suggestion | null;
  /** Lines of the plan now: a suggestion worked out over fewer cannot be accepted. */
  readonly lines: number;
  readonly nameOf: (cell: number) => string;
  /** The alternative shown on the map, by its place in the list. */
  readonly previewed: number | null;
  readonly isAccepting: boolean;
  readonly onCancel: (jobId: string) => void;
  /** Null: show the draft as it is. */
  readonly onPreview: (deeds: DeedSet | null, alternative: number | null) => void;
  readonly onAccept: (deeds: DeedSet) => void;
  readonly onShow: (at: readonly [lon: number, lat: number]) => void;
}

/** Asks how cells could be balanced or groups formed, and lays the alternatives side by side. Changes nothing by itself. */
export function SuggestionPanel({ suggestion, nameOf, onCancel, onShow, ...props }: Props) {
  const w = useText(suggestionsText);
  const isWorking = suggestion?.state === 'checking' || suggestion?.state === 'running';
  return (
    <section className={css.panel} data-testid="suggestions">
      <p className={css.quiet}>{w.intro}</p>
      <SuggestionForm {...props} isAgain={suggestion !== null} isAsking={props.isAsking || isWorking} />
      <div aria-live="polite">
        {isWorking && (
          <div className={css.working}>
            <span>{w.working}</span>
            <Progress percent={Math.round(suggestion.progress * 100)} size="small" />
            <Button size="small" onClick={() => onCancel(suggestion.id)} data-testid="suggest-cancel">
              {w.cancel}
            </Button>
          </div>
        )}
        {suggestion?.state === 'cancelled' && <p className={css.quiet}>{w.cancelled}</p>}
        {suggestion?.problem && <p className={css.fault}>{suggestion.problem}</p>}
        {suggestion?.faults.map(({ kind, message, at }) => (
          <p key={`${kind} ${message} ${at?.join() ?? ''}`} className={css.fault}>
            {at === null ? (
              message
            ) : (
              <button type="button" onClick={() => onShow(at)}>
                {message}
              </button>
            )}
          </p>
        ))}
        {suggestion?.state === 'done' && suggestion.faults.length === 0 && suggestion.alternatives.length === 0 && (
          <p className={css.quiet}>{suggestion.kind === 'balance' ? w.best : w.none}</p>
        )}
      </div>
      {suggestion?.state === 'done' && <Alternatives {...props} suggestion={suggestion} nameOf={nameOf} />}
    </section>
  );
}

type AlternativesProps = Pick<
  Props,
  'lines' | 'nameOf' | 'previewed' | 'isAccepting' | 'canDraw' | 'onPreview' | 'onAccept'
> & {
  readonly suggestion: Suggestion;
};

function Alternatives({
  suggestion,
  lines,
  nameOf,
  previewed,
  isAccepting,
  canDraw,
  onPreview,
  onAccept,
}: AlternativesProps) {
  const w = useText(suggestionsText);
  const isStale = suggestion.lines !== null && suggestion.lines !== lines;
  const why = isStale ? w.why.stale : canDraw ? null : w.why.notDrawing;
  const cards =
    suggestion.kind === 'balance'
      ? suggestion.alternatives.map(({ aim, facts, deeds }) => ({
          aim,
          deeds,
          shown: <BalanceFacts facts={facts} nameOf={nameOf} />,
        }))
      : suggestion.alternatives.map(({ aim, facts, violations, deeds }) => ({
          aim,
          deeds,
          shown: <GroupsFacts facts={facts} violations={violations} />,
        }));
  return (
    <ol className={css.alternatives}>
      {cards.map(({ aim, deeds, shown }, at) => {
        // The server made them of the plan's own kinds and tried them on the draft.
        const together: DeedSet = { kind: 'together', deeds: deeds as unknown as readonly PlanDeed[] };
        const isShown = previewed === at;
        return (
          <li key={aim} data-shown={isShown} data-testid={`alternative-${aim}`}>
            <h3>{w.aims[aim]}</h3>
            {shown}
            <div className={css.deeds}>
              <Button
                size="small"
                aria-pressed={isShown}
                onClick={() => onPreview(isShown ? null : together, isShown ? null : at)}
              >
                {isShown ? w.previewing : w.preview}
              </Button>
              <Tooltip title={why}>
                <Button
                  size="small"
                  type="primary"
                  disabled={why !== null}
                  aria-description={why ?? undefined}
                  loading={isAccepting}
                  onClick={() => onAccept(together)}
                >
                  {isAccepting ? w.accepting : w.accept}
                </Button>
              </Tooltip>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
