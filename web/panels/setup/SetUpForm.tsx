import { Alert, Button, Form, Input, Select } from 'antd';
import { useText } from '../../text/LanguageProvider.tsx';
import { setupText } from '../../text/setup.ts';
import css from './setUpForm.module.css';

interface Administrator {
  readonly name: string;
  readonly username: string;
  readonly password: string;
}
export interface SetUpValues {
  readonly town: { readonly name: string; readonly code: string; readonly zone: string };
  readonly sysadmin: Administrator;
  readonly secadmin: Administrator;
  readonly auditor: Administrator;
}

const administrators = ['sysadmin', 'secadmin', 'auditor'] as const;
const zones = ['Asia/Shanghai', 'Asia/Urumqi', 'Asia/Kolkata', 'Europe/Berlin', 'UTC'] as const;
const usernamePattern = /^[a-zA-Z0-9._-]{2,30}$/;

interface Props {
  readonly isSending: boolean;
  readonly fault: string | null;
  readonly onSubmit: (values: SetUpValues) => void;
}

/** The town and its three administrators, in one sheet. */
export function SetUpForm({ isSending, fault, onSubmit }: Props) {
  const w = useText(setupText);
  return (
    <Form<SetUpValues>
      layout="vertical"
      requiredMark={false}
      initialValues={{ town: { zone: 'Asia/Shanghai' } }}
      onFinish={onSubmit}
      disabled={isSending}
      scrollToFirstError
    >
      <section className={css.card}>
        <h2>{w.town}</h2>
        <div className={css.pair}>
          <Form.Item
            name={['town', 'name']}
            label={w.townName}
            rules={[{ required: true, min: 2, max: 40, whitespace: true, message: w.townNameRule }]}
          >
            <Input autoFocus />
          </Form.Item>
          <Form.Item
            name={['town', 'code']}
            label={w.code}
            rules={[{ required: true, pattern: /^\d{9}$/, message: w.codeRule }]}
          >
            <Input inputMode="numeric" maxLength={9} />
          </Form.Item>
        </div>
        <Form.Item name={['town', 'zone']} label={w.zone}>
          <Select options={zones.map((value) => ({ value, label: w.zones[value] }))} />
        </Form.Item>
      </section>
      <section className={css.card}>
        <h2>{w.admins}</h2>
        <p className={css.why}>{w.adminsWhy}</p>
        {administrators.map((role) => (
          <AdministratorFields key={role} role={role} />
        ))}
      </section>
      {fault !== null && (
        <Alert className={css.fault ?? ''} type="error" showIcon title={w.failed} description={fault} />
      )}
      <div className={css.end}>
        <Button type="primary" size="large" htmlType="submit" loading={isSending}>
          {w.create}
        </Button>
      </div>
    </Form>
  );
}

function AdministratorFields({ role }: { role: (typeof administrators)[number] }) {
  const w = useText(setupText);
  const others = administrators.filter((other) => other !== role);
  return (
    <fieldset className={css.person}>
      <p className={css.who}>
        {w[role]}
        <small>{w[`${role}Does`]}</small>
      </p>
      <Form.Item
        name={[role, 'name']}
        label={w.name}
        rules={[{ required: true, whitespace: true, max: 40, message: w.nameNeeded }]}
      >
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item
        name={[role, 'username']}
        label={w.username}
        dependencies={others.map((other) => [other, 'username'])}
        rules={[
          { required: true, pattern: usernamePattern, message: w.usernameRule },
          ({ getFieldValue }) => ({
            validator: (_, value: string) =>
              value && others.some((other) => getFieldValue([other, 'username']) === value)
                ? Promise.reject(new Error(w.usernameTaken))
                : Promise.resolve(),
          }),
        ]}
      >
        <Input autoComplete="off" autoCapitalize="none" />
      </Form.Item>
      <Form.Item
        name={[role, 'password']}
        label={w.password}
        rules={[{ required: true, min: 8, max: 128, message: w.passwordRule }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </fieldset>
  );
}
