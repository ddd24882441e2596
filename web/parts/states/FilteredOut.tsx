import { Button } from 'antd';
import css from './states.module.css';

/** A filter left nothing: names the filter and offers to drop it. */
export function FilteredOut({ sentence, clear, onClear }: { sentence: string; clear?: string; onClear?: () => void }) {
  return (
    <div className={css.state} data-state="filtered-out">
      <p className={css.detail}>{sentence}</p>
      {clear && onClear && <Button onClick={onClear}>{clear}</Button>}
    </div>
  );
}
