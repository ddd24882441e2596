import { labelOf } from '#domain/labels.ts';
import type { Team } from '../../../server/app.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { arrangedText } from '../../text/rosterArranged.ts';
import css from './arranged.module.css';

interface Props {
  readonly teams: readonly Team[];
  readonly villageName: (id: string | null) => string;
  readonly onOpen: (id: string) => void;
}

/** Teams with leader, members and kit. */
export function TeamList({ teams, villageName, onOpen }: Props) {
  const { teams: w, name, village } = useText(arrangedText);
  const { language } = useLanguage();
  return (
    <table className={css.list} data-testid="teams">
      <thead>
        <tr>
          <th scope="col">{name}</th>
          <th scope="col">{village}</th>
          <th scope="col">{w.leader}</th>
          <th scope="col">{w.members}</th>
          <th scope="col">{w.kit}</th>
        </tr>
      </thead>
      <tbody>
        {teams.map((team) => (
          <tr key={team.id}>
            <th scope="row">
              <button type="button" aria-label={w.open(team.name)} onClick={() => onOpen(team.id)}>
                {team.name}
              </button>
              <small>
                <span className={css.chip} data-kind={team.kind}>
                  {labelOf('teamKind', team.kind, language)}
                </span>
                {team.code}
              </small>
            </th>
            <td>{villageName(team.villageId)}</td>
            <td className={team.leaderName === null ? css.faint : undefined}>{team.leaderName ?? w.noLeader}</td>
            <td className={css.number}>{w.memberCount(team.members.length)}</td>
            <td className={team.kit === '' ? css.faint : undefined}>{team.kit || w.noKit}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
