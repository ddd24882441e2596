import { Button, Checkbox, Form, Input, Select, Switch } from 'antd';
import { labelOf } from '#domain/labels.ts';
import { type HookFormat, hookFormats } from '#domain/words.ts';
import type { Hook } from '../../../server/app.ts';
import { hooksText } from '../../text/hooks.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import css from './hooks.module.css';

/** A hook as the form holds it: an empty address or secret keeps the one there is. */
export interface HookValues {
  readonly name: string;
  readonly format: HookFormat;
  readonly url?: string;
  readonly secret?: string;
  readonly removesSecret?: boolean;
  readonly isOn: boolean;
}

interface Props {
  /** Null for a new one. */
  readonly hook: Hook | null;
  readonly isBusy: boolean;
  readonly error: string | null;
  readonly onSave: (values: HookValues) => void;
}

/** Where to tell a group, in whose format, signed how. */
export function HookForm({ hook, isBusy, error, onSave }: Props) {
  const w = useText(hooksText);
  const { language } = useLanguage();
  const [form] = Form.useForm<HookValues>();
  const format = Form.useWatch('format', form) ?? hook?.format ?? 'wecom';
  return (
    <Form<HookValues>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ name: hook?.name ?? '', format: hook?.format ?? 'wecom', isOn: hook?.isOn ?? true }}
      disabled={isBusy}
      onFinish={onSave}
      data-testid="hook-form"
    >
      <Form.Item
        name="name"
        label={w.name}
        rules={[{ required: true, whitespace: true, min: 2, message: w.nameNeeded }]}
      >
        <Input maxLength={60} placeholder={w.nameHint} />
      </Form.Item>
      <Form.Item name="format" label={w.format}>
        <Select options={hookFormats.map((value) => ({ value, label: labelOf('hookFormat', value, language) }))} />
      </Form.Item>
      <Form.Item
        name="url"
        label={w.url}
        extra={hook === null ? w.urlHint : w.urlKept(hook.host, hook.ending)}
        rules={hook === null ? [{ required: true, whitespace: true, message: w.urlNeeded }] : []}
      >
        <Input inputMode="url" maxLength={500} autoComplete="off" placeholder="https://" />
      </Form.Item>
      {format !== 'wecom' && (
        <Form.Item
          name="secret"
          label={w.secret}
          extra={hook?.hasSecret === true ? w.secretKept : w.secretHints[format]}
        >
          <Input.Password maxLength={200} autoComplete="new-password" />
        </Form.Item>
      )}
      {hook?.hasSecret === true && format !== 'plain' && (
        <Form.Item name="removesSecret" valuePropName="checked">
          <Checkbox>{w.removeSecret}</Checkbox>
        </Form.Item>
      )}
      <Form.Item name="isOn" label={w.isOn} valuePropName="checked">
        <Switch />
      </Form.Item>
      {error !== null && (
        <p className={css.error} role="alert">
          {error}
        </p>
      )}
      <Button type="primary" htmlType="submit" loading={isBusy}>
        {w.save}
      </Button>
    </Form>
  );
}
