import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { problem } from './problem.ts';

/** The strong tag of a row: its version. */
export const versionTag = (version: number): string => `"${version}"`;

/** The weak tag of an answer computed from many rows: equal content, equal tag. */
export const contentTag = (content: string | Uint8Array): string =>
  `W/"${createHash('sha256').update(content).digest('base64url').slice(0, 20)}"`;

/** The version a change was made over. @throws Problem 428 without `If-Match`, 412 where it names no version */
export const ifMatch = (c: Context): number => {
  const given = c.req.header('if-match');
  if (given === undefined) throw problem('ifMatchNeeded');
  const version = /^(?:W\/)?"(\d{1,15})"$/.exec(given.trim())?.[1];
  if (version === undefined) throw problem('stale');
  return Number(version);
};

const opaque = (tag: string): string => tag.trim().replace(/^W\//, '');

/** Sets the tag; true when the reader holds the same already and a 304 says enough: `if (isKnown(c, tag)) return c.body(null, 304)`. */
export const isKnown = (c: Context, tag: string): boolean => {
  c.header('etag', tag);
  if (c.res.headers.get('cache-control') === null) c.header('cache-control', 'private, no-cache');
  const known = c.req.header('if-none-match');
  return known !== undefined && known.split(',').some((one) => opaque(one) === '*' || opaque(one) === opaque(tag));
};
