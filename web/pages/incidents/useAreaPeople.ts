import { useMemo } from 'react';
import { responsibleAt } from '#domain/responsible/responsibleAt.ts';
import { toldAnswer } from '#domain/responsible/toldAnswer.ts';
import { useLanguage } from '../../text/LanguageProvider.tsx';
import type { Desk } from './useDesk.ts';

/** Who answers for some cells, from the pack. */
export function useAreaPeople({ pack: { facts }, ground, at }: Desk, nos: readonly number[]) {
  const { language } = useLanguage();
  return useMemo(() => {
    const wanted = new Set(nos);
    const cellIds = facts.cells.filter(({ no }) => wanted.has(no)).map(({ id }) => id);
    return toldAnswer(responsibleAt(facts, ground, { cellIds }, at), language, facts.zone);
  }, [facts, ground, nos, at, language]);
}
