import { UnreadableFile } from '../unreadableFile.ts';
import { type NameEncoding, nameEncodingOf, type RawText, textIn } from './nameEncoding.ts';

/** A dBASE table: rows of text by field; `isDeleted` rows are struck out but still there. */
export interface Dbf extends NameEncoding {
  readonly rows: readonly { readonly isDeleted: boolean; readonly values: Readonly<Record<string, string>> }[];
}

/** The language driver of simplified Chinese, GBK. */
const GBK_DRIVER = 0x4d;

/**
 * Reads a dBASE III table whose texts may be GBK or UTF-8 (see `nameEncodingOf`).
 * @throws UnreadableFile damaged
 */
export function readDbf(bytes: Buffer, said: string | null, declared: string | null): Dbf {
  if (bytes.length < 33) throw new UnreadableFile('damaged');
  const count = bytes.readUInt32LE(4);
  const head = bytes.readUInt16LE(8);
  const width = bytes.readUInt16LE(10);
  if (head < 33 || width < 1 || head + width * (count - 1) > bytes.length) throw new UnreadableFile('damaged');
  const fields = fieldsOf(bytes, head);
  const rows = Array.from({ length: count }, (_, row) => {
    const at = head + row * width;
    return {
      isDeleted: bytes[at] === 0x2a,
      texts: fields.map(({ from, length }) => rawText(bytes.subarray(at + from, at + from + length))),
    };
  });
  const names = fields.map(({ name }) => name);
  const driver = bytes[29] === GBK_DRIVER ? 'gb18030' : null;
  const texts = [...names, ...rows.flatMap((row) => row.texts)];
  const { label, readings } = nameEncodingOf(texts, said, declared ?? driver);
  const heads = names.map((name, i) => textIn(name, label) ?? `#${i + 1}`);
  return {
    label,
    ...(readings === undefined ? {} : { readings }),
    rows: rows.map(({ isDeleted, texts: own }) => ({
      isDeleted,
      values: Object.fromEntries(own.map((text, i) => [heads[i]!, textIn(text, label) ?? ''])),
    })),
  };
}

interface Field {
  readonly name: RawText;
  readonly from: number;
  readonly length: number;
}

function fieldsOf(bytes: Buffer, head: number): Field[] {
  const fields: Field[] = [];
  let from = 1;
  for (let at = 32; at + 32 <= head && bytes[at] !== 0x0d; at += 32) {
    const length = bytes[at + 16]!;
    const end = bytes.indexOf(0, at);
    const name = bytes.subarray(at, end < 0 || end > at + 10 ? at + 10 : end);
    fields.push({ name: { bytes: name, isFull: name.length === 10 }, from, length });
    from += length;
  }
  return fields;
}

/** A field without its padding: blanks before a number, blanks or zero bytes behind a text. */
function rawText(field: Buffer): RawText {
  let end = field.indexOf(0);
  if (end < 0) end = field.length;
  while (end > 0 && field[end - 1] === 0x20) end -= 1;
  let start = 0;
  while (start < end && field[start] === 0x20) start += 1;
  return { bytes: field.subarray(start, end), isFull: end === field.length };
}
