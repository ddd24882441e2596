import { Form, Input, Select } from 'antd';
import { labelOf } from '#domain/labels.ts';
import { accountRoles } from '#domain/words.ts';
import { accountsText } from '../../text/accounts.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import css from './accounts.module.css';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Values of a grant as a form holds them; `lastDay` is included, unlike the wire's `to`. */
export interface GrantValues {
  readonly role: (typeof accountRoles)[number];
  readonly divisionId: string;
  readonly from: string;
  readonly lastDay?: string;
}

const administrators = new Set<string>(['sysadmin', 'secadmin', 'auditor']);

/** Role, ground and days of a grant. Administrators are given the whole town only. */
export function GrantFields({ divisions }: { divisions: readonly Choice[] }) {
  const w = useText(accountsText);
  const { language } = useLanguage();
  const role = Form.useWatch<string | undefined>('role');
  return (
    <div className={css.fields}>
      <Form.Item name="role" label={w.role} rules={[{ required: true, message: w.roleNeeded }]}>
        <Select
          options={accountRoles.map((value) => ({ value, label: labelOf('accountRole', value, language) }))}
          data-testid="role"
        />
      </Form.Item>
      <Form.Item name="divisionId" label={w.territory}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          disabled={role !== undefined && administrators.has(role)}
          options={[{ value: '', label: w.wholeTown }, ...divisions]}
        />
      </Form.Item>
      <Form.Item name="from" label={w.from} rules={[{ required: true }]}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="lastDay" label={w.to} extra={w.forever}>
        <Input type="date" />
      </Form.Item>
    </div>
  );
}

/** The cadre an account stands for. */
export function CadreField({ cadres }: { cadres: readonly Choice[] }) {
  const w = useText(accountsText);
  return (
    <Form.Item name="cadreId" label={w.cadre} extra={w.cadreHint}>
      <Select showSearch={{ optionFilterProp: 'label' }} options={[{ value: '', label: w.noCadre }, ...cadres]} />
    </Form.Item>
  );
}

export function NameField() {
  const w = useText(accountsText);
  return (
    <Form.Item
      name="name"
      label={w.name}
      rules={[{ required: true, whitespace: true, max: 40, message: w.nameNeeded }]}
    >
      <Input autoComplete="off" />
    </Form.Item>
  );
}

export function PasswordField({ label }: { label: string }) {
  const w = useText(accountsText);
  return (
    <Form.Item name="password" label={label} rules={[{ required: true, min: 8, max: 128, message: w.passwordRule }]}>
      <Input.Password autoComplete="new-password" />
    </Form.Item>
  );
}
