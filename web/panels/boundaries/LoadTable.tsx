import type { Load } from '#domain/plan/planEffect.ts';
import { boundariesEffectText } from '../../text/boundariesEffect.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import css from './effect.module.css';
import { changeOf, figuresOf } from './loadFigures.ts';

export interface LoadRow {
  readonly key: string;
  readonly name: string;
  readonly before: Load | null;
  readonly after: Load | null;
}

interface Props {
  readonly title: string;
  readonly head: string;
  readonly rows: readonly LoadRow[];
  readonly onShow?: (key: string) => void;
}

/** Workload before and after: the figure as it would be, its change under it, and a bar of households in the row. */
export function LoadTable({ title, head, rows, onShow }: Props) {
  const w = useText(boundariesEffectText);
  const { cells: v } = w;
  if (rows.length === 0) return null;
  const most = Math.max(1, ...rows.flatMap(({ before, after }) => [before?.households ?? 0, after?.households ?? 0]));
  const width = (load: Load | null): string => `${((load?.households ?? 0) / most) * 100}%`;
  return (
    <section className={css.section}>
      <h3>{title}</h3>
      <table className={css.table}>
        <thead>
          <tr>
            <th data-text="true">{head}</th>
            <th>{v.households}</th>
            <th>{v.needs}</th>
            <th>{v.groups}</th>
            <th>{v.issues}</th>
            <th>{v.spread}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, before, after }) => (
            <tr key={key}>
              <td data-text="true">
                {onShow ? (
                  <button type="button" onClick={() => onShow(key)}>
                    {name}
                  </button>
                ) : (
                  name
                )}
                {before === null && <span className={css.tag}>{v.created}</span>}
                {after === null && <span className={css.tag}>{v.retired}</span>}
                <span
                  className={css.bar}
                  role="img"
                  aria-label={v.bar(name, before?.households ?? 0, after?.households ?? 0)}
                >
                  <span className={css.before} style={{ width: width(before) }} />
                  <span className={css.after} style={{ width: width(after) }} />
                </span>
              </td>
              {figuresOf(before, after).map(({ of, was, is }) => (
                <td key={of}>
                  {is}
                  <span className={css.change}>{changeOf(was, is)}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
