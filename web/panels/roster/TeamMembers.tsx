import { Button, Form, Input, Popconfirm, Segmented, Select } from 'antd';
import { useState } from 'react';
import type { Team, TeamMember } from '../../../server/app.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import { rosterText } from '../../text/roster.ts';
import { arrangedText } from '../../text/rosterArranged.ts';
import { PhoneLink } from './ArrangedBar.tsx';
import css from './arranged.module.css';

/** Somebody to take in: a cadre, or a volunteer by name. */
export interface MemberValues {
  readonly cadreId?: string;
  readonly name?: string;
  readonly phone?: string;
  readonly skill?: string;
}

interface Props {
  readonly team: Team;
  readonly cadres: readonly { readonly value: string; readonly label: string }[];
  readonly mayChange: boolean;
  readonly isBusy: boolean;
  readonly error: string | null;
  readonly onAdd: (values: MemberValues, isStaff: boolean) => void;
  readonly onDrop: (member: TeamMember) => void;
}

/** Who is in a team, each with a number to tap; taking in and letting go. */
export function TeamMembers({ team, cadres, mayChange, isBusy, error, onAdd, onDrop }: Props) {
  const { teams: w, phone } = useText(arrangedText);
  const r = useText(rosterText);
  const [isStaff, setStaff] = useState(true);
  return (
    <section>
      <h3>
        {w.members} · {w.memberCount(team.members.length)}
      </h3>
      <ul className={css.members}>
        {team.members.map((member) => (
          <li key={member.id}>
            <span>
              {member.name}{' '}
              <small>
                {member.cadreId === null ? w.volunteer : w.staff}
                {member.skill !== '' && ` · ${member.skill}`}
              </small>
            </span>
            <PhoneLink phone={member.phone} />
            {mayChange && (
              <Popconfirm
                title={w.dropSure(member.name)}
                okText={w.drop}
                cancelText={r.cancel}
                onConfirm={() => onDrop(member)}
              >
                <Button size="small" type="text" danger disabled={isBusy}>
                  {w.drop}
                </Button>
              </Popconfirm>
            )}
          </li>
        ))}
      </ul>
      {mayChange && (
        <Form<MemberValues>
          name="member"
          key={`${team.version} ${isStaff}`}
          layout="vertical"
          requiredMark={false}
          disabled={isBusy}
          onFinish={(values) => onAdd(values, isStaff)}
          data-testid="member-form"
        >
          <Form.Item>
            <Segmented
              value={isStaff ? 'staff' : 'volunteer'}
              options={[
                { value: 'staff', label: w.staff },
                { value: 'volunteer', label: w.volunteer },
              ]}
              onChange={(value) => setStaff(value === 'staff')}
            />
          </Form.Item>
          <div className={css.pair}>
            {isStaff ? (
              <Form.Item name="cadreId" label={w.chooseCadre} rules={[{ required: true, message: w.cadreNeeded }]}>
                <Select showSearch={{ optionFilterProp: 'label' }} options={[...cadres]} />
              </Form.Item>
            ) : (
              <>
                <Form.Item
                  name="name"
                  label={w.memberName}
                  rules={[{ required: true, whitespace: true, message: w.memberNameNeeded }]}
                >
                  <Input maxLength={40} />
                </Form.Item>
                <Form.Item name="phone" label={phone}>
                  <Input inputMode="tel" maxLength={30} />
                </Form.Item>
              </>
            )}
            <Form.Item name="skill" label={w.skill}>
              <Input maxLength={60} placeholder={w.skillHint} />
            </Form.Item>
          </div>
          {error !== null && (
            <p className={css.error} role="alert">
              {error}
            </p>
          )}
          <Button htmlType="submit" loading={isBusy}>
            {w.addMember}
          </Button>
        </Form>
      )}
    </section>
  );
}
