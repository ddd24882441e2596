import { Button } from 'antd';
import { useState } from 'react';
import { labelOf } from '#domain/labels.ts';
import { discardEntry, retryEntry } from '../../api/pack/outbox.ts';
import type { KeptRow } from '../../api/pack/shelf.ts';
import { useOutbox } from '../../api/pack/useOutbox.ts';
import { Strip } from '../../parts/shell/Strip.tsx';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { outboxText } from '../../text/outbox.ts';
import css from './outboxStrip.module.css';

const clock = (at: number): string =>
  new Date(at).toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit', hour12: false });

/** Entries the server does not have yet, and those it refused: on every page, until there are none. */
export function OutboxStrip() {
  const w = useText(outboxText);
  const { language } = useLanguage();
  const { waiting, failed, isSending, needsSignIn } = useOutbox();
  const [isOpen, setOpen] = useState(false);
  const said = ({ entry, enteredAt }: KeptRow): string => {
    const what = labelOf('entryKind', entry.kind, language);
    return w.entered(clock(enteredAt), what);
  };
  if (waiting === 0 && failed.length === 0) return null;
  return (
    <Strip tone="past">
      {waiting > 0 && (
        <span data-testid="outbox">
          {needsSignIn ? w.waitingForSignIn(waiting) : isSending ? w.sending(waiting) : w.waiting(waiting)}
        </span>
      )}
      {failed.length > 0 && (
        <>
          <span data-testid="outbox-refused">{w.refused(failed.length)}</span>
          <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? w.hide : w.show}
          </Button>
        </>
      )}
      {isOpen && failed.length > 0 && (
        <ul className={css.refused}>
          {failed.map((row) => (
            <li key={row.id}>
              <span>{said(row)}</span>
              <span>{row.refusal}</span>
              <Button size="small" onClick={() => void retryEntry(row.id)}>
                {w.retry}
              </Button>
              <Button size="small" danger onClick={() => void discardEntry(row.id)}>
                {w.discard}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Strip>
  );
}
