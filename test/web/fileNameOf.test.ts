import { describe, expect, it } from 'vitest';
import { fileNameOf } from '../../web/api/download.ts';

describe('the name of a file the server sends', () => {
  it('reads a Chinese name before the plain one', () => {
    const said = `attachment; filename="brief.docx"; filename*=UTF-8''${encodeURIComponent('青溪镇简报.docx')}`;
    expect(fileNameOf(said, 'x')).toBe('青溪镇简报.docx');
  });

  it('takes the plain name, or ours where there is none', () => {
    expect(fileNameOf('attachment; filename="a.csv"', 'x')).toBe('a.csv');
    expect(fileNameOf(null, 'x.csv')).toBe('x.csv');
  });
});
