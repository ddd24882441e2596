import { careLabels } from './labels/care.ts';
import { incidentLabels } from './labels/incidents.ts';
import type { Label, Language } from './labels/label.ts';
import { peopleLabels } from './labels/people.ts';
import { placesLabels } from './labels/places.ts';
import { workLabels } from './labels/work.ts';

export type { Label, Language } from './labels/label.ts';

/**
 * The Chinese and English of every closed word list, by list and word (glossary.md).
 * Shared by screens, exports and printed papers; sentences are not here.
 */
export const labels = { ...placesLabels, ...peopleLabels, ...careLabels, ...workLabels, ...incidentLabels } as const;

/** The name of a word in a language: `labelOf('residence', 'away', 'zh')` is 整户外出. */
export const labelOf = <List extends keyof typeof labels>(
  list: List,
  word: keyof (typeof labels)[List] & string,
  language: Language,
): string => (labels[list][word] as Label)[language];
