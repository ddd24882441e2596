import PhoneOutlined from '@ant-design/icons/es/icons/PhoneOutlined';
import { HouseholdMark } from '../../parts/marks/HouseholdMark.tsx';
import type { DrawnState } from '../../parts/palette/states.ts';
import { coverageText } from '../../text/coverage.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import css from './cellDrawer.module.css';
import type { GroupOnDay } from './groupsOf.ts';

interface Props {
  readonly groups: readonly GroupOnDay[];
  readonly unlinked: number;
  readonly notPlaced: number;
  readonly chosen: string | null;
  readonly colours: Readonly<Record<DrawnState, string>>;
  readonly onChoose: (groupId: string | null) => void;
}

/** The groups with their centre in the cell, the ones behind first; choosing one brings it forward on the map. */
export function GroupList({ groups, unlinked, notPlaced, chosen, colours, onChoose }: Props) {
  const w = useText(coverageText).drawer;
  return (
    <section className={css.part} aria-label={w.groups} data-testid="groups">
      <h3 className={css.title}>
        {w.groups} <small>{groups.length}</small>
      </h3>
      {groups.length === 0 && <p className={css.quiet}>{w.noGroups}</p>}
      <ul className={css.groups}>
        {groups.map((group) => (
          <GroupLine
            key={group.id}
            group={group}
            isChosen={group.id === chosen}
            colours={colours}
            onChoose={onChoose}
          />
        ))}
      </ul>
      <p className={css.quiet}>
        {[...(unlinked > 0 ? [w.unlinked(unlinked)] : []), ...(notPlaced > 0 ? [w.notPlaced(notPlaced)] : [])].join(
          ' · ',
        )}
      </p>
    </section>
  );
}

interface LineProps {
  readonly group: GroupOnDay;
  readonly isChosen: boolean;
  readonly colours: Readonly<Record<DrawnState, string>>;
  readonly onChoose: (groupId: string | null) => void;
}

function GroupLine({ group, isChosen, colours, onChoose }: LineProps) {
  const w = useText(coverageText);
  const { id, code, cadre, radiating, overdue, marks } = group;
  return (
    <li className={css.group} data-testid="group" data-chosen={isChosen} data-radiating={radiating}>
      <button
        type="button"
        aria-pressed={isChosen}
        title={w.drawer.showGroup}
        onClick={() => onChoose(isChosen ? null : id)}
      >
        <span className={css.groupHead}>
          <b>{cadre ? cadre.name : <em className={css.vacant}>{w.drawer.unheld}</em>}</b>
          <small>{w.drawer.group(code)}</small>
          <span className={css.state} data-late={overdue > 0}>
            {overdue > 0 ? w.drawer.overdueIn(overdue) : w.drawer.allOnTime}
          </span>
        </span>
        <span className={css.marks} role="img" aria-label={w.drawer.groupOf(radiating)}>
          {marks.map(({ key, mark, isCentre }) => (
            <HouseholdMark key={key} mark={mark} colour={colours[mark]} isCentre={isCentre} />
          ))}
        </span>
      </button>
      {cadre?.phone && (
        <a className={css.call} href={`tel:${cadre.phone}`} aria-label={w.gaps.call(cadre.name)}>
          <PhoneOutlined />
        </a>
      )}
    </li>
  );
}
