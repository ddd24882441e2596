import type { PlanEffect } from '#domain/plan/planEffect.ts';
import { boundariesEffectText } from '../../text/boundariesEffect.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import css from './effect.module.css';
import { evennessOf } from './loadFigures.ts';

/** How evenly cells are loaded, before and after. */
export function BalanceTable({ balance: { before, after } }: { readonly balance: PlanEffect['balance'] }) {
  const w = useText(boundariesEffectText);
  const { balance: v, cells } = w;
  const shown = (value: number, digits: number): string => value.toFixed(digits);
  const rows = [
    { label: v.households, was: before.households, is: after.households, digits: 3 },
    { label: v.needs, was: before.withNeeds, is: after.withNeeds, digits: 3 },
    { label: v.spread, was: before.spreadM, is: after.spreadM, digits: 0 },
  ];
  return (
    <section className={css.section}>
      <h3>{v.title}</h3>
      <table className={css.table}>
        <thead>
          <tr>
            <th data-text="true">{v.measure}</th>
            <th>{cells.before}</th>
            <th>{cells.after}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, was, is, digits }) => (
            <tr key={label}>
              <td data-text="true">{label}</td>
              <td>{shown(was, digits)}</td>
              <td>{shown(is, digits)}</td>
              <td>{v[evennessOf(was, is)]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={css.quiet}>{v.hint}</p>
    </section>
  );
}
