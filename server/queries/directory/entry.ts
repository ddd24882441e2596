import { pinyin } from 'pinyin-pro';
import type { Findable } from '#domain/matchOf.ts';

/** Something of the town that has a name and is nobody's home. */
export interface Entry extends Findable {
  readonly kind: 'cadre' | 'cell' | 'division' | 'site';
  readonly id: string;
  /** Where it lies or what it is, for the second line. */
  readonly subtitle: string;
  /** Village it lies in; null for what belongs to the town, as cadres do. */
  readonly villageId: string | null;
  /** degrees, WGS84 */
  readonly point: readonly [lon: number, lat: number] | null;
  readonly cell: { readonly id: string; readonly no: number } | null;
}

/** First letters of a text in pinyin, lower case; a person's surname is read as a surname (单 is s). */
export const initialsOf = (text: string, isPerson: boolean): string =>
  pinyin(text, { pattern: 'first', toneType: 'none', type: 'array', ...(isPerson ? { mode: 'surname' } : {}) })
    .map((letter) => letter.slice(0, 1))
    .join('')
    .toLowerCase();
