import type { Language } from '#domain/labels.ts';
import type { ImportNoun } from '#domain/words.ts';
import { zipDirectory } from '../../files/archive/directory.ts';
import { polygonFormat } from '../../files/polygons/readPolygons.ts';
import { fileFormat } from '../../files/readTable.ts';
import { importProblemText } from '../../files/text/problemText.ts';
import { statusOfUnreadable, UnreadableFile } from '../../files/unreadableFile.ts';
import { problem } from '../../http/problem.ts';

/**
 * Refuses at the door what a worker would refuse too, by the file's first bytes and the zip's own directory: nothing is
 * unpacked here.
 * @throws Problem 413 | 415 | 422
 */
export function refuseUpload(noun: ImportNoun, bytes: Buffer, language: Language): void {
  try {
    const format = noun === 'cells' ? polygonFormat(bytes) : fileFormat(bytes);
    if (format === null || (format === 'json' && noun !== 'cells')) throw new UnreadableFile('unknownFormat');
    if (format === 'zip') zipDirectory(bytes);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    const detail = importProblemText(error.kind, error.facts, language);
    const status = statusOfUnreadable(error.kind);
    if (status === 413) throw problem('tooLarge', { detail });
    if (status === 415) throw problem('wrongType', { detail });
    throw problem('unprocessable', { detail, faults: [{ path: 'file', kind: error.kind, message: detail }] });
  }
}
