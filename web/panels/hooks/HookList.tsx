import { labelOf } from '#domain/labels.ts';
import type { Hook } from '../../../server/app.ts';
import { hooksText } from '../../text/hooks.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { hookAnswer } from './hookAnswer.ts';
import css from './hooks.module.css';

interface Props {
  readonly hooks: readonly Hook[];
  readonly onOpen: (id: string) => void;
}

/** Where messages go, and how the last one went. */
export function HookList({ hooks, onOpen }: Props) {
  const w = useText(hooksText);
  const { language } = useLanguage();
  return (
    <table className={css.list} data-testid="hooks">
      <thead>
        <tr>
          <th scope="col">{w.columns.name}</th>
          <th scope="col">{w.columns.where}</th>
          <th scope="col">{w.columns.last}</th>
          <th scope="col">{w.columns.state}</th>
        </tr>
      </thead>
      <tbody>
        {hooks.map((hook) => (
          <tr key={hook.id}>
            <th scope="row">
              <button type="button" aria-label={w.manage(hook.name)} onClick={() => onOpen(hook.id)}>
                {hook.name}
              </button>
            </th>
            <td>
              {labelOf('hookFormat', hook.format, language)}
              <small>{hook.host}</small>
            </td>
            <td>
              <LastMessage hook={hook} />
            </td>
            <td className={hook.isOn ? css.on : css.off}>{hook.isOn ? w.on : w.off}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function LastMessage({ hook: { last, waiting } }: { hook: Hook }) {
  const w = useText(hooksText);
  const { language } = useLanguage();
  if (last === null) return <span className={css.faint}>{w.never}</span>;
  return (
    <>
      <span className={css.state} data-state={last.state}>
        {labelOf('deliveryState', last.state, language)}
      </span>
      {last.state !== 'sent' && last.lastAnswer !== null && <small>{hookAnswer(last.lastAnswer, w)}</small>}
      {waiting > 0 && <small>{w.waiting(waiting)}</small>}
    </>
  );
}
