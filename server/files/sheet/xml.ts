const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const ofCode = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '');

/** Text as it was before it went into XML; `_x000D_` is how Excel writes a control character. */
export const unescapeXml = (text: string): string => {
  const plain = text.includes('&')
    ? text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, dec, name) => {
        if (hex !== undefined) return ofCode(Number.parseInt(hex, 16));
        if (dec !== undefined) return ofCode(Number(dec));
        return named[name] ?? whole;
      })
    : text;
  return plain.includes('_x')
    ? plain.replace(/_x([0-9A-F]{4})_/gi, (_, hex) => ofCode(Number.parseInt(hex, 16)))
    : plain;
};

/** The value of an attribute in the inside of a tag, or null. */
export const attribute = (tag: string, name: string): string | null => {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag);
  return found?.[1] === undefined ? null : unescapeXml(found[1]);
};

/** All text of `<t>` elements, without phonetic hints (rPh). */
export const textOf = (xml: string): string => {
  const bare = xml.includes('rPh') ? xml.replace(/<(?:\w+:)?rPh[\s>][\s\S]*?<\/(?:\w+:)?rPh>/g, '') : xml;
  let text = '';
  for (const [, part] of bare.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)<\/(?:\w+:)?t>/g)) text += part ?? '';
  return unescapeXml(text);
};
