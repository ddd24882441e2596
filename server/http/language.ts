/** The languages of every sentence the server says. */
export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

/** Chinese unless the reader asks for English before it. */
export const languageOf = (acceptLanguage: string | undefined): Language => {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality = 'q=1'] = part.trim().split(/\s*;\s*/);
      return { tag: tag.toLowerCase(), quality: Number(quality.replace('q=', '')) || 0 };
    })
    .filter(({ tag, quality }) => quality > 0 && /^(zh|en)\b/.test(tag))
    .sort((a, b) => b.quality - a.quality);
  return wanted[0]?.tag.startsWith('en') ? 'en' : 'zh';
};
