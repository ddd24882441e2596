import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { RowFault } from '../../../server/app.ts';
import { count } from '../../text/formats.ts';
import { importText } from '../../text/imports.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import css from './import.module.css';

interface Props {
  readonly faults: readonly RowFault[];
  readonly more: number;
  /** Null where there is no row to correct (a partition). */
  readonly onCorrection: (() => void) | null;
  readonly chosen: number | null;
  readonly onChoose: (index: number | null) => void;
}

/** Row, column, value, reason, suggestion. */
export function FaultTable({ faults, more, onCorrection, chosen, onChoose }: Props) {
  const w = useText(importText);
  const { language } = useLanguage();
  const heads = w.faultColumns;
  return (
    <section className={css.part} aria-label={w.faults}>
      <header className={css.partHead}>
        <h2>{w.faults}</h2>
        {onCorrection && (
          <Button icon={<DownloadOutlined />} title={w.correctionHint} onClick={onCorrection} data-testid="correction">
            {w.correction}
          </Button>
        )}
      </header>
      {more > 0 && (
        <p className={css.quiet}>
          {(onCorrection ? w.faultsShown : w.faultsFirst)(
            count(faults.length, language),
            count(faults.length + more, language),
          )}
        </p>
      )}
      <div className={css.frame}>
        <table className={css.table} data-testid="faults">
          <thead>
            <tr>
              {(['row', 'column', 'value', 'reason', 'suggestion'] as const).map((head) => (
                <th key={head} scope="col">
                  {heads[head]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {faults.map((fault, index) => (
              <tr
                // oxlint-disable-next-line react/no-array-index-key -- a fault has no name but its place in the list
                key={index}
                data-testid="fault"
                data-chosen={index === chosen}
                onClick={fault.ring ? () => onChoose(index === chosen ? null : index) : undefined}
              >
                <td className={css.number}>{fault.row ?? w.whole}</td>
                <td>{fault.column}</td>
                <td className={css.value}>
                  {fault.value}
                  {fault.areaM2 !== undefined && <small> {w.areaM2(count(Math.round(fault.areaM2), language))}</small>}
                </td>
                <td>{fault.reason}</td>
                <td>{fault.suggestion}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
