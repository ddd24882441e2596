import { answerOf, type HookAnswer } from '#domain/hooks/answerOf.ts';
import { messageBody, type Told } from '#domain/hooks/messageBody.ts';
import type { HookFormat } from '#domain/words.ts';
import { signed } from './signed.ts';

/** Where to, opened. */
export interface HookAddress {
  readonly format: HookFormat;
  readonly url: string;
  readonly secret: string | null;
}

export const usualTimeoutMs = 10_000;
/** A chat service answers in a line; no more of anything is read. */
const mostBytes = 4096;

const firstOf = async (answer: Response): Promise<string> => {
  const reader = answer.body?.getReader();
  if (reader === undefined) return '';
  const parts: Uint8Array[] = [];
  let bytes = 0;
  while (bytes < mostBytes) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    bytes += value.byteLength;
  }
  await reader.cancel();
  return Buffer.concat(parts).subarray(0, mostBytes).toString('utf8');
};

/** Why nobody answered, by the error's name and its cause's code. */
const silenceOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unreachable';
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'timeout';
  const code = (error.cause as { readonly code?: unknown } | undefined)?.code;
  if (code === 'ECONNREFUSED') return 'refused';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'noSuchHost';
  return 'unreachable';
};

/** Sends a message once: no redirect is followed, nobody is waited for longer than `timeoutMs`. Never throws for what is out there. */
export const sendHook = async (
  { format, url, secret }: HookAddress,
  told: Told,
  { now, timeoutMs = usualTimeoutMs }: { readonly now: number; readonly timeoutMs?: number },
): Promise<HookAnswer> => {
  const message = signed(format, { url, secret }, messageBody(format, told), now);
  try {
    const answer = await fetch(message.url, {
      method: 'POST',
      // The newest event names the message: sent again, it carries the same name, and a receiver drops it.
      headers: { ...message.headers, 'x-lianhu-delivery': told.events.at(-1)?.id ?? '' },
      body: message.body,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
    return answerOf(format, answer.status, await firstOf(answer));
  } catch (error) {
    return { isTaken: false, kind: silenceOf(error) };
  }
};
