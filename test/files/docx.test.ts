import { describe, expect, it } from 'vitest';
import { briefOf, briefSentences } from '#domain/brief/briefOf.ts';
import { briefDocx } from '../../server/files/docx.ts';
import { aGap, someFigures } from '../domain/brief/givenFigures.ts';
import { zipEntry } from './zipEntry.ts';

const documentOf = async (figures = someFigures(), language: 'zh' | 'en' = 'zh') =>
  zipEntry(await briefDocx(briefOf(figures, language)), 'word/document.xml');

/** What a reader sees of a paragraph or a table cell, in order. */
const texts = (xml: string) =>
  [...xml.matchAll(/<w:p[ >][\s\S]*?<\/w:p>/g)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
  );

describe('the brief as a Word file', () => {
  it.each(['zh', 'en'] as const)('carries every sentence of the brief (%s)', async (language) => {
    const found = texts(await documentOf(someFigures(), language));
    for (const sentence of briefSentences(someFigures(), language)) {
      expect(found.some((text) => text.includes(sentence.replaceAll('&', '&amp;')))).toBe(true);
    }
  });

  it('prints the table of villages with its totals', async () => {
    const found = texts(await documentOf());
    const total = found.indexOf('合计');
    expect(found.slice(total, total + 10)).toEqual([
      '合计',
      '1,201',
      '800',
      '220',
      '10',
      '64',
      '10',
      '45',
      '52',
      '94.1%',
    ]);
  });

  it('keeps the page of official papers and repeats the head of the table', async () => {
    const xml = await documentOf();
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(xml).toContain('<w:tblHeader/>');
    expect(xml).toContain('w:eastAsia="方正小标宋简体"');
  });

  it('names faces to fall back on', async () => {
    const fonts = zipEntry(await briefDocx(briefOf(someFigures(), 'zh')), 'word/fontTable.xml');
    expect(fonts).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋,FangSong');
  });

  it('keeps markup and control characters in a name as text', async () => {
    const gaps = [aGap({ village: { name: '<img onerror=alert(1)>\u0000&村' }, cell: null })];
    const xml = await documentOf(someFigures({ gaps }));
    expect(xml).not.toContain('<img');
    expect(texts(xml).join('')).toContain('&lt;img onerror=alert(1)&gt;&amp;村');
  });
});
