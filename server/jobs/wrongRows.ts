import { columnsOf } from '../files/columns.ts';
import { csvBytes } from '../files/csvOut.ts';
import { type OutTable, xlsxBytes } from '../files/sheetOut.ts';
import { faultText } from '../files/text/faultText.ts';
import { jobOf } from '../queries/jobs.ts';
import type { Store } from '../store/store.ts';
import type { WrongRows } from './import/importTask.ts';
import { keptFile } from '../queries/keptFiles.ts';
import type { Task } from './messages.ts';

const heads = {
  zh: { sheet: '待更正', row: '原行号', reason: '问题', suggestion: '建议' },
  en: { sheet: 'To correct', row: 'Row', reason: 'Fault', suggestion: 'Suggestion' },
} as const;

/**
 * The wrong rows of an import, as given, with what is wrong behind them and the wrong cells marked: corrected in place it can
 * be sent again, for heads that are no columns of ours are passed over. Null when there are none.
 */
export async function wrongRowsBytes(
  store: Store,
  asked: Extract<Task, { kind: 'wrongRows' }>,
): Promise<Buffer | null> {
  const { townId, jobId, format, language } = asked;
  const job = await jobOf(store, townId, jobId);
  const kept = keptFile(store, jobId, 'wrong');
  if (kept === null || job === null || job.noun === null) return null;
  const { header, mapping, rows } = JSON.parse(kept.toString('utf8')) as WrongRows;
  const words = heads[language];
  const columns = columnsOf[job.noun];
  const labelOf = (key: string | null): string => (key === null ? '' : (columns[key]?.[language] ?? key));
  const placeOf = (key: string | null): number => header.indexOf((key === null ? null : mapping[key]) ?? '');
  const table: OutTable = {
    name: words.sheet,
    columns: [
      ...header.map((head) => ({ head, width: Math.max(10, head.length * 2 + 2), isText: true })),
      { head: words.reason, width: 50, isText: true },
      { head: words.suggestion, width: 50, isText: true },
      { head: words.row, width: 10, isText: true },
    ],
    rows: rows.map(({ row, cells, faults }) => {
      const texts = faults.map(({ column, kind, facts }) => ({
        ...faultText(kind, facts, language),
        label: labelOf(column),
      }));
      const said = (label: string, text: string): string => (label === '' ? text : `${label}: ${text}`);
      return [
        ...header.map((_, at) => cells[at] ?? ''),
        texts.map(({ label, reason }) => said(label, reason)).join('; '),
        texts.map(({ suggestion }) => suggestion).join('; '),
        row,
      ];
    }),
    marked: rows.flatMap(({ faults }, at) =>
      faults.flatMap(({ column }): [number, number][] => {
        const place = placeOf(column);
        return place < 0 ? [] : [[at, place]];
      }),
    ),
  };
  return format === 'csv' ? csvBytes(table) : xlsxBytes([table]);
}
