import { useQuery } from '@tanstack/react-query';
import { addDays } from '#domain/time/day.ts';
import { shiftsQuery } from '../../api/roster.ts';
import css from './rosterBadge.module.css';
import { useMe } from './MeContext.ts';

/** The same days as the roster page looks ahead, so that one reading serves both. */
const warnedDays = 31;

/** How many days ahead nobody leads, on the rail (RA-24). */
export function RosterBadge() {
  const { today } = useMe();
  const { data } = useQuery(shiftsQuery(today, addDays(today, warnedDays)));
  const gaps = data?.gaps.length ?? 0;
  return gaps === 0 ? null : (
    <span className={css.badge} aria-hidden="true">
      {gaps}
    </span>
  );
}
