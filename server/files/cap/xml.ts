import { XMLParser } from 'fast-xml-parser';
import { decodeText } from '../decodeText.ts';
import { unescapeXml } from '../sheet/xml.ts';
import { UnreadableFile } from '../unreadableFile.ts';

export type Element = Readonly<Record<string, unknown>>;

/**
 * An XML document as nested objects, namespaces left away, every value text. A document type is refused before anything
 * is read: it is where entities and outside files come from.
 * @throws UnreadableFile documentType | damaged | encoding
 */
export function readXml(bytes: Uint8Array, listed: readonly string[]): Element {
  const { text } = decodeText(bytes);
  if (/<!\s*(?:DOCTYPE|ENTITY)/iu.test(text)) throw new UnreadableFile('documentType');
  try {
    const parsed: unknown = new XMLParser({
      ignoreAttributes: true,
      removeNSPrefix: true,
      parseTagValue: false,
      processEntities: false,
      isArray: (name) => listed.includes(name),
    }).parse(text);
    if (isElement(parsed)) return parsed;
  } catch (error) {
    // The parser throws plain errors at what is no XML, and a RangeError at tags nested without end.
    throw Object.assign(new UnreadableFile('damaged'), { cause: error });
  }
  throw new UnreadableFile('damaged');
}

export const isElement = (value: unknown): value is Element =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The elements of a name directly in another. */
export const children = (element: unknown, name: string): readonly unknown[] => {
  const found = isElement(element) ? element[name] : undefined;
  return Array.isArray(found) ? found : found === undefined ? [] : [found];
};

/** The text of the first element of a name; null where there is none or it is empty. At most `most` characters. */
export const childText = (element: unknown, name: string, most = 2000): string | null => {
  const [first] = children(element, name);
  const inner = isElement(first) ? first['#text'] : first;
  const text = typeof inner === 'string' ? unescapeXml(inner).trim() : '';
  return text === '' ? null : text.slice(0, most);
};

/** Text as XML carries it; characters XML cannot carry are left out. */
export const xmlText = (text: string): string =>
  text
    // oxlint-disable-next-line no-control-regex -- control characters are what is taken out
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
