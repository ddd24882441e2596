import type { hooksText } from '../../text/hooks.ts';
import type { TextOf } from '../../text/text.ts';

const plainKinds = ['redirect', 'timeout', 'refused', 'noSuchHost', 'unreachable', 'hookOff'] as const;

/** What a receiver answered, in words that say what to do. */
export const hookAnswer = (answer: string | null, w: TextOf<typeof hooksText>): string => {
  const [kind = '', number = ''] = (answer ?? '').split(' ');
  if (kind === 'http') return w.answers.http(number);
  if (kind === 'code') return w.answers.code(number);
  const plain = plainKinds.find((one) => one === kind);
  return plain === undefined ? w.answers.unknown : w.answers[plain];
};
