import type { IncidentStage, ReportKind } from '../words.ts';
import { type IncidentClocks, msPerMinute } from './clocks.ts';

/** A report as it was sent. Instants in UTC milliseconds. */
export interface SentReport {
  readonly id: string;
  readonly kind: ReportKind;
  readonly dueAt: number;
  readonly sentAt: number;
}

/** A report that was sent, or is owed: then `id` and `sentAt` are null. */
export interface DueReport {
  readonly kind: ReportKind;
  readonly dueAt: number;
  readonly sentAt: number | null;
  readonly id: string | null;
}

export interface Reporting {
  readonly stage: IncidentStage;
  /** When it was opened (a warning has not been). */
  readonly openedAt: number | null;
  readonly endedAt: number | null;
  readonly sent: readonly SentReport[];
  readonly clocks: IncidentClocks;
}

/**
 * The reports of an incident: those sent, then those owed by the county's clocks. The first after it was opened, a follow-up after
 * each report while it lasts, the final one after its end. A warning owes none.
 */
export const reportsDue = ({ stage, openedAt, endedAt, sent, clocks }: Reporting): DueReport[] => {
  const done: DueReport[] = [...sent].sort((a, b) => a.sentAt - b.sentAt);
  if (openedAt === null) return done;
  const owed = (kind: ReportKind, dueAt: number): DueReport => ({ kind, dueAt, sentAt: null, id: null });
  const last = sent.filter(({ kind }) => kind !== 'final').reduce((at, { sentAt }) => Math.max(at, sentAt), 0);
  if (last === 0) done.push(owed('first', openedAt + clocks.first * msPerMinute));
  else if (stage === 'open') done.push(owed('follow', last + clocks.follow * msPerMinute));
  const isClosed = endedAt !== null && sent.some(({ kind, sentAt }) => kind === 'final' && sentAt >= endedAt);
  if (stage === 'ended' && endedAt !== null && !isClosed)
    done.push(owed('final', endedAt + clocks.final * msPerMinute));
  return done;
};
