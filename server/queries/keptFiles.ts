import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Store } from '../store/store.ts';

/** What is kept of a job beside the database: the file as uploaded, its wrong rows (both hold people's names), what is to be repaired, and what was suggested. */
export const keptFiles = ['upload', 'wrong', 'repair', 'suggestion'] as const;
export type KeptFile = (typeof keptFiles)[number];

const keptDays = 7;

const folderOf = ({ folder }: Store): string => join(folder, 'uploads');

const pathOf = (store: Store, jobId: string, what: KeptFile): string => {
  if (!/^[\w-]{1,64}$/.test(jobId)) throw new Error('a job id is no path');
  return join(folderOf(store), `${jobId}.${what}`);
};

const keyOf = ({ secrets }: Store): Buffer => Buffer.from(secrets.keyFor('uploads'), 'base64url');

/** Writes a file sealed (AES-256-GCM, bound to job and kind): uploads hold what the database keeps sealed too. */
export const keepFile = (store: Store, jobId: string, what: KeptFile, bytes: Uint8Array): void => {
  mkdirSync(folderOf(store), { recursive: true, mode: 0o700 });
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyOf(store), iv).setAAD(Buffer.from(`${jobId}|${what}`));
  const sealed = Buffer.concat([iv, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  writeFileSync(pathOf(store, jobId, what), sealed, { mode: 0o600 });
};

/** The bytes of a kept file, or null when there is none. @throws Error when it was changed */
export const keptFile = (store: Store, jobId: string, what: KeptFile): Buffer | null => {
  const sealed = readOrNull(pathOf(store, jobId, what));
  if (sealed === null) return null;
  const decipher = createDecipheriv('aes-256-gcm', keyOf(store), sealed.subarray(0, 12))
    .setAAD(Buffer.from(`${jobId}|${what}`))
    .setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
};

const readOrNull = (path: string): Buffer | null => {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
};

/** Removes a kept file; nothing happens when there is none. */
export const dropFile = (store: Store, jobId: string, what: KeptFile): void =>
  rmSync(pathOf(store, jobId, what), { force: true });

/** Removes what nobody came back for within a week. `now`: UTC milliseconds. */
export const dropOldFiles = (store: Store, now: number): void => {
  mkdirSync(folderOf(store), { recursive: true, mode: 0o700 });
  for (const name of readdirSync(folderOf(store))) {
    const path = join(folderOf(store), name);
    if (now - statSync(path).mtimeMs > keptDays * 86_400_000) rmSync(path, { force: true });
  }
};
