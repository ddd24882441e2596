import type { IncidentStage, ReportKind } from '../words.ts';

export type ReportFault = {
  readonly kind: 'report-in-warning' | 'report-sent' | 'report-before-first' | 'report-before-end' | 'report-after-end';
  readonly path: 'kind';
};

export interface ReportGround {
  readonly stage: IncidentStage;
  /** When it ended; a final report before that was of an earlier end. */
  readonly endedAt: number | null;
  readonly sent: readonly { readonly kind: ReportKind; readonly sentAt: number }[];
}

/** What speaks against sending a report now. */
export const reportFaults = (kind: ReportKind, { stage, endedAt, sent }: ReportGround): ReportFault[] => {
  const fault = (which: ReportFault['kind']): ReportFault[] => [{ kind: which, path: 'kind' }];
  const hasFirst = sent.some((one) => one.kind === 'first');
  if (stage === 'warning') return fault('report-in-warning');
  if (kind === 'first') return hasFirst ? fault('report-sent') : [];
  if (kind === 'follow') {
    if (!hasFirst) return fault('report-before-first');
    return stage === 'ended' ? fault('report-after-end') : [];
  }
  if (stage !== 'ended') return fault('report-before-end');
  return sent.some((one) => one.kind === 'final' && one.sentAt >= (endedAt ?? 0)) ? fault('report-sent') : [];
};
