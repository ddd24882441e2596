import { and, eq, gt, isNull, or } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Day } from '#domain/time/day.ts';
import type { DivisionKind } from '#domain/words.ts';
import { nearest } from '../../files/nearest.ts';
import type { ImportContext } from './context.ts';

/** Something of the town that rows refer to, by its code or its name. */
export interface Known {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

export interface KnownDivision extends Known {
  readonly kind: DivisionKind;
  readonly parentId: string | null;
  readonly version: number;
}

export interface KnownCell extends Known {
  readonly no: number;
  /** The day it came to be. */
  readonly from: Day;
  readonly villageId: string;
}

/** Closed rows stay known by code for ever, but nothing new may point at them. */
const stillHolds = (to: SQLiteColumn, from: string) => or(isNull(to), gt(to, from));

export const knownDivisions = async ({ store, townId, from }: ImportContext): Promise<KnownDivision[]> => {
  const { t, read } = store;
  return read
    .select({
      id: t.divisions.id,
      code: t.divisions.code,
      name: t.divisions.name,
      kind: t.divisions.kind,
      parentId: t.divisions.parentId,
      version: t.divisions.version,
    })
    .from(t.divisions)
    .where(and(eq(t.divisions.townId, townId), stillHolds(t.divisions.to, from)));
};

export const knownCells = async ({ store, townId, from }: ImportContext): Promise<KnownCell[]> => {
  const { t, read } = store;
  return read
    .select({
      id: t.cells.id,
      code: t.cells.code,
      name: t.cells.name,
      no: t.cells.no,
      villageId: t.cells.villageId,
      from: t.cells.from,
    })
    .from(t.cells)
    .where(and(eq(t.cells.townId, townId), stillHolds(t.cells.to, from)));
};

export const knownUnits = async ({ store, townId }: ImportContext): Promise<Known[]> => {
  const { t, read } = store;
  return read
    .select({ id: t.units.id, code: t.units.code, name: t.units.name })
    .from(t.units)
    .where(eq(t.units.townId, townId));
};

export const isVillage = ({ kind }: { readonly kind: DivisionKind }): boolean =>
  kind === 'village' || kind === 'community';

/** How a kind of thing is called in a fault's sentence. */
export interface Noun {
  readonly zh: string;
  readonly en: string;
}

/** A village's name without what kind of office it is: 李家湾村委会, 李家湾村民委员会 and 李家湾 are all 李家湾村. */
export const shortName = (name: string): string =>
  name
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .toLowerCase()
    .replace(/(村民委员会|居民委员会|村委会|居委会|社区|村)$/, '');

/** Finds a thing by what a clerk wrote: its code, its name, or its name without 村 or 社区. */
export class Finder<T extends Known> {
  readonly #byCode = new Map<string, T>();
  readonly #byName = new Map<string, T[]>();
  readonly #noun: Noun;

  constructor(things: Iterable<T>, noun: Noun) {
    this.#noun = noun;
    for (const thing of things) this.add(thing);
  }

  add(thing: T): void {
    this.#byCode.set(thing.code, thing);
    const name = shortName(thing.name);
    const same = this.#byName.get(name);
    if (same === undefined) this.#byName.set(name, [thing]);
    else same.push(thing);
  }

  all(): Iterable<T> {
    return this.#byCode.values();
  }

  byCode(code: string): T | undefined {
    return this.#byCode.get(code);
  }

  /** All that a text may mean: one by code, or those of the name. */
  allOf(text: string): readonly T[] {
    const byCode = this.#byCode.get(text);
    return byCode === undefined ? (this.#byName.get(shortName(text)) ?? []) : [byCode];
  }

  /** The one thing a text means, or null after naming the fault. */
  find(
    context: ImportContext,
    at: { readonly row: number; readonly column: string },
    text: string,
    among = this.allOf(text),
  ): T | null {
    const [only] = among;
    if (only !== undefined && among.length === 1) return only;
    const noun = { nounZh: this.#noun.zh, nounEn: this.#noun.en };
    if (among.length > 1) {
      context.fault(at.row, at.column, 'severalNames', text, { ...noun, count: among.length });
      return null;
    }
    const suggest =
      nearest(text, this.#byCode.keys()) ??
      nearest(
        text,
        [...this.#byCode.values()].map(({ name }) => name),
      );
    context.fault(at.row, at.column, 'unknownCode', text, suggest === null ? noun : { ...noun, suggest });
    return null;
  }
}
