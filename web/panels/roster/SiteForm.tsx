import { Button, Form, Input, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { labelOf } from '#domain/labels.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { rosterText } from '../../text/roster.ts';
import { arrangedText } from '../../text/rosterArranged.ts';
import css from './arranged.module.css';

export const shownSiteKinds = ['shelter', 'servicePoint', 'hazardPoint'] as const;

/** A site as the form holds it. */
export interface SiteValues {
  readonly code: string;
  readonly kind: (typeof shownSiteKinds)[number];
  readonly name: string;
  readonly headcount: number | null;
  readonly personInCharge: string;
  readonly phone: string;
  readonly capacity: number | null;
  readonly routeNote: string;
}

interface Props {
  readonly given: SiteValues;
  readonly isBusy: boolean;
  readonly error: string | null;
  readonly place: ReactNode;
  readonly onSave: (values: SiteValues) => void;
}

/** What a site is; a shelter also says what it holds and how to get there. */
export function SiteForm({ given, isBusy, error, place, onSave }: Props) {
  const a = useText(arrangedText);
  const { sites: w } = a;
  const r = useText(rosterText);
  const { language } = useLanguage();
  const [form] = Form.useForm<SiteValues>();
  const kind = Form.useWatch('kind', form) ?? given.kind;
  return (
    <Form<SiteValues>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={given}
      disabled={isBusy}
      onFinish={onSave}
      data-testid="site-form"
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
          <Select options={shownSiteKinds.map((value) => ({ value, label: labelOf('siteKind', value, language) }))} />
        </Form.Item>
        <Form.Item name="code" label={a.code} rules={[{ required: true, whitespace: true, message: a.codeNeeded }]}>
          <Input maxLength={40} />
        </Form.Item>
        {kind === 'shelter' && (
          <Form.Item name="capacity" label={w.capacity} rules={[{ required: true, message: w.capacityNeeded }]}>
            <InputNumber min={0} max={100_000} precision={0} style={{ width: '100%' }} />
          </Form.Item>
        )}
        <Form.Item name="headcount" label={w.headcount}>
          <InputNumber min={0} max={100_000} precision={0} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="personInCharge" label={w.inCharge}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="phone" label={a.phone}>
          <Input inputMode="tel" maxLength={30} />
        </Form.Item>
      </div>
      {kind === 'shelter' && (
        <Form.Item name="routeNote" label={w.routeNote}>
          <Input.TextArea maxLength={300} autoSize={{ minRows: 2 }} placeholder={w.routeNoteHint} />
        </Form.Item>
      )}
      <Form.Item label={a.point}>{place}</Form.Item>
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
