import { count, percent } from '../../text/formats.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { printText } from '../../text/print.ts';
import { type CoverageRow, householdsIn, stateOrder, type Sums, totalOf } from '../table/coverageRow.ts';
import css from './paper.module.css';

export interface PaperRow extends CoverageRow {
  readonly no: number;
  readonly lead: string;
}
export interface PaperVillage {
  readonly id: string;
  readonly name: string;
  readonly rows: readonly PaperRow[];
}

/** Every cell with its lead and all its counts, a sum for each village and one for all; the head repeats on every page. */
export function PaperTable({ villages }: { villages: readonly PaperVillage[] }) {
  const w = useText(printText);
  const all = totalOf(villages.flatMap(({ rows }) => rows));
  return (
    <table className={css.table}>
      <thead>
        <tr>
          {(Object.keys(w.columns) as (keyof typeof w.columns)[]).map((key) => (
            <th key={key} scope="col">
              {w.columns[key]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {villages.map((village) => (
          <VillageRows key={village.id} village={village} />
        ))}
        <tr className={css.sum}>
          <th scope="row" colSpan={3} className={css.left}>
            {w.total}
          </th>
          <Figures of={all} />
        </tr>
      </tbody>
    </table>
  );
}

function VillageRows({ village: { name, rows } }: { village: PaperVillage }) {
  const w = useText(printText);
  return (
    <>
      {rows.map((row) => (
        <tr key={row.id}>
          <td>{row.no}</td>
          <th scope="row" className={css.left}>
            {row.name}
          </th>
          <td className={css.left}>{row.lead}</td>
          <Figures of={row} />
        </tr>
      ))}
      <tr className={css.sum}>
        <th scope="row" colSpan={3} className={css.left}>
          {w.subtotal(name)}
        </th>
        <Figures of={totalOf(rows)} />
      </tr>
    </>
  );
}

function Figures({ of }: { of: Sums }) {
  const { language } = useLanguage();
  return (
    <>
      <td>{count(householdsIn(of.counts), language)}</td>
      {stateOrder.map((state) => (
        <td key={state}>{count(of.counts[state], language)}</td>
      ))}
      <td>{percent(of.onSchedule)}</td>
      <td>{percent(of.visited)}</td>
      <td>{percent(of.linked)}</td>
      <td>{of.openConflicts}</td>
    </>
  );
}
