import { useEffect } from 'react';
import css from './notice.module.css';

interface Props {
  readonly message: string | null;
  readonly tone?: 'plain' | 'danger';
  readonly onGone: () => void;
}

const shownMs = 6000;

/** One sentence at the foot of the page that goes by itself; read aloud, and never in the way of a click. */
export function Notice({ message, tone = 'plain', onGone }: Props) {
  useEffect(() => {
    if (message === null) return undefined;
    const timer = setTimeout(onGone, shownMs);
    return () => clearTimeout(timer);
  }, [message, onGone]);
  if (message === null) return null;
  return (
    <div className={css.notice} data-tone={tone} role={tone === 'danger' ? 'alert' : 'status'}>
      {message}
    </div>
  );
}
