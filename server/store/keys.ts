import { createHash, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { StoreUnusable } from './errors.ts';

/** What everything secret is made from. The first master seals; all of them open. */
export interface Keys {
  readonly masters: readonly string[];
  /** Of the masters, in the same order: the short name that stands in each sealed value. */
  readonly ids: readonly string[];
}

const shortest = 32;

/** A key of 32 bytes for one purpose. */
export const derivedKey = (master: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', master, 'lianhu', purpose, 32));

const idOf = (master: string): string =>
  createHash('sha256').update(derivedKey(master, 'name of the key')).digest('hex').slice(0, 8);

/** @throws StoreUnusable when a secret is too short to be one */
export const keysOf = (masters: readonly string[]): Keys => {
  if (masters.length === 0 || masters.some((master) => master.length < shortest)) {
    throw new StoreUnusable(`the secret (LIANHU_SECRET or the key file) must have at least ${shortest} characters`);
  }
  return { masters, ids: masters.map(idOf) };
};

interface KeyPlace {
  /** Beside the data folder, not in it: a copy of the folder alone opens nothing. */
  readonly keyFile: string;
  /** LIANHU_SECRET; goes before the file. */
  readonly secret?: string | undefined;
  readonly hasDatabase: boolean;
}

/**
 * The keys of this installation; made at the first start, readable by its owner alone. Lines after the first are older
 * keys that still open what they sealed.
 * @throws StoreUnusable when there is a database but its key is gone: a new key would open nothing
 */
export const readKeys = ({ keyFile, secret, hasDatabase }: KeyPlace): Keys => {
  if (secret !== undefined && secret !== '') return keysOf([secret]);
  if (existsSync(keyFile))
    return keysOf(
      readFileSync(keyFile, 'utf8')
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    );
  if (hasDatabase) {
    throw new StoreUnusable(
      `the key file ${keyFile} is missing: put it back, or set LIANHU_SECRET; without it names and phones cannot be read`,
    );
  }
  const master = randomBytes(32).toString('base64url');
  mkdirSync(dirname(keyFile), { recursive: true });
  writeFileSync(keyFile, `${master}\n`, { mode: 0o600, flag: 'wx' });
  return keysOf([master]);
};
