import { Button, Form, Input, InputNumber, Select } from 'antd';
import { labelOf } from '#domain/labels.ts';
import { outsidePhoneKinds, type OutsidePhoneKind } from '#domain/words.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { rosterText } from '../../text/roster.ts';
import { arrangedText } from '../../text/rosterArranged.ts';
import type { VillageChoice } from './ArrangedBar.tsx';
import css from './arranged.module.css';

/** An outside number as the form holds it. */
export interface PhoneValues {
  readonly kind: OutsidePhoneKind;
  readonly name: string;
  readonly phone: string;
  readonly villageId: string;
  readonly position: number;
}

interface Props {
  readonly given: PhoneValues;
  readonly villages: readonly VillageChoice[];
  readonly isBusy: boolean;
  readonly error: string | null;
  readonly onSave: (values: PhoneValues) => void;
}

/** An office and its duty number. */
export function PhoneForm({ given, villages, isBusy, error, onSave }: Props) {
  const a = useText(arrangedText);
  const { phones: w } = a;
  const r = useText(rosterText);
  const { language } = useLanguage();
  return (
    <Form<PhoneValues>
      layout="vertical"
      requiredMark={false}
      initialValues={given}
      disabled={isBusy}
      onFinish={onSave}
      data-testid="phone-form"
    >
      <Form.Item
        name="name"
        label={a.name}
        rules={[{ required: true, whitespace: true, min: 2, message: a.nameNeeded }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      <div className={css.pair}>
        <Form.Item name="kind" label={a.kind}>
          <Select
            options={outsidePhoneKinds.map((kind) => ({
              value: kind,
              label: labelOf('outsidePhoneKind', kind, language),
            }))}
          />
        </Form.Item>
        <Form.Item name="phone" label={a.phone} rules={[{ required: true, whitespace: true, message: w.phoneNeeded }]}>
          <Input inputMode="tel" maxLength={30} />
        </Form.Item>
        <Form.Item name="villageId" label={a.village}>
          <Select showSearch={{ optionFilterProp: 'label' }} options={[{ value: '', label: a.ofTown }, ...villages]} />
        </Form.Item>
        <Form.Item name="position" label={w.position} extra={w.positionHint}>
          <InputNumber min={0} max={999} precision={0} style={{ width: '100%' }} />
        </Form.Item>
      </div>
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
