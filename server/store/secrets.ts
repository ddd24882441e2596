import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { derivedKey, type Keys } from './keys.ts';
import { type Findable, searchWordsOf, wordsToFind } from './searchWords.ts';

const ivBytes = 12;
const tagBytes = 16;
/** Truncated: enough to tell tokens apart, too little to be worth attacking as a hash. */
const tokenCharacters = 14;

/** Seals personal fields, and makes the tokens by which people are found. */
export interface Secrets {
  /** `1.<key id>.<iv, ciphertext and tag>`: AES-256-GCM, bound to its place, so that a value moved elsewhere does not open. */
  readonly seal: (table: string, column: string, rowId: string, plain: string) => string;
  /** @throws Error when the value was changed, moved, or sealed with a key that is not here */
  readonly open: (table: string, column: string, rowId: string, sealed: string) => string;
  /** The tokens a household is found by; for `household_tokens`. */
  readonly tokensOf: (townId: string, household: Findable) => string[];
  /** What is typed into the search box, as tokens that must all be there; empty when it is too short to ask. */
  readonly tokensToFind: (townId: string, typed: string) => string[];
  /** A key for another purpose (sessions' signature, counting failed sign-ins), 32 bytes as base64url. */
  readonly keyFor: (purpose: string) => string;
  /** A keyed hash of text that must not be stored as it is. */
  readonly digest: (purpose: string, text: string) => string;
}

const place = (table: string, column: string, rowId: string): Buffer => Buffer.from(`${table}|${column}|${rowId}`);

export const secretsOf = ({ masters, ids }: Keys): Secrets => {
  const fieldKeys = new Map(ids.map((id, index) => [id, derivedKey(masters[index] ?? '', 'fields')]));
  const [currentId = ''] = ids;
  const currentKey = fieldKeys.get(currentId) ?? Buffer.alloc(0);
  // The oldest master makes the tokens: they are looked up, so they must not change when a key is added in front.
  const oldest = masters.at(-1) ?? '';
  const tokenKey = derivedKey(oldest, 'search tokens');
  const token = (townId: string, word: string): string =>
    createHmac('sha256', tokenKey).update(`${townId}|${word}`).digest('base64url').slice(0, tokenCharacters);

  return {
    seal: (table, column, rowId, plain) => {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv('aes-256-gcm', currentKey, iv).setAAD(place(table, column, rowId));
      const sealed = Buffer.concat([iv, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return `1.${currentId}.${sealed.toString('base64url')}`;
    },
    open: (table, column, rowId, sealed) => {
      const [version, id = '', body = ''] = sealed.split('.');
      const key = fieldKeys.get(id);
      if (version !== '1' || key === undefined)
        throw new Error(`a value of ${table}.${column} is sealed with a key that is not here`);
      const bytes = Buffer.from(body, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivBytes), { authTagLength: tagBytes });
      decipher.setAAD(place(table, column, rowId)).setAuthTag(bytes.subarray(-tagBytes));
      return decipher.update(bytes.subarray(ivBytes, -tagBytes), undefined, 'utf8') + decipher.final('utf8');
    },
    tokensOf: (townId, household) => [...new Set(searchWordsOf(household).map((word) => token(townId, word)))],
    tokensToFind: (townId, typed) => wordsToFind(typed).map((word) => token(townId, word)),
    keyFor: (purpose) => derivedKey(masters[0] ?? '', purpose).toString('base64url'),
    digest: (purpose, text) => createHmac('sha256', derivedKey(oldest, purpose)).update(text).digest('base64url'),
  };
};
