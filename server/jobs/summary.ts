import { labelOf, type Language } from '#domain/labels.ts';
import { columnsOf } from '../files/columns.ts';
import { faultText } from '../files/text/faultText.ts';
import { importProblemText } from '../files/text/problemText.ts';
import { type JobFaultRow, jobFaultsOf, jobOf, type JobRow } from '../queries/jobs.ts';
import type { Store } from '../store/store.ts';
import type { ImportResult } from './import/request.ts';

const listed = 40;

const countsText = (
  {
    rows = 0,
    good = 0,
    wrong = 0,
    added = 0,
    changed = 0,
    unchanged = 0,
    notPlaced = 0,
    cells,
    overlaps = 0,
    gaps = 0,
  }: ImportResult,
  language: Language,
): string => {
  if (cells !== undefined && overlaps + gaps > 0) {
    return language === 'zh'
      ? `${cells}个网格：重叠${overlaps}处、空隙${gaps}处，不能导入`
      : `${cells} cells: ${overlaps} overlaps and ${gaps} gaps; cannot be imported`;
  }
  return language === 'zh'
    ? `共${rows}行：可导入${good}行（新增${added}、更新${changed}、不变${unchanged}），有问题${wrong}行，未落点${notPlaced}户`
    : `${rows} rows: ${good} good (${added} new, ${changed} changed, ${unchanged} unchanged), ${wrong} wrong, ${notPlaced} not placed`;
};

const faultLine = (
  noun: JobRow['noun'],
  { row, column, kind, value, facts }: JobFaultRow,
  language: Language,
): string => {
  const label = column === null || noun === null ? '' : (columnsOf[noun][column]?.[language] ?? column);
  const { reason, suggestion } = faultText(kind, facts, language);
  const place = row === null ? '' : language === 'zh' ? `第${row}行` : `row ${row}`;
  return [
    '  ',
    [place, label, value ?? ''].filter((part) => part !== '').join(' · '),
    ' — ',
    reason,
    ' → ',
    suggestion,
  ].join('');
};

/** A job in words, for a terminal: its counts, why it came to nothing, its first faults. */
export async function summaryText(store: Store, townId: string, jobId: string, language: Language): Promise<string> {
  const job = await jobOf(store, townId, jobId);
  if (job === null) return '';
  const result: ImportResult = job.result;
  const faults = await jobFaultsOf(store, townId, jobId, listed);
  const more = (result.faults ?? 0) - faults.length;
  return [
    `${labelOf('jobState', job.state, language)} · ${countsText(result, language)}`,
    ...(result.problem === undefined ? [] : [importProblemText(result.problem.kind, result.problem.facts, language)]),
    ...faults.map((fault) => faultLine(job.noun, fault, language)),
    ...(more > 0 ? [language === 'zh' ? `  另有${more}处` : `  and ${more} more`] : []),
  ].join('\n');
}
