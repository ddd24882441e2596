import { Button, Form, Input } from 'antd';
import { accountsText } from '../../text/accounts.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import { CadreField, type Choice, GrantFields, type GrantValues, NameField, PasswordField } from './AccountFields.tsx';

export interface NewAccountValues extends GrantValues {
  readonly name: string;
  readonly username: string;
  readonly password: string;
  readonly cadreId: string;
}

interface Props {
  readonly today: string;
  readonly divisions: readonly Choice[];
  readonly cadres: readonly Choice[];
  readonly isSending: boolean;
  readonly onSubmit: (values: NewAccountValues) => void;
}

/** A new sign-in with its first role. */
export function NewAccountForm({ today, divisions, cadres, isSending, onSubmit }: Props) {
  const w = useText(accountsText);
  return (
    <Form<NewAccountValues>
      layout="vertical"
      requiredMark={false}
      initialValues={{ divisionId: '', cadreId: '', from: today }}
      onFinish={onSubmit}
      disabled={isSending}
    >
      <NameField />
      <Form.Item
        name="username"
        label={w.username}
        rules={[{ required: true, pattern: /^[a-zA-Z0-9._-]{2,30}$/, message: w.usernameRule }]}
      >
        <Input autoComplete="off" autoCapitalize="none" />
      </Form.Item>
      <PasswordField label={w.password} />
      <CadreField cadres={cadres} />
      <h3>{w.firstGrant}</h3>
      <GrantFields divisions={divisions} />
      <Button type="primary" htmlType="submit" loading={isSending} block>
        {w.create}
      </Button>
    </Form>
  );
}
