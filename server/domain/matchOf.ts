/** What a thing is found by besides its name. */
export interface Findable {
  readonly title: string;
  readonly code: string;
  /** Found by its last four digits, or whole. */
  readonly phone: string | null;
  /** First letters in pinyin, lower case: 李家湾 is ljw. */
  readonly initials: string;
}

/**
 * How well a thing answers what was typed, best first: 0 its name begins so, 1 its name holds it, 2 its code begins or ends so or its
 * phone ends so, 3 its initials hold it; null not at all. Case, blanks and full-width forms make no difference.
 */
export const matchOf = (thing: Findable, typed: string): 0 | 1 | 2 | 3 | null => {
  const text = typed.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();
  if (text === '') return null;
  const title = thing.title.replaceAll(/\s/g, '').toLowerCase();
  if (title.startsWith(text)) return 0;
  if (title.includes(text)) return 1;
  const phone = thing.phone?.replaceAll(/\D/g, '') ?? '';
  if (/^\d{4}$/.test(text) && phone.endsWith(text)) return 2;
  if (/^1\d{10}$/.test(text) && phone.endsWith(text)) return 2;
  const code = thing.code.toLowerCase();
  // All codes of a town begin alike, so people type how one ends.
  if (text.length >= 3 && (code.startsWith(text) || code.endsWith(text))) return 2;
  return /^[a-z]{2,}$/.test(text) && thing.initials.includes(text) ? 3 : null;
};
