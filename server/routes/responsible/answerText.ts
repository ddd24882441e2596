import type { AnswerFacts } from '#domain/responsible/facts.ts';
import { factIndex } from '#domain/responsible/factIndex.ts';
import { type Moment, momentOf } from '#domain/responsible/moment.ts';
import { answerFor, type AskedHousehold, type AskedPlace, foundAt } from '#domain/responsible/responsibleAt.ts';
import { toldAnswer } from '#domain/responsible/toldAnswer.ts';
import type { Language } from '../../http/language.ts';
import type { AnsweringTown } from '../../queries/responsible/answeringTown.ts';

/** A town's answers fit in some tens of megabytes; then they are written anew. */
const mostKept = 20_000;
const kept = new WeakMap<AnswerFacts, Map<string, string>>();

/** All of an instant that an answer depends on: between two of these nothing changes. */
const momentKey = ({ day, night, isOfficeHours, shifts }: Moment): string =>
  `${day} ${night ?? ''} ${isOfficeHours} ${shifts.map(({ id }) => id).join(' ')}`;

/**
 * An answer as JSON, in a language. People, reasons and gaps of a cell are the same from one change of shift, office hours or day to the
 * next: they are written once and kept as long as the facts they follow from; what the point itself decides is found each time.
 */
export const answerText = (
  { facts, ground }: AnsweringTown,
  asked: {
    readonly place: AskedPlace;
    readonly at: number;
    readonly household?: AskedHousehold | undefined;
    readonly language: Language;
  },
): string => {
  const { place, at, household, language } = asked;
  const found = foundAt(factIndex(facts), ground, place);
  const moment = momentOf(facts, at);
  const key = [
    language,
    found.answer,
    household === undefined ? '' : `${household.groupCadreId ?? ''} ${household.groupSince ?? ''}`,
    momentKey(moment),
    ...found.cells.map(({ id }) => id),
  ].join('|');
  const texts = kept.get(facts) ?? new Map<string, string>();
  kept.set(facts, texts);
  let text = texts.get(key);
  if (text === undefined) {
    const { people, passedOver, gaps } = toldAnswer(answerFor(facts, found, moment, household), language, facts.zone);
    text = JSON.stringify({ people, passedOver, gaps }).slice(1);
    if (texts.size >= mostKept) texts.clear();
    texts.set(key, text);
  }
  const { answer, cells } = found;
  return `${JSON.stringify({ at, isOfficeHours: moment.isOfficeHours, answer, cells }).slice(0, -1)},${text}`;
};
