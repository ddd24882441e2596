import { labelOf } from '#domain/labels.ts';
import type { EntryVia } from '#domain/words.ts';
import { incidentOpenRollText } from '../../../text/incidentOpenRoll.ts';
import { useLanguage, useText } from '../../../text/LanguageProvider.tsx';
import css from './roll.module.css';

export interface Waiting {
  /** Why the server refused it; null while it waits. */
  readonly refusal: string | null;
  /** The entry, to be let go of. */
  readonly id: string;
}

interface Props {
  readonly standing: { readonly since: number; readonly by: string; readonly via: EntryVia } | null;
  readonly waiting: Waiting | null;
  readonly when: (instant: number) => string;
  readonly onDiscard: (id: string) => void;
}

/** When a state was set, who set it and from where; and whether it is with the server yet. */
export function SetBy({ standing, waiting, when, onDiscard }: Props) {
  const w = useText(incidentOpenRollText);
  const { language } = useLanguage();
  if (waiting?.refusal != null)
    return (
      <span className={css.refused} role="alert">
        {w.refused(waiting.refusal)}
        <button type="button" className={css.plain} onClick={() => onDiscard(waiting.id)}>
          {w.discard}
        </button>
      </span>
    );
  if (standing === null) return waiting ? <span className={css.waiting}>{w.waiting}</span> : null;
  const { since, by, via } = standing;
  return (
    <span className={css.by} data-sent={waiting === null}>
      {via === 'desk' ? w.setByDesk(when(since), by) : w.setBy(when(since), by, labelOf('entryVia', via, language))}
      {waiting ? (
        <em className={css.waiting}>{w.waiting}</em>
      ) : (
        <span className={css.sent} title={w.sent} role="img" aria-label={w.sent}>
          ✓
        </span>
      )}
    </span>
  );
}
