import { labelOf } from '#domain/labels.ts';
import type { Deliveries } from '../../../server/app.ts';
import { hooksText } from '../../text/hooks.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { hookAnswer } from './hookAnswer.ts';
import css from './hooks.module.css';

const timeOf = (instant: number, zone: string, language: 'zh' | 'en'): string =>
  new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    timeZone: zone,
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(instant);

/** The last messages of a hook: what, when, how it went, and what failed and why. */
export function DeliveryList({ deliveries: { items, mostTries }, zone }: { deliveries: Deliveries; zone: string }) {
  const w = useText(hooksText);
  const { language } = useLanguage();
  if (items.length === 0) return <p className={css.faint}>{w.noDeliveries}</p>;
  return (
    <ol className={css.messages} data-testid="deliveries">
      {items.map((one) => (
        <li key={one.id}>
          <span className={css.state} data-state={one.state}>
            {labelOf('deliveryState', one.state, language)}
          </span>
          <span>
            {w.events[one.event]}
            {one.event !== 'test' && ` · ${one.facts.isDrill ? `【${w.drill}】` : ''}${one.facts.name}`}
          </span>
          <time dateTime={new Date(one.createdAt).toISOString()}>{timeOf(one.createdAt, zone, language)}</time>
          {one.state !== 'sent' && one.tries > 0 && (
            <small>
              {hookAnswer(one.lastAnswer, w)}
              {one.event !== 'test' && ` · ${w.tries(one.tries, mostTries)}`}
              {one.state === 'waiting' && ` · ${w.nextAt(timeOf(one.nextAt, zone, language))}`}
            </small>
          )}
        </li>
      ))}
    </ol>
  );
}
