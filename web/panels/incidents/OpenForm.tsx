import { Alert, Button, Checkbox, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { hasIdentityNumber } from '#domain/identityNumber.ts';
import { labelOf } from '#domain/labels.ts';
import { type IncidentKind, incidentKinds, incidentLevels } from '#domain/words.ts';
import { incidentsListText } from '../../text/incidentsList.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { levelWord } from './IncidentList.tsx';
import css from './openForm.module.css';
import { proposedName } from './proposedName.ts';

export interface OpenValues {
  readonly kind: IncidentKind;
  readonly level: number;
  readonly name: string;
  readonly place: string;
  readonly note: string;
  readonly isDrill: boolean;
  /** On the town's clock, `YYYY-MM-DDTHH:mm`. */
  readonly startedAt: string;
}

interface Props {
  readonly stage: 'open' | 'warning';
  readonly place: string;
  readonly kind: IncidentKind;
  readonly level: number;
  readonly note: string;
  /** The town's clock now: nothing starts later. */
  readonly now: string;
  /** What the area holds; null without an area. */
  readonly areaSentence: string | null;
  /** One under way near here. */
  readonly nearby: { readonly id: string; readonly name: string } | null;
  readonly isSending: boolean;
  readonly trouble: string | null;
  readonly onSubmit: (values: OpenValues) => void;
  readonly onCancel: () => void;
  readonly onNearby: (id: string) => void;
}

/** Opens an incident or a warning: five fields, all with a proposal, so that Enter is enough. */
export function OpenForm({ stage, now, areaSentence, nearby, isSending, trouble, ...props }: Props) {
  const w = useText(incidentsListText);
  const { language } = useLanguage();
  const [form] = Form.useForm<OpenValues>();
  const [isDrill, setIsDrill] = useState(false);
  // The name follows place and kind until somebody writes another.
  const renamed = (changed: Partial<OpenValues>): void => {
    if (changed.isDrill !== undefined) setIsDrill(changed.isDrill);
    if (changed.kind === undefined && changed.place === undefined) return;
    if (form.isFieldTouched('name')) return;
    form.setFieldValue('name', proposedName(form.getFieldValue('place') ?? '', form.getFieldValue('kind'), language));
  };
  return (
    <Form<OpenValues>
      form={form}
      layout="vertical"
      requiredMark={false}
      className={css.form}
      data-drill={isDrill}
      disabled={isSending}
      initialValues={{
        kind: props.kind,
        level: props.level,
        place: props.place,
        name: proposedName(props.place, props.kind, language),
        note: props.note,
        isDrill: false,
        startedAt: now,
      }}
      onValuesChange={renamed}
      onFinish={props.onSubmit}
    >
      <p className={css.hint}>{w.openHint[stage]}</p>
      {nearby !== null && (
        <Alert
          type="warning"
          showIcon
          title={w.nearby(nearby.name)}
          action={
            <Button size="small" onClick={() => props.onNearby(nearby.id)}>
              {w.goThere}
            </Button>
          }
        />
      )}
      <div className={css.two}>
        <Form.Item name="kind" label={w.kind}>
          <Select
            options={incidentKinds.map((value) => ({ value, label: labelOf('incidentKind', value, language) }))}
          />
        </Form.Item>
        <Form.Item name="level" label={w.level}>
          <Select
            options={incidentLevels.map((value) => ({
              value,
              label: labelOf('incidentLevel', levelWord(value), language),
            }))}
          />
        </Form.Item>
      </div>
      <Form.Item
        name="name"
        label={w.name}
        rules={[{ required: true, whitespace: true, min: 2, max: 80, message: w.nameNeeded }]}
      >
        <Input maxLength={80} size="large" data-testid="incident-name" />
      </Form.Item>
      <div className={css.two}>
        <Form.Item name="place" label={w.place}>
          <Input maxLength={120} />
        </Form.Item>
        <Form.Item
          name="startedAt"
          label={w.startedAt}
          rules={[
            {
              validator: (_, value: string) =>
                value !== '' && value <= now ? Promise.resolve() : Promise.reject(new Error(w.started)),
            },
          ]}
        >
          <Input type="datetime-local" max={now} />
        </Form.Item>
      </div>
      <Form.Item
        name="note"
        label={w.note}
        rules={[
          {
            validator: (_, value: string) =>
              hasIdentityNumber(value ?? '') ? Promise.reject(new Error(w.identity)) : Promise.resolve(),
          },
        ]}
      >
        <Input.TextArea maxLength={500} placeholder={w.noteHint} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      <p className={css.area}>{areaSentence === null ? w.noArea : w.area(areaSentence)}</p>
      <Form.Item
        name="isDrill"
        valuePropName="checked"
        className={css.drill ?? ''}
        extra={isDrill ? w.drillHint : null}
      >
        <Checkbox data-testid="is-drill">{w.isDrill}</Checkbox>
      </Form.Item>
      {trouble !== null && <Alert type="error" showIcon title={trouble} role="alert" />}
      <div className={css.deeds}>
        <Button onClick={props.onCancel}>{w.cancel}</Button>
        <Button
          type="primary"
          danger={stage === 'open' && !isDrill}
          htmlType="submit"
          size="large"
          loading={isSending}
          data-testid="submit-incident"
        >
          {isDrill ? w.submitDrill[stage] : w.submit[stage]}
        </Button>
      </div>
    </Form>
  );
}
