import { UnreadableFile } from './unreadableFile.ts';

export const textEncodings = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const;
export type TextEncoding = (typeof textEncodings)[number];

const decoded = (bytes: Uint8Array, encoding: TextEncoding): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    if (cause instanceof TypeError) return null;
    throw cause;
  }
};

const byMark = (bytes: Uint8Array): TextEncoding | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
};

/**
 * The text of a file and how it was written. Tried in turn: byte order mark, strict UTF-8, GB 18030 (which holds GBK);
 * text that fits none is refused, for mojibake must never be saved.
 *
 * @throws UnreadableFile encoding
 */
export function decodeText(bytes: Uint8Array, wanted?: TextEncoding): { text: string; encoding: TextEncoding } {
  const marked = byMark(bytes);
  const order = wanted ? [wanted] : marked ? [marked] : (['utf-8', 'gb18030'] as const);
  for (const encoding of order) {
    const text = decoded(bytes, encoding);
    if (text !== null && !text.includes('\0')) return { text, encoding };
  }
  throw new UnreadableFile('encoding');
}
