import type { PlanEffect } from '#domain/plan/planEffect.ts';
import { boundariesEffectText } from '../../text/boundariesEffect.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import css from './effect.module.css';
import { flowsInOrder, movedSum } from './effectFindings.ts';
import type { PlanNames, Spot } from './planNames.ts';

interface Props {
  readonly moved: PlanEffect['moved'];
  readonly names: PlanNames;
  readonly onShow: (spot: Spot) => void;
}

/** Who moves from which cell to which. */
export function MovedFlows({ moved, names, onShow }: Props) {
  const w = useText(boundariesEffectText);
  const { flows: v } = w;
  if (moved.length === 0) return null;
  const sum = movedSum(moved);
  return (
    <section className={css.section} data-testid="moved-flows">
      <h3>{v.title}</h3>
      <table className={css.table}>
        <thead>
          <tr>
            <th data-text="true">{v.from}</th>
            <th data-text="true">{v.to}</th>
            <th>{v.households}</th>
            <th>{v.people}</th>
            <th>{v.needs}</th>
          </tr>
        </thead>
        <tbody>
          {flowsInOrder(moved).map(({ from, to, households, people, withNeeds }) => (
            <tr key={`${from} ${to}`}>
              <td data-text="true">
                <button
                  type="button"
                  aria-label={v.show(names.cell(from), names.cell(to))}
                  onClick={() => onShow({ is: 'households', rows: households })}
                >
                  {names.cell(from)}
                </button>
              </td>
              <td data-text="true">{names.cell(to)}</td>
              <td>{households.length}</td>
              <td>{people}</td>
              <td>{withNeeds}</td>
            </tr>
          ))}
        </tbody>
        {moved.length > 1 && (
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {v.total}
              </th>
              <td>{sum.households}</td>
              <td>{sum.people}</td>
              <td>{sum.withNeeds}</td>
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}
