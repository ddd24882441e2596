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
/**
 * Tokens are hashes: in their own order every page of the index is touched once a batch, unsorted once a token. Sorting
 * 200,000 at a time takes a fifth of the writing of 4,000 at a time.
 */
const sortedTokens = 200_000;
const batchTokens = 20_000;
const busyTries = 20;
const mostUnderWay = 4;

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
  readonly #underWay = new Set<Promise<void>>();
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

  /** Stages what has gathered; with `all` the small rests too, and everything is on disk when it resolves. */
  async flush(all = false): Promise<void> {
    for (const [table, rows] of this.#waiting) if (all || rows.length >= batchRows) await this.#stage(table);
    if (this.#tokensToClear.length > 0) {
      await this.#commit(stageTokensToClear({ ...this.#of, seq: this.#seq++ }, this.#tokensToClear));
      this.#tokensToClear = [];
      this.#isClearing = true;
    }
    if (all || this.#newTokens.length >= sortedTokens) await this.#flushTokens();
    if (all) await this.#settle();
  }

  async #flushTokens(): Promise<void> {
    if (this.#newTokens.length === 0) return;
    // Households first: if the process dies, the tokens of those that never came in are found through them.
    await this.#stage(this.#store.t.households);
    const tokens = this.#newTokens.sort((a, b) => (a.token < b.token ? -1 : 1));
    this.#newTokens = [];
    for (let at = 0; at < tokens.length; at += batchTokens) {
      await this.#commit(insertRows(this.#store.t.householdTokens, tokens.slice(at, at + batchTokens)));
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

  /** A few commits are under way at once: the writer makes them durable together while the next rows are made. */
  async #commit(step: Step): Promise<void> {
    const done = this.#tried(step);
    this.#underWay.add(done);
    // Whoever waits for it hears of a failure; this only keeps it from counting as unheard.
    done.catch(() => undefined);
    if (this.#underWay.size >= mostUnderWay) await this.#settle();
  }

  async #settle(): Promise<void> {
    const all = [...this.#underWay];
    this.#underWay.clear();
    await Promise.all(all);
  }

  async #tried(step: Step): Promise<void> {
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
