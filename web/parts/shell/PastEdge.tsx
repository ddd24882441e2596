import css from './shell.module.css';

/** The thin amber edge a page wears while it shows a day before today. */
export function PastEdge() {
  return <div className={css.past} aria-hidden="true" />;
}
