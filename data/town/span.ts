import { addDays, addMonths, type Day, windowsAt } from '#domain/time/day.ts';

/** The days a town's story turns on. All are on or before `today`. */
export interface Span {
  readonly today: Day;
  /** First day of the eighteen months of visits: a quarter begins. */
  readonly began: Day;
  /** The boundary change. */
  readonly redrawnOn: Day;
  /** A cadre left, and one of the groups was handed to nobody. */
  readonly handedOverOn: Day;
  /** The first day of the flood week. */
  readonly floodFrom: Day;
  /** From this day on nobody was met in one village. */
  readonly silentFrom: Day;
  /** New Year's days of the Spring Festivals that lie within. */
  readonly festivals: readonly Day[];
}

/**
 * Spring Festival, first day of the first lunar month. Source: the lunisolar calendar as published by the Purple
 * Mountain Observatory (GB/T 33661).
 */
const springFestivals: readonly Day[] = [
  '2020-01-25',
  '2021-02-12',
  '2022-02-01',
  '2023-01-22',
  '2024-02-10',
  '2025-01-29',
  '2026-02-17',
  '2027-02-06',
  '2028-01-26',
  '2029-02-13',
  '2030-02-03',
  '2031-01-23',
  '2032-02-11',
  '2033-01-31',
  '2034-02-19',
  '2035-02-08',
];

export const spanOf = (today: Day): Span => {
  const began = windowsAt(addMonths(today, -18), 'quarter').current.from;
  const year = Number(today.slice(0, 4));
  const flood = [`${year}-07-04`, `${year - 1}-07-04`].find((day) => addDays(day, 8) <= today) as Day;
  return {
    today,
    began,
    redrawnOn: addMonths(today, -8),
    handedOverOn: addDays(addMonths(today, -4), -11),
    floodFrom: flood,
    silentFrom: addDays(today, -24),
    festivals: springFestivals.filter((day) => addDays(day, -20) > began && addDays(day, 20) < today),
  };
};
