import type { TextEncoding } from '../decodeText.ts';
import type { NameReading } from './polygonTable.ts';

/** A text field as it stands in a file, without its padding, and whether it fills its width: then its last letter may be cut. */
export interface RawText {
  readonly bytes: Uint8Array;
  readonly isFull: boolean;
}

/** How the texts of a file are to be read; `readings` where that could not be told. */
export interface NameEncoding {
  readonly label: string;
  readonly readings?: readonly NameReading[];
}

const SAMPLES = 6;
const tried = ['gb18030', 'utf-8'] as const satisfies readonly TextEncoding[];

/** A declared code page (`.cpg`) as a name that decoders know; null for one that says nothing to us. */
export function declaredEncoding(codePage: string): string | null {
  const page = codePage
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]/g, '');
  if (/^(utf8|65001|cp65001)$/.test(page)) return 'utf-8';
  if (/^(ansi|oem|cp|windows|ms)?936$|^(gbk|gb2312|gb18030|euccn|chinesegb)$|^(cp)?54936$/.test(page)) return 'gb18030';
  if (/^(iso)?8859-?1$|^iso88591$|^latin1$|^(ansi|cp|windows)?1252$/.test(page)) return 'windows-1252';
  return null;
}

/** A text in an encoding; a letter cut off by the field's width is left out. Null where it cannot be read so. */
export function textIn({ bytes, isFull }: RawText, label: string): string | null {
  for (let cut = 0; cut <= (isFull ? 3 : 0) && cut <= bytes.length; cut += 1) {
    const text = decodedWhole(cut === 0 ? bytes : bytes.subarray(0, bytes.length - cut), label);
    if (text !== null) return text;
  }
  return null;
}

function decodedWhole(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/**
 * The encoding of a file's texts: as the clerk says, else as declared, if every text can be read so; else by the bytes.
 * UTF-8 betrays itself; GBK counts as sure where every letter is one of the 6,763 of GB 2312. All else is for a person
 * to judge by the names.
 */
export function nameEncodingOf(texts: readonly RawText[], said: string | null, declared: string | null): NameEncoding {
  const foreign = texts.filter(({ bytes }) => bytes.some((byte) => byte >= 0x80));
  const fits = (label: string) => foreign.every((text) => textIn(text, label) !== null);
  for (const label of [said, declared]) if (label !== null && fits(label)) return { label };
  if (foreign.length === 0) return { label: 'utf-8' };
  const isPlainGb = foreign.every(({ bytes }) => isGb2312(bytes));
  const isUtf8 = fits('utf-8');
  if (isUtf8 !== isPlainGb) return { label: isUtf8 ? 'utf-8' : 'gb18030' };
  const readings = tried.map((encoding): NameReading => {
    const read = foreign.slice(0, SAMPLES).map((text) => textIn(text, encoding));
    return { encoding, samples: fits(encoding) ? read.map((text) => (text ?? '').slice(0, 40)) : null };
  });
  return { label: readings.find(({ samples }) => samples !== null)?.encoding ?? 'windows-1252', readings };
}

/** Pairs of 0xA1–0xF7 and 0xA1–0xFE, and ASCII; a last half letter may be cut off. */
function isGb2312(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i += 1) {
    const lead = bytes[i]!;
    if (lead < 0x80) continue;
    const trail = bytes[i + 1];
    if (lead < 0xa1 || lead > 0xf7) return false;
    if (trail !== undefined && (trail < 0xa1 || trail > 0xfe)) return false;
    i += 1;
  }
  return true;
}
