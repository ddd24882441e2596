import { UnreadableFile } from './unreadableFile.ts';

/** Strings, which stay as they are, or a word that is no JSON but what programs write for a number that is none. */
const stringsAndWords = /"(?:[^"\\]|\\.)*"|-?\bInfinity\b|\bNaN\b|\bnan\b/g;

/**
 * JSON as programs write it: strict first; where that fails, `NaN` and `Infinity` outside strings are read as numbers out
 * of any range, so that the one bad coordinate can be named instead of the whole file being refused.
 *
 * @throws UnreadableFile damaged
 */
export function looseJson(text: string): unknown {
  const bare = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const read =
    parsed(bare) ?? parsed(bare.replace(stringsAndWords, (found) => (found.startsWith('"') ? found : '1e999')));
  if (!read) throw new UnreadableFile('damaged');
  return read.value;
}

function parsed(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}
