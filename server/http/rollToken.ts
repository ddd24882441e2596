import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Secrets } from '../store/secrets.ts';

const purpose = 'roll-call links';
const devicePurpose = 'roll-call devices';

/** `<id>.<signature>`: what a roll-call link carries behind its `#`, where no log of a server or proxy sees it. */
export const rollTokenOf = (secrets: Secrets, linkId: string): string => `${linkId}.${secrets.digest(purpose, linkId)}`;

const isEqual = (a: string, b: string): boolean => {
  const [one, other] = [Buffer.from(a), Buffer.from(b)];
  return one.length === other.length && timingSafeEqual(one, other);
};

/** The link a token was signed for, compared in constant time; null for a forged one. */
export const linkIdOf = (secrets: Secrets, token: string): string | null => {
  const dot = token.lastIndexOf('.');
  const linkId = token.slice(0, Math.max(0, dot));
  return isEqual(secrets.digest(purpose, linkId), token.slice(dot + 1)) && linkId !== '' ? linkId : null;
};

/** What the first device keeps in a cookie no script can read. */
export const newDeviceSecret = (): string => randomBytes(32).toString('base64url');

/** What we keep of it. */
export const deviceHash = (secrets: Secrets, linkId: string, secret: string): string =>
  secrets.digest(devicePurpose, `${linkId}|${secret}`);

export const isDevice = (secrets: Secrets, linkId: string, secret: string | undefined, kept: string): boolean =>
  secret !== undefined && isEqual(deviceHash(secrets, linkId, secret), kept);
