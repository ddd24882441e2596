import type { Facts } from '../../files/faultKinds.ts';
import type { JobFaultRow } from '../../queries/jobs.ts';

/** So many faults are listed on the page; the file of wrong rows has all. */
const listed = 200;

/** A wrong row as given, with its faults: for the file to correct and send again. */
export interface WrongRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly faults: readonly { readonly column: string | null; readonly kind: string; readonly facts: Facts }[];
}

/** Gathers the faults of a file: the first for the page, all of them by row. */
export class FaultList {
  readonly #first: JobFaultRow[] = [];
  readonly #byRow = new Map<number, { column: string | null; kind: string; facts: Facts }[]>();
  #total = 0;
  readonly #ofKind = new Map<string, number>();

  add(fault: JobFaultRow): void {
    this.#total++;
    this.#ofKind.set(fault.kind, (this.#ofKind.get(fault.kind) ?? 0) + 1);
    if (this.#first.length < listed) this.#first.push(fault);
    if (fault.row === null) return;
    const { column, kind, facts } = fault;
    const own = this.#byRow.get(fault.row);
    if (own) own.push({ column, kind, facts });
    else this.#byRow.set(fault.row, [{ column, kind, facts }]);
  }

  isWrong(row: number): boolean {
    return this.#byRow.has(row);
  }

  count(kind: string): number {
    return this.#ofKind.get(kind) ?? 0;
  }

  get total(): number {
    return this.#total;
  }

  get wrongRows(): number {
    return this.#byRow.size;
  }

  /** In the order of the file. */
  get first(): readonly JobFaultRow[] {
    return this.#first.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0));
  }

  /** The wrong rows of a table, as given. */
  wrongRowsOf(rows: Iterable<{ readonly row: number; readonly cells: readonly string[] }>): WrongRow[] {
    const wrong: WrongRow[] = [];
    if (this.#byRow.size === 0) return wrong;
    for (const { row, cells } of rows) {
      const faults = this.#byRow.get(row);
      if (faults) wrong.push({ row, cells: [...cells], faults });
    }
    return wrong;
  }
}
