import { createHash } from 'node:crypto';
import type { AuditEntry } from './protocol.ts';

/** The hash before the first row of a town. */
export const firstPreviousHash = '0'.repeat(64);

export interface SealedEntry extends AuditEntry {
  readonly seq: number;
  readonly previousHash: string;
  readonly hash: string;
}

const sealOf = (entry: AuditEntry, seq: number, previousHash: string): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        previousHash,
        entry.townId,
        seq,
        entry.at,
        entry.actorId,
        entry.role,
        entry.action,
        entry.objectId,
        entry.purpose ?? null,
        entry.requestId ?? null,
      ]),
    )
    .digest('hex');

/** The next link of a town's chain: numbered, and hashed together with the link before it. */
export const sealed = (entry: AuditEntry, previous: { seq: number; hash: string } | undefined): SealedEntry => {
  const seq = (previous?.seq ?? 0) + 1;
  const previousHash = previous?.hash ?? firstPreviousHash;
  return { ...entry, seq, previousHash, hash: sealOf(entry, seq, previousHash) };
};

/** A running check of a chain, row by row in order of `seq`. */
export interface ChainCheck {
  /** The first `seq` that does not fit: edited, missing or out of place. Null while all fit. */
  readonly brokenAt: number | null;
  readonly last: { readonly seq: number; readonly hash: string } | undefined;
}

export const wholeChain: ChainCheck = { brokenAt: null, last: undefined };

/** The check after one more row; once broken it stays so. */
export const checkedLink = (check: ChainCheck, row: SealedEntry): ChainCheck => {
  if (check.brokenAt !== null) return check;
  const expected = sealed(row, check.last);
  const fits = row.seq === expected.seq && row.previousHash === expected.previousHash && row.hash === expected.hash;
  return fits ? { brokenAt: null, last: { seq: row.seq, hash: row.hash } } : { ...check, brokenAt: expected.seq };
};
