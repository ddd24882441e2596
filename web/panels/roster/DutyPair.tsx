import type { Shift } from '../../../server/app.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import { rosterText } from '../../text/roster.ts';
import { shiftsText } from '../../text/rosterShifts.ts';
import css from './dutyPair.module.css';

interface Person {
  readonly name: string;
  readonly phone: string | null;
}

function Line({ as, person, isFaulty }: { as: string; person: Person; isFaulty?: boolean }) {
  const w = useText(rosterText);
  return (
    <span className={css.line} data-faulty={isFaulty}>
      <small>{as}</small>
      <b>{person.name}</b>
      {person.phone === null ? (
        <i>{w.noPhone}</i>
      ) : (
        <a
          href={`tel:${person.phone}`}
          aria-label={w.call(person.name, person.phone)}
          onClick={(e) => e.stopPropagation()}
        >
          {person.phone}
        </a>
      )}
    </span>
  );
}

/** Leader and officer of a shift, each with the number to call. */
export function DutyPair({ shift }: { shift: Shift }) {
  const w = useText(shiftsText);
  const { isSectionLeader } = shift.leader;
  return (
    <span className={css.pair}>
      <Line as={w.leaderShort} person={shift.leader} isFaulty={!isSectionLeader} />
      {!isSectionLeader && <em className={css.fault}>{w.notSection}</em>}
      <Line as={w.officerShort} person={shift.officer} />
    </span>
  );
}
