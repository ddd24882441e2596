import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import type { Team } from '../../../server/app.ts';
import { send } from '../../api/client.ts';
import { newId } from '../../api/newId.ts';
import type { VillageChoice } from '../../panels/roster/ArrangedBar.tsx';
import css from '../../panels/roster/arranged.module.css';
import { TeamForm, type TeamValues } from '../../panels/roster/TeamForm.tsx';
import { TeamMembers } from '../../panels/roster/TeamMembers.tsx';
import { useText } from '../../text/LanguageProvider.tsx';
import { rosterText } from '../../text/roster.ts';
import { arrangedText } from '../../text/rosterArranged.ts';
import { useCadreChoices } from '../accounts/useCadreChoices.ts';
import { useMe } from '../shell/MeContext.ts';
import { PointField } from './PointField.tsx';
import { useArrangedSave } from './useArrangedSave.ts';

interface Props {
  /** Null for a new one. */
  readonly team: Team | null;
  readonly villages: readonly VillageChoice[];
  readonly mayChange: boolean;
  readonly onOpen: (id: string | null) => void;
}

const empty: TeamValues = { code: '', kind: 'partyService', name: '', villageId: '', leaderId: '', kit: '' };

/** One team: what it is, who is in it, and its end. */
export function TeamSide({ team, villages, mayChange, onOpen }: Props) {
  const a = useText(arrangedText);
  const { teams: w } = a;
  const r = useText(rosterText);
  const me = useMe();
  const cadres = useCadreChoices(me.today, mayChange);
  const [point, setPoint] = useState(team?.point ?? null);
  const own = useArrangedSave();
  const member = useArrangedSave();
  const save = (values: TeamValues): void => {
    const body = { ...values, villageId: values.villageId || null, leaderId: values.leaderId || null, point };
    const id = team?.id ?? newId();
    own.do(
      team === null
        ? { do: () => send('/teams', { body: { id, ...body } }), said: a.saved, after: () => onOpen(id) }
        : { do: () => send(`/teams/${id}`, { method: 'PATCH', body, version: team.version }), said: a.saved },
    );
  };
  const given: TeamValues =
    team === null ? empty : { ...team, villageId: team.villageId ?? '', leaderId: team.leaderId ?? '' };
  return (
    <div className={css.side}>
      {mayChange && (
        <TeamForm
          key={team?.version ?? 0}
          given={given}
          villages={villages}
          cadres={cadres}
          isBusy={own.isBusy}
          error={own.error}
          place={
            <PointField value={point} onChange={(at) => setPoint(at === null ? null : [at[0], at[1]])} mayBeEmpty />
          }
          onSave={save}
        />
      )}
      {team === null && <p className={css.faint}>{w.saveFirst}</p>}
      {team !== null && !mayChange && (
        <>
          <p>{team.kit || w.noKit}</p>
          <p className={css.faint}>{r.readOnly}</p>
        </>
      )}
      {team !== null && (
        <TeamMembers
          team={team}
          cadres={cadres}
          mayChange={mayChange}
          isBusy={member.isBusy}
          error={member.error}
          onAdd={({ cadreId, name, phone, skill = '' }, isStaff) =>
            member.do({
              do: () =>
                send(`/teams/${team.id}/members`, {
                  body: {
                    id: newId(),
                    cadreId: isStaff ? (cadreId ?? null) : null,
                    name: isStaff ? null : (name ?? null),
                    phone: isStaff ? null : phone || null,
                    skill,
                  },
                  version: team.version,
                }),
              said: w.added,
            })
          }
          onDrop={({ id }) =>
            member.do({
              do: () => send(`/teams/${team.id}/members/${id}`, { method: 'DELETE', version: team.version }),
              said: w.dropped,
            })
          }
        />
      )}
      {team !== null && mayChange && (
        <Popconfirm
          title={w.endSure}
          okText={w.end}
          cancelText={r.cancel}
          onConfirm={() =>
            own.do({
              do: () => send(`/teams/${team.id}`, { method: 'DELETE', version: team.version }),
              said: w.ended,
              after: () => onOpen(null),
            })
          }
        >
          <Button danger>{w.end}</Button>
        </Popconfirm>
      )}
    </div>
  );
}
