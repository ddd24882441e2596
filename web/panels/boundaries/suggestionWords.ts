import type { SuggestionViolation } from '../../../server/app.ts';
import type { suggestionsText } from '../../text/suggestions.ts';
import type { TextOf } from '../../text/text.ts';

type Words = TextOf<typeof suggestionsText>;

/** A rule that cannot be kept, how often and why, as one sentence. */
export function violationSentence({ kind, why, times }: SuggestionViolation, { violations }: Words): string {
  const told = violations[kind];
  if (typeof told === 'function') return told(times);
  const sentence = Object.entries(told).find(([reason]) => reason === why) ?? Object.entries(told)[0];
  return sentence ? sentence[1](times) : kind;
}
