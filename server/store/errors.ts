/** The row was changed (or removed) by someone else since it was read: nothing of the commit was written. */
export class StaleRow extends Error {
  override readonly name = 'StaleRow';
}

/** The write waited too long for its turn: nothing was written, try again. */
export class StoreBusy extends Error {
  override readonly name = 'StoreBusy';
}

/** The disk is full or the folder cannot be written: nothing was written, reads go on. */
export class StoreFull extends Error {
  override readonly name = 'StoreFull';
}

/** The database is damaged and was opened for reading only. */
export class StoreReadOnly extends Error {
  override readonly name = 'StoreReadOnly';
}

/** The database cannot be opened at all; the message says what to do. */
export class StoreUnusable extends Error {
  override readonly name = 'StoreUnusable';
}

/** A row of the same key is there already. `columns`: `table.column, …` as SQLite names them. */
export class Duplicate extends Error {
  override readonly name = 'Duplicate';
  constructor(readonly columns: string) {
    super(`a row of the same key is there already: ${columns}`);
  }
}

/** Two dated rows of one thing would hold on the same day, or a row would hold for no day. */
export class Overlap extends Error {
  override readonly name = 'Overlap';
  constructor(
    readonly table: string,
    readonly kind: 'overlap' | 'emptyRange',
  ) {
    super(`${kind} in ${table}`);
  }
}

/** An error as it crosses from the writer's thread. */
export interface PlainError {
  readonly name: string;
  readonly message: string;
  readonly detail?: string;
}

const fullCodes = /^SQLITE_(FULL|READONLY|IOERR|CANTOPEN|PERM)/;
const damagedCodes = /^SQLITE_(CORRUPT|NOTADB)/;

const sqliteCode = (error: Error): string => ('code' in error && typeof error.code === 'string' ? error.code : '');

/** What SQLite threw, in the store's words. */
export const plainError = (error: unknown): PlainError => {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  const code = sqliteCode(error);
  if (fullCodes.test(code)) return { name: 'StoreFull', message: `${code}: ${error.message}` };
  if (damagedCodes.test(code)) return { name: 'StoreReadOnly', message: `${code}: ${error.message}` };
  const dated = /^(overlap|emptyRange):(.+)$/.exec(error.message);
  if (dated) return { name: dated[1] ?? '', message: error.message, detail: dated[2] ?? '' };
  if (code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY') {
    return { name: 'Duplicate', message: error.message, detail: error.message.replace(/^.*?: /, '') };
  }
  return { name: error.name, message: code === '' ? error.message : `${code}: ${error.message}` };
};

/** The error of a `PlainError`, on this side of the thread. */
export const revivedError = ({ name, message, detail }: PlainError): Error => {
  if (name === 'StaleRow') return new StaleRow(message);
  if (name === 'StoreBusy') return new StoreBusy(message);
  if (name === 'StoreFull') return new StoreFull(message);
  if (name === 'StoreReadOnly') return new StoreReadOnly(message);
  if (name === 'StoreUnusable') return new StoreUnusable(message);
  if (name === 'Duplicate') return new Duplicate(detail ?? message);
  if (name === 'overlap' || name === 'emptyRange') return new Overlap(detail ?? '', name);
  return new Error(message);
};
