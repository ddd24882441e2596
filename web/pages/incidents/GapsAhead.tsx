import { useLocation } from 'wouter';
import { gapsOfFacts } from '#domain/roster/gapsOfFacts.ts';
import { addDays, dayAt } from '#domain/time/day.ts';
import { ShiftGapNotice } from '../../panels/roster/ShiftGapNotice.tsx';
import { useMay } from '../shell/MeContext.ts';
import css from './gapsAhead.module.css';
import type { Desk } from './useDesk.ts';

/** How far ahead the desk is warned: what is later is told on the roster page. */
const warnedDays = 7;

/** RA-24: the days of the coming week that nobody of section level leads, by the pack alone. */
export function GapsAhead({ desk: { pack, now } }: { desk: Desk }) {
  const [, go] = useLocation();
  const mayPlan = useMay('roster.change');
  const { facts } = pack;
  const today = dayAt(now, facts.zone);
  const gaps = gapsOfFacts(facts, { from: today, to: addDays(today, warnedDays) });
  const plan = mayPlan
    ? {
        onPlan: ({ first, lastDay, days }: { first: { day: string }; lastDay: string; days: number }) =>
          go(days > 1 ? `/roster?rotate=${first.day}_${lastDay}` : `/roster?plan=${first.day}`),
      }
    : {};
  return gaps.length === 0 ? null : (
    <div className={css.ahead}>
      <ShiftGapNotice gaps={gaps} zone={facts.zone} ahead="week" {...plan} />
    </div>
  );
}
