import type { HookFormat } from '../words.ts';

/** How a receiver took a message; `kind` is what is kept of it: never its words, they may hold anything. */
export type HookAnswer =
  | { readonly isTaken: true; readonly kind: string }
  | { readonly isTaken: false; readonly kind: string };

const codeIn = (format: HookFormat, text: string): number | null => {
  if (format === 'plain') return null;
  try {
    const answer: unknown = JSON.parse(text);
    if (typeof answer !== 'object' || answer === null) return null;
    const { errcode, code, StatusCode } = answer as Readonly<Record<string, unknown>>;
    const found = errcode ?? code ?? StatusCode;
    return typeof found === 'number' ? found : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};

/**
 * Whether a receiver took a message: 2xx, and for the chat services a zero in the body as well, for they answer 200 to a wrong
 * signature too. A redirect is not followed and counts as a refusal.
 */
export const answerOf = (format: HookFormat, status: number, text: string): HookAnswer => {
  if (status >= 300 && status < 400) return { isTaken: false, kind: 'redirect' };
  if (status < 200 || status >= 300) return { isTaken: false, kind: `http ${status}` };
  const code = codeIn(format, text);
  return code === null || code === 0
    ? { isTaken: true, kind: `http ${status}` }
    : { isTaken: false, kind: `code ${code}` };
};
