import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { StoreBusy } from '../../store/errors.ts';
import {
  adoptRows,
  clearStagedTokens,
  refuseStale,
  type Stage,
  stageRows,
  stageTokensToClear,
} from '../../store/staging.ts';
import { insertRows, type Step } from '../../store/steps.ts';
import type { Store } from '../../store/store.ts';

const batchRows = 4000;
const busyTries = 20;

type Row = SQLiteTable['$inferInsert'];

/**
 * What an import will write. In a check nothing is made; in a run rows are staged batch by batch, so that memory and the
 * writer's turn stay short, and `adoption` moves all of them in one commit.
 */
export class Changes {
  readonly #store: Store;
  readonly #of: Stage;
  readonly #isDry: boolean;
  readonly #waiting = new Map<SQLiteTable, Row[]>();
  readonly #touched = new Set<SQLiteTable>();
  #tokensToClear: string[] = [];
  #newTokens: Store['t']['householdTokens']['$inferInsert'][] = [];
  #isClearing = false;
  #seq = 0;

  constructor(store: Store, of: Stage, isDry: boolean) {
    this.#store = store;
    this.#of = of;
    this.#isDry = isDry;
  }

  /** A row to be written over the one of its primary key; `row` is made only if it will be. */
  put<T extends SQLiteTable>(table: T, row: () => T['$inferInsert']): void {
    if (this.#isDry) return;
    const rows = this.#waiting.get(table);
    if (rows === undefined) this.#waiting.set(table, [row()]);
    else rows.push(row());
  }

  /** The tokens a household is found by; those of a household that is new go in at once, for nobody can meet them yet. */
  putTokens(householdId: string, isNew: boolean, tokens: () => readonly string[]): void {
    if (this.#isDry) return;
    const { townId } = this.#of;
    const rows = tokens().map((token) => ({ townId, token, householdId }));
    if (isNew) {
      this.#newTokens.push(...rows);
      return;
    }
    this.#tokensToClear.push(householdId);
    for (const row of rows) this.put(this.#store.t.householdTokens, () => row);
  }

  /** Stages what has gathered; with `all` the small rests too. */
  async flush(all = false): Promise<void> {
    // Households first: if the process dies, the tokens of those that never came in are found through them.
    if (this.#newTokens.length > 0) await this.#stage(this.#store.t.households);
    for (const [table, rows] of this.#waiting) if (all || rows.length >= batchRows) await this.#stage(table);
    if (this.#tokensToClear.length > 0) {
      await this.#commit(stageTokensToClear({ ...this.#of, seq: this.#seq++ }, this.#tokensToClear));
      this.#tokensToClear = [];
      this.#isClearing = true;
    }
    const tokens = this.#newTokens.sort((a, b) => (a.token < b.token ? -1 : 1));
    this.#newTokens = [];
    for (let at = 0; at < tokens.length; at += batchRows) {
      await this.#commit(insertRows(this.#store.t.householdTokens, tokens.slice(at, at + batchRows)));
    }
  }

  async #stage(table: SQLiteTable): Promise<void> {
    const rows = this.#waiting.get(table) ?? [];
    this.#waiting.set(table, []);
    if (rows.length > 0) this.#touched.add(table);
    for (let at = 0; at < rows.length; at += batchRows) {
      await this.#commit(stageRows({ ...this.#of, seq: this.#seq++ }, table, rows.slice(at, at + batchRows)));
    }
  }

  /** The steps that bring all staged rows in at once. */
  adoption(): Step[] {
    const tables = [...this.#touched];
    const versioned = tables.filter((table) => 'version' in table);
    return [
      ...versioned.map((table) => refuseStale(this.#of, table)),
      ...(this.#isClearing ? [clearStagedTokens(this.#of)] : []),
      ...tables.map((table) => adoptRows(this.#of, table)),
    ];
  }

  async #commit(step: Step): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        await this.#store.commit(() => [step]);
        return;
      } catch (error) {
        if (!(error instanceof StoreBusy) || tries === busyTries) throw error;
      }
    }
  }
}
