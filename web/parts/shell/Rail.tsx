import type { ReactNode } from 'react';
import { Link } from 'wouter';
import css from './shell.module.css';

export interface Place {
  readonly path: string;
  readonly label: string;
  readonly icon: ReactNode;
  readonly isCurrent: boolean;
}

/** 56 px of places to go; on a phone the tab bar. */
export function Rail({ label, places }: { label: string; places: readonly Place[] }) {
  return (
    <nav className={css.rail} aria-label={label}>
      <img className={css.mark} src="/mark.svg" alt="" />
      {places.map(({ path, label: name, icon, isCurrent }) => (
        <Link key={path} href={path} className={css.place} aria-current={isCurrent ? 'page' : undefined}>
          {icon}
          <span>{name}</span>
        </Link>
      ))}
    </nav>
  );
}
