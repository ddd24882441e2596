import type { ReactNode } from 'react';
import css from './shell.module.css';

/** A thin line across the top of every screen: demonstration, offline. */
export function Strip({ tone = 'plain', children }: { tone?: 'plain' | 'past'; children: ReactNode }) {
  return (
    <div className={css.strip} data-tone={tone} role="status">
      {children}
    </div>
  );
}
