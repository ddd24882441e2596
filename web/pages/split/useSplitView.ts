import { useSearch } from 'wouter';
import { addMonths, type Day, isDay } from '#domain/time/day.ts';

/** The other day of the two, `?with=`; a month before the first where none is named. */
export function useOtherDay(day: Day, from: Day): readonly [Day, (day: Day) => void] {
  const said = new URLSearchParams(useSearch()).get('with');
  const usual = addMonths(day, -1);
  const other = said !== null && isDay(said) ? said : usual < from ? from : usual;
  const choose = (next: Day): void => {
    const search = new URLSearchParams(location.search);
    search.set('with', next);
    history.replaceState(null, '', `${location.pathname}?${search.toString()}`);
  };
  return [other, choose];
}
