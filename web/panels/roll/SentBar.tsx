import { Button } from 'antd';
import { useText } from '../../text/LanguageProvider.tsx';
import { rollText } from '../../text/roll.ts';
import css from './roll.module.css';

interface Props {
  readonly waiting: number;
  readonly isSending: boolean;
  readonly isOffline: boolean;
  readonly refused: readonly { readonly id: string; readonly refusal: string | null }[];
  readonly onRetry: (id: string) => void;
  readonly onDiscard: (id: string) => void;
}

/** Always at the foot of the page: what the server does not have yet. */
export function SentBar({ waiting, isSending, isOffline, refused, onRetry, onDiscard }: Props) {
  const w = useText(rollText);
  const said = waiting === 0 ? w.allSent : isSending ? w.sending(waiting) : w.waiting(waiting);
  return (
    <footer className={css.sent} data-tone={waiting > 0 || isOffline ? 'past' : 'plain'}>
      <p role="status" data-testid="roll-outbox">
        <strong>{said}</strong>
        {isOffline && <span> · {w.offline}</span>}
      </p>
      {refused.length > 0 && (
        <div role="alert">
          <p>{w.refused(refused.length)}</p>
          {refused.map(({ id, refusal }) => (
            <p key={id} className={css.refused}>
              <span>{refusal}</span>
              <Button size="small" onClick={() => onRetry(id)}>
                {w.retryEntry}
              </Button>
              <Button size="small" danger onClick={() => onDiscard(id)}>
                {w.discard}
              </Button>
            </p>
          ))}
        </div>
      )}
    </footer>
  );
}
