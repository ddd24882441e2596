import type { Day } from '#domain/time/day.ts';
import type { RepairChoices } from '#domain/boundary/repair/repaired.ts';
import type { Columns, ValuesOf } from '../../files/columns.ts';
import type { Facts, FaultKind } from '../../files/faultKinds.ts';
import type { Store } from '../../store/store.ts';
import type { Changes } from './changes.ts';
import type { ImportRequest, Reading } from './request.ts';

export interface GoodRow<C extends Columns> {
  readonly row: number;
  readonly values: ValuesOf<C>;
}

/** What a good row will do to the town. */
export type Effect = 'added' | 'changed' | 'unchanged';

/** All that a noun's importer needs; it finds faults, counts effects and puts rows, and knows nothing of files or jobs. */
export interface ImportContext {
  readonly store: Store;
  readonly townId: string;
  readonly townCode: string;
  readonly zone: string;
  readonly today: Day;
  /** The day from which the rows hold. */
  readonly from: Day;
  readonly now: number;
  readonly accountId: string;
  readonly request: ImportRequest;
  readonly newId: () => string;
  /** Who gets what of a dirty partition; null in a check, which lists it. */
  readonly repairs: RepairChoices | null;
  /** 0..1 of the whole; throws when the job was cancelled. */
  readonly progress: (done: number) => void;
  readonly changes: Changes;
  readonly fault: (row: number, column: string | null, kind: FaultKind, value?: string | null, facts?: Facts) => void;
  /** Whether the row has a fault already. */
  readonly isWrong: (row: number) => boolean;
  readonly effect: (row: number, effect: Effect) => void;
  readonly notPlaced: (row: number) => void;
  readonly readings: (points: number, readings: readonly Reading[]) => void;
}

/** One import of a noun: chunks of rows that read well, then the end of the file. */
export interface Session<C extends Columns> {
  take(rows: readonly GoodRow<C>[]): Promise<void>;
  end(): Promise<void>;
}

export interface NounImport<C extends Columns> {
  readonly columns: C;
  readonly start: (context: ImportContext) => Promise<Session<C>>;
}

/** Whether the clerk holds a village: rows about others are refused one by one. */
export const holds = ({ request }: Pick<ImportContext, 'request'>, villageId: string): boolean =>
  request.villageIds === null || request.villageIds.includes(villageId);

/** Notices a second row of the same code; the first keeps it. */
export const duplicateGuard = (context: ImportContext, column: string): ((row: number, code: string) => boolean) => {
  const firstRows = new Map<string, number>();
  return (row, code) => {
    const firstRow = firstRows.get(code);
    if (firstRow === undefined) {
      firstRows.set(code, row);
      return true;
    }
    context.fault(row, column, 'duplicateRow', code, { firstRow });
    return false;
  };
};
