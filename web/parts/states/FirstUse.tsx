import type { ReactNode } from 'react';
import css from './states.module.css';

/** Nothing here yet: what to do next, with one button. */
export function FirstUse({ title, detail, action }: { title: string; detail?: string; action?: ReactNode }) {
  return (
    <section className={css.state} data-state="first-use">
      <h2 className={css.title}>{title}</h2>
      {detail && <p className={css.detail}>{detail}</p>}
      {action}
    </section>
  );
}
