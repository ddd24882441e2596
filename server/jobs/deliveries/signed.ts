import { createHmac } from 'node:crypto';
import type { HookFormat } from '#domain/words.ts';

/** A message ready to be sent. */
export interface SignedMessage {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const hmac = (key: string, text: string) => createHmac('sha256', key).update(text);

/**
 * Signs a message as its receiver checks it. Plain: `x-lianhu-signature: sha256=<hex HMAC of "timestamp.body">`. DingTalk: timestamp
 * and sign in the address. Feishu: in the body, keyed by both with nothing signed. WeCom has only its address.
 * @param now UTC milliseconds
 */
export const signed = (
  format: HookFormat,
  { url, secret }: { readonly url: string; readonly secret: string | null },
  message: Readonly<Record<string, unknown>>,
  now: number,
): SignedMessage => {
  const headers = { 'content-type': 'application/json; charset=utf-8', 'user-agent': 'Lianhu' };
  const body = JSON.stringify(message);
  if (secret === null || format === 'wecom') return { url, headers, body };
  if (format === 'dingtalk') {
    const address = new URL(url);
    address.searchParams.set('timestamp', String(now));
    address.searchParams.set('sign', hmac(secret, `${now}\n${secret}`).digest('base64'));
    return { url: address.href, headers, body };
  }
  if (format === 'feishu') {
    const timestamp = String(Math.floor(now / 1000));
    const sign = hmac(`${timestamp}\n${secret}`, '').digest('base64');
    return { url, headers, body: JSON.stringify({ timestamp, sign, ...message }) };
  }
  const timestamp = String(now);
  const signature = `sha256=${hmac(secret, `${timestamp}.${body}`).digest('hex')}`;
  return {
    url,
    headers: { ...headers, 'x-lianhu-timestamp': timestamp, 'x-lianhu-signature': signature },
    body,
  };
};
