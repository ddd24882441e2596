import type { Job, Repairs } from '../../../server/app.ts';
import { count } from '../../text/formats.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { repairText } from '../../text/repairs.ts';
import panel from '../import/import.module.css';
import { areaText, rounded } from './measures.ts';

interface Props {
  readonly sums: NonNullable<Job['result']['repair']>;
  /** The list, as long as it is kept (a week). */
  readonly sheet: Repairs | undefined;
}

/** What a repair gave to whom, and how far lines moved. */
export function RepairReport({ sums, sheet }: Props) {
  const w = useText(repairText);
  const { language } = useLanguage();
  const heads = w.reportColumns;
  const names = new Map(sheet?.cells.map(({ no, name }) => [no, name]));
  const nameOf = (no: number): string => (no === 0 ? w.outside : (names.get(no) ?? String(no)));
  return (
    <section className={panel.part} aria-label={w.reportTitle} data-testid="repair-report">
      <h2>{w.reportTitle}</h2>
      <p>
        {w.report(
          count(sums.disputes, language),
          areaText(sums.overlapM2, w, language),
          areaText(sums.gapM2, w, language),
          rounded(sums.movedM, language),
        )}
      </p>
      {sheet?.report && (
        <div className={panel.frame}>
          <table className={panel.table}>
            <thead>
              <tr>
                {(['no', 'kind', 'area', 'from', 'to', 'moved'] as const).map((head) => (
                  <th key={head} scope="col">
                    {heads[head]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {sheet.report.given.map(({ dispute, kind, to, from, areaM2, movedM }) => (
                <tr key={dispute}>
                  <td className={panel.number}>{dispute}</td>
                  <td className={panel.number}>{w.kinds[kind]}</td>
                  <td className={panel.number}>{areaText(areaM2, w, language)}</td>
                  <td>{from.length === 0 ? w.nobody : from.map(nameOf).join(language === 'zh' ? '、' : ', ')}</td>
                  <td>{nameOf(to)}</td>
                  <td className={panel.number}>{w.metres(rounded(movedM, language))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
