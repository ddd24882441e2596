import { Button, Form, Popconfirm } from 'antd';
import { labelOf } from '#domain/labels.ts';
import { accountsText } from '../../text/accounts.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { CadreField, type Choice, GrantFields, type GrantValues, NameField, PasswordField } from './AccountFields.tsx';
import { GrantChip } from './AccountList.tsx';
import type { ShownAccount } from './accountShown.ts';
import css from './accounts.module.css';

export type AccountWish =
  | { readonly kind: 'change'; readonly name: string; readonly cadreId: string }
  | { readonly kind: 'give'; readonly grant: GrantValues }
  | { readonly kind: 'take'; readonly grantId: string }
  | { readonly kind: 'password'; readonly password: string }
  | { readonly kind: 'disable'; readonly isDisabled: boolean };

interface Props {
  readonly account: ShownAccount;
  readonly today: string;
  readonly divisions: readonly Choice[];
  readonly cadres: readonly Choice[];
  readonly isOwn: boolean;
  readonly mayChange: boolean;
  readonly isSending: boolean;
  readonly onWish: (wish: AccountWish) => void;
}

/** One account: who it is, its roles to give and take, its password, and whether it may sign in at all. */
export function AccountPanel(props: Props) {
  const { account, today, isOwn, mayChange, isSending, onWish } = props;
  const w = useText(accountsText);
  const { language } = useLanguage();
  return (
    <div className={css.panel}>
      {isOwn && <p className={css.hint}>{w.ownAccount}</p>}
      {!mayChange && <p className={css.hint}>{w.readOnly}</p>}
      <section>
        <h3>{w.grants}</h3>
        {account.grants.length === 0 && <p className={css.faint}>{w.noRoles}</p>}
        <ul className={css.grants}>
          {account.grants.map((grant) => (
            <li key={grant.id}>
              <GrantChip grant={grant} today={today} />
              {mayChange && !(isOwn && grant.role === 'sysadmin') && (
                <Popconfirm
                  title={w.takeSure(labelOf('accountRole', grant.role, language))}
                  okText={w.take}
                  cancelText={w.cancel}
                  onConfirm={() => onWish({ kind: 'take', grantId: grant.id })}
                >
                  <Button size="small" type="text" danger>
                    {w.take}
                  </Button>
                </Popconfirm>
              )}
            </li>
          ))}
        </ul>
      </section>
      {mayChange && (
        <>
          <Form<GrantValues>
            key={`grant-${account.version}`}
            layout="vertical"
            requiredMark={false}
            initialValues={{ divisionId: '', from: today }}
            disabled={isSending}
            onFinish={(grant) => onWish({ kind: 'give', grant })}
          >
            <h3>{w.firstGrant}</h3>
            <GrantFields divisions={props.divisions} />
            <Button htmlType="submit">{w.give}</Button>
          </Form>
          <Changes {...props} />
        </>
      )}
    </div>
  );
}

function Changes({ account, cadres, isOwn, isSending, onWish }: Props) {
  const w = useText(accountsText);
  return (
    <>
      <Form<{ name: string; cadreId: string }>
        key={`who-${account.version}`}
        layout="vertical"
        requiredMark={false}
        initialValues={{ name: account.name, cadreId: account.cadreId ?? '' }}
        disabled={isSending}
        onFinish={(values) => onWish({ kind: 'change', ...values })}
      >
        <h3>{w.columns.who}</h3>
        <NameField />
        <CadreField cadres={cadres} />
        <Button htmlType="submit">{w.save}</Button>
      </Form>
      <Form<{ password: string }>
        key={`password-${account.version}`}
        layout="vertical"
        requiredMark={false}
        disabled={isSending}
        onFinish={({ password }) => onWish({ kind: 'password', password })}
      >
        <h3>{w.reset}</h3>
        <PasswordField label={w.newPassword} />
        <Button htmlType="submit">{w.resetDo}</Button>
      </Form>
      {!isOwn &&
        (account.isDisabled ? (
          <Button onClick={() => onWish({ kind: 'disable', isDisabled: false })}>{w.enable}</Button>
        ) : (
          <Popconfirm
            title={w.disableSure(account.name)}
            okText={w.disable}
            cancelText={w.cancel}
            okButtonProps={{ danger: true }}
            onConfirm={() => onWish({ kind: 'disable', isDisabled: true })}
          >
            <Button danger>{w.disable}</Button>
          </Popconfirm>
        ))}
    </>
  );
}
