import CloseOutlined from '@ant-design/icons/es/icons/CloseOutlined';
import PhoneOutlined from '@ant-design/icons/es/icons/PhoneOutlined';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { labelOf } from '#domain/labels.ts';
import { dayNumber } from '#domain/time/day.ts';
import { HouseholdMark } from '../../parts/marks/HouseholdMark.tsx';
import type { DrawnState } from '../../parts/palette/states.ts';
import { coverageText } from '../../text/coverage.ts';
import { shortDay } from '../../text/formats.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { markOf } from './groupsOf.ts';
import css from './householdCard.module.css';
import type { HouseholdFacts } from './householdFacts.ts';

interface Props {
  /** All who live at the point that was clicked. */
  readonly members: readonly HouseholdFacts[];
  readonly chosen: string | null;
  readonly day: string;
  readonly colours: Readonly<Record<DrawnState, string>>;
  /** Reveal and log a visit, where the reader may. */
  readonly deeds?: ReactNode;
  readonly onChoose: (householdId: string) => void;
  readonly onClose: () => void;
}

/** What may be known of a household by this reader: its state always, its name only as the server sends it. */
export function HouseholdCard({ members, chosen, day, colours, deeds, onChoose, onClose }: Props) {
  const w = useText(coverageText).household;
  const member = members.length === 1 ? members[0] : members.find(({ householdId }) => householdId === chosen);
  return (
    <section className={css.card} aria-label={w.title} data-testid="household-card">
      <Button
        className={css.close ?? ''}
        type="text"
        size="small"
        icon={<CloseOutlined />}
        aria-label={w.close}
        onClick={onClose}
      />
      {members.length > 1 && (
        <>
          <p className={css.quiet}>{w.many(members.length)}</p>
          <ul className={css.many}>
            {members.map(({ householdId, name, state, role }) => (
              <li key={householdId}>
                <button type="button" aria-pressed={householdId === chosen} onClick={() => onChoose(householdId)}>
                  <HouseholdMark mark={markOf(state)} colour={colours[markOf(state)]} isCentre={role === 'centre'} />
                  {name ?? w.hiddenName}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {member && <MemberFacts member={member} day={day} colour={colours[markOf(member.state)]} />}
      {member && deeds}
    </section>
  );
}

function MemberFacts({ member, day, colour }: { member: HouseholdFacts; day: string; colour: string }) {
  const all = useText(coverageText);
  const w = all.household;
  const { language } = useLanguage();
  const { name, role, state, since, lastMet, residence, cadre, groupCode } = member;
  return (
    <div data-testid="household" data-state={state}>
      <h3 className={css.name}>
        <HouseholdMark mark={markOf(state)} colour={colour} isCentre={role === 'centre'} />
        {name ?? w.hiddenName} {role && <small>{labelOf('memberRole', role, language)}</small>}
      </h3>
      <p>
        <b data-late={state === 'overdue'} className={css.state}>
          {labelOf('householdState', state, language)}
        </b>{' '}
        · {labelOf('residence', residence, language)}
        {groupCode && ` · ${all.drawer.group(groupCode)}`}
      </p>
      {since && <p>{w.since(shortDay(since, language), dayNumber(day) - dayNumber(since))}</p>}
      <p className={css.quiet}>{lastMet ? w.lastMet(shortDay(lastMet, language)) : w.neverMet}</p>
      {cadre && (
        <p>
          {w.cadre} {cadre.name}{' '}
          {cadre.phone && (
            <a href={`tel:${cadre.phone}`} aria-label={`${all.gaps.call(cadre.name)} ${cadre.phone}`}>
              <PhoneOutlined /> {cadre.phone}
            </a>
          )}
        </p>
      )}
    </div>
  );
}
