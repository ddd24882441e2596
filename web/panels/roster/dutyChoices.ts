import { isSectionLevel } from '#domain/roster/shift.ts';
import type { Cadre } from '../../../server/app.ts';

/** Somebody to choose for duty. */
export interface DutyChoice {
  readonly value: string;
  readonly label: string;
  readonly isSectionLevel: boolean;
}

/** The cadres to choose from; those of section level first, as leaders are sought there. */
export const dutyChoices = (cadres: readonly Cadre[]): DutyChoice[] => {
  const choices = cadres.map(({ id, name, post, unit, rank }) => ({
    value: id,
    label: post || unit ? `${name}（${post ?? unit?.name ?? ''}）` : name,
    isSectionLevel: isSectionLevel(rank),
  }));
  return [...choices.filter((one) => one.isSectionLevel), ...choices.filter((one) => !one.isSectionLevel)];
};
