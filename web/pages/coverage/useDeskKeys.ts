import { type RefObject, useEffect, useRef } from 'react';
import { tinykeys } from 'tinykeys';
import { addDays } from '#domain/time/day.ts';
import { colouringOf } from '../../panels/coverage/colourings.ts';
import type { Selection } from './useSelection.ts';
import type { Desk } from './useDesk.ts';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName)) &&
  target.closest('[role="slider"]') === null;

/** 1 2 3 colour the map, [ ] step a day, / searches, H heat, Escape closes what is open. */
export function useDeskKeys(desk: Desk, selection: Selection, search: RefObject<HTMLInputElement | null>): void {
  const latest = useRef({ desk, selection });
  useEffect(() => {
    latest.current = { desk, selection };
  });
  useEffect(() => {
    const unlessTyping = (deed: (now: { desk: Desk; selection: Selection }) => void) => (event: KeyboardEvent) => {
      if (isTyping(event.target)) return;
      event.preventDefault();
      deed(latest.current);
    };
    const step = (days: number) =>
      unlessTyping(({ desk: { time, from, me } }) => {
        const next = addDays(time.day, days);
        if (next >= from && next <= me.today) time.choose(next);
      });
    return tinykeys(window, {
      '1': unlessTyping(({ desk: { change, metric, seesCoverage } }) => {
        if (seesCoverage && colouringOf(metric) !== 'coverage') change({ metric: 'onSchedule' });
      }),
      '2': unlessTyping(({ desk: { change } }) => change({ metric: 'conflicts' })),
      '3': unlessTyping(({ desk: { change } }) => change({ metric: 'cadre' })),
      '[': step(-1),
      ']': step(1),
      h: unlessTyping(({ desk: { change, view, seesCoverage } }) => {
        if (seesCoverage) change({ isHeatOn: !view.isHeatOn });
      }),
      '/': unlessTyping(() => search.current?.focus()),
      Escape: unlessTyping(({ selection: { members, setPicked, closeCell } }) => {
        if (members.length > 0) setPicked([]);
        else closeCell();
      }),
    });
  }, [search]);
}
