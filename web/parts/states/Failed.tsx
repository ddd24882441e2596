import { Button } from 'antd';
import css from './states.module.css';

export interface FailedProps {
  readonly title: string;
  /** What happened and what still works. */
  readonly detail: string;
  readonly number?: string | undefined;
  readonly retry?: string;
  readonly onRetry?: () => void;
}

export function Failed({ title, detail, number, retry, onRetry }: FailedProps) {
  return (
    <div className={css.state} role="alert" data-state="failed">
      <h2 className={css.title}>{title}</h2>
      <p className={css.detail}>{detail}</p>
      {number && <p className={css.small}>{number}</p>}
      {retry && onRetry && (
        <Button type="primary" onClick={onRetry}>
          {retry}
        </Button>
      )}
    </div>
  );
}
