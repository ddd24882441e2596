import { Button, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { labelOf } from '#domain/labels.ts';
import { teamKinds, type TeamKind } from '#domain/words.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { rosterText } from '../../text/roster.ts';
import { arrangedText } from '../../text/rosterArranged.ts';
import type { VillageChoice } from './ArrangedBar.tsx';
import css from './arranged.module.css';

/** A team as the form holds it; empty texts are nobody and nowhere. */
export interface TeamValues {
  readonly code: string;
  readonly kind: TeamKind;
  readonly name: string;
  readonly villageId: string;
  readonly leaderId: string;
  readonly kit: string;
}

interface Props {
  readonly given: TeamValues;
  readonly villages: readonly VillageChoice[];
  readonly cadres: readonly { readonly value: string; readonly label: string }[];
  readonly isBusy: boolean;
  readonly error: string | null;
  /** The field of the place where it musters. */
  readonly place: ReactNode;
  readonly onSave: (values: TeamValues) => void;
}

/** What a team is: name, village, leader, kit, where it musters. */
export function TeamForm({ given, villages, cadres, isBusy, error, place, onSave }: Props) {
  const w = useText(arrangedText);
  const r = useText(rosterText);
  const { language } = useLanguage();
  return (
    <Form<TeamValues>
      name="team"
      layout="vertical"
      requiredMark={false}
      initialValues={given}
      disabled={isBusy}
      onFinish={onSave}
      data-testid="team-form"
    >
      <Form.Item
        name="name"
        label={w.name}
        rules={[{ required: true, whitespace: true, min: 2, message: w.nameNeeded }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      <div className={css.pair}>
        <Form.Item name="code" label={w.code} rules={[{ required: true, whitespace: true, message: w.codeNeeded }]}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="kind" label={w.kind}>
          <Select options={teamKinds.map((kind) => ({ value: kind, label: labelOf('teamKind', kind, language) }))} />
        </Form.Item>
        <Form.Item name="villageId" label={w.village}>
          <Select showSearch={{ optionFilterProp: 'label' }} options={[{ value: '', label: w.ofTown }, ...villages]} />
        </Form.Item>
        <Form.Item name="leaderId" label={w.teams.leader}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={[{ value: '', label: w.teams.noLeader }, ...cadres]}
          />
        </Form.Item>
      </div>
      <Form.Item name="kit" label={w.teams.kit} extra={w.teams.kitHint}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2 }} />
      </Form.Item>
      <Form.Item label={w.teams.muster}>{place}</Form.Item>
      {error !== null && (
        <p className={css.error} role="alert">
          {error}
        </p>
      )}
      <Button type="primary" htmlType="submit" loading={isBusy}>
        {r.save}
      </Button>
    </Form>
  );
}
