import type { HookFormat } from '../words.ts';

export type HookFault =
  | { readonly kind: 'hook-url'; readonly path: 'url' }
  | { readonly kind: 'hook-url-password'; readonly path: 'url' }
  | { readonly kind: 'hook-host'; readonly path: 'url' }
  | { readonly kind: 'hook-secret-missing'; readonly path: 'secret' };

/** Addresses that answer for the machine it runs on in a data centre, never for a group. */
const isMetadata = (host: string): boolean =>
  /^\[?(?:169\.254\.|fe80:|fd00:ec2:|::ffff:(?:a9fe:|6464:64c8\]|0:))/i.test(host) ||
  ['metadata.google.internal', '100.100.100.200', '0.0.0.0', '[::]'].includes(host.replace(/\.$/, ''));

/** What is wrong with an address to send messages to; empty means sound. Whether somebody answers there, a test message tells. */
export const hookFaults = (hook: {
  readonly format: HookFormat;
  readonly url: string;
  readonly hasSecret: boolean;
}): readonly HookFault[] => {
  const faults: HookFault[] = [];
  const url = URL.canParse(hook.url) ? new URL(hook.url) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol)) faults.push({ kind: 'hook-url', path: 'url' });
  else if (url.username !== '' || url.password !== '') faults.push({ kind: 'hook-url-password', path: 'url' });
  else if (isMetadata(url.hostname)) faults.push({ kind: 'hook-host', path: 'url' });
  // A receiver of our own format has nothing but the signature to know us by.
  if (hook.format === 'plain' && !hook.hasSecret) faults.push({ kind: 'hook-secret-missing', path: 'secret' });
  return faults;
};
