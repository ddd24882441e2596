import type { Language } from '../labels/label.ts';
import { localClock } from '../time/localClock.ts';
import type { Answer, Answering, PassedOver, Reason } from './answer.ts';
import { gapSentence, passedOverSentence, reasonSentence } from './reasonSentence.ts';
import type { Told } from './said.ts';

/** An answer with sentences in place of facts: what screens, papers and the wire show. */
export interface ToldAnswer extends Omit<Answer, 'people' | 'passedOver' | 'gaps'> {
  readonly people: readonly (Omit<Answering, 'reasons'> & { readonly reason: string })[];
  readonly passedOver: readonly (Omit<PassedOver, 'reason'> & { readonly reason: string })[];
  readonly gaps: readonly string[];
}

/** One role over many cells since one day is one reason: 第一网格、第二网格网格长，自 3 月 1 日. */
const gathered = (reasons: readonly Reason[], language: Language): Reason[] => {
  const assigned = new Map<string, Extract<Reason, { kind: 'assigned' }>>();
  const order: (Reason | string)[] = [];
  for (const reason of reasons) {
    if (reason.kind !== 'assigned') {
      order.push(reason);
      continue;
    }
    const key = `${reason.role} ${reason.since}`;
    const known = assigned.get(key);
    if (!known) order.push(key);
    const place = known ? `${known.place}${language === 'zh' ? '、' : ', '}${reason.place}` : reason.place;
    assigned.set(key, { ...reason, place });
  }
  return order.flatMap((one) => (typeof one === 'string' ? (assigned.get(one) ?? []) : one));
};

/** All that speaks for somebody as one text, the strongest first. */
export const reasonsSentence = (reasons: readonly Reason[], language: Language, told: Told = {}): string =>
  gathered(reasons, language)
    .map((reason) => reasonSentence(reason, language, told))
    .join(language === 'zh' ? '；' : '; ');

/** An answer in a language; days of its own year are told without the year. `zone`: the town's. */
export const toldAnswer = (answer: Answer, language: Language, zone: string): ToldAnswer => {
  const told = { day: localClock(answer.at, zone).day, zone };
  return {
    ...answer,
    people: answer.people.map(({ reasons, ...one }) => ({ ...one, reason: reasonsSentence(reasons, language, told) })),
    passedOver: answer.passedOver.map(({ reason, ...one }) => ({
      ...one,
      reason: passedOverSentence(reason, language, told),
    })),
    gaps: answer.gaps.map((gap) => gapSentence(gap, language)),
  };
};
