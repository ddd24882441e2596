import type { EntryKind } from '#domain/words.ts';

export const logFilters = ['all', 'staff', 'homes', 'incident', 'notes'] as const;
export type LogFilter = (typeof logFilters)[number];
export type LogGroup = Exclude<LogFilter, 'all'>;

/** A line of the log as it is read. */
export interface LogLine {
  readonly id: string;
  readonly sentence: string;
  readonly by: string;
  readonly happenedAt: number;
  /** When it came in, where that was much later than it happened; else null. */
  readonly lateAt: number | null;
  readonly isWaiting: boolean;
  readonly group: LogGroup;
}

/** What came in this much later than it happened was entered without network, and says so. */
const lateMs = 2 * 60_000;
export const lateAt = (happenedAt: number, at: number): number | null => (at - happenedAt > lateMs ? at : null);

const staffKinds: readonly EntryKind[] = ['listed', 'staff', 'link'];

/** Where a line belongs; what was confirmed, to the list its subject is on. */
export const groupOfEntry = (kind: EntryKind, isAboutCadre: boolean): LogGroup => {
  if (kind === 'note') return 'notes';
  if (kind === 'home') return 'homes';
  if (kind === 'confirmed') return isAboutCadre ? 'staff' : 'homes';
  return staffKinds.includes(kind) ? 'staff' : 'incident';
};

/** The newest first. */
export const filteredLog = (lines: readonly LogLine[], filter: LogFilter, find: string): readonly LogLine[] => {
  const words = find.trim().toLowerCase();
  return lines
    .filter(
      ({ group, sentence, by }) =>
        (filter === 'all' || group === filter) &&
        (words === '' || sentence.toLowerCase().includes(words) || by.toLowerCase().includes(words)),
    )
    .toSorted((a, b) => b.happenedAt - a.happenedAt);
};
