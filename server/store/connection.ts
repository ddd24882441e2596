import Sqlite from 'better-sqlite3';

/** 3.51.3 mended a bug in which a reset of the WAL could lose a commit. */
const leastVersion = [3, 51, 3] as const;

const isNewEnough = (version: string): boolean => {
  const parts = version.split('.').map(Number);
  for (const [place, least] of leastVersion.entries()) {
    const part = parts[place] ?? 0;
    if (part !== least) return part > least;
  }
  return true;
};

/**
 * Opens the database file. Every connection asks for `synchronous = FULL`: in WAL SQLite drops to NORMAL unless told,
 * and an acknowledged write could be lost with the power.
 * @throws Error when the SQLite inside is older than 3.51.3
 */
export const openConnection = (file: string, { isReader }: { isReader: boolean }): Sqlite.Database => {
  const connection = new Sqlite(file, { readonly: isReader, fileMustExist: isReader });
  const version = String(connection.prepare('select sqlite_version()').pluck().get());
  if (!isNewEnough(version)) {
    connection.close();
    throw new Error(`SQLite ${version} may lose commits; 3.51.3 or newer is needed`);
  }
  if (!isReader) {
    connection.pragma('journal_mode = WAL');
    // 40 MB: at the usual 4 MB a load of many rows is copied into the file after nearly every commit, and is twice as slow.
    connection.pragma('wal_autocheckpoint = 10000');
    connection.pragma('journal_size_limit = 67108864');
  }
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  connection.pragma('busy_timeout = 5000');
  connection.pragma('cache_size = -65536');
  connection.pragma('mmap_size = 268435456');
  connection.pragma('temp_store = MEMORY');
  return connection;
};
