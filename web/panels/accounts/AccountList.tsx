import { labelOf } from '#domain/labels.ts';
import { accountsText } from '../../text/accounts.ts';
import { longDay } from '../../text/formats.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { isInForce, lastDayOf, type ShownAccount, type ShownGrant } from './accountShown.ts';
import css from './accounts.module.css';

interface Props {
  readonly accounts: readonly ShownAccount[];
  readonly today: string;
  readonly onOpen: (account: ShownAccount) => void;
}

/** Every sign-in with what it may do and where. */
export function AccountList({ accounts, today, onOpen }: Props) {
  const w = useText(accountsText);
  return (
    <table className={css.list}>
      <thead>
        <tr>
          <th scope="col">{w.columns.who}</th>
          <th scope="col">{w.columns.roles}</th>
          <th scope="col">{w.columns.state}</th>
        </tr>
      </thead>
      <tbody>
        {accounts.map((account) => (
          <tr key={account.id} data-disabled={account.isDisabled} onClick={() => onOpen(account)}>
            <th scope="row">
              <button type="button" title={w.manage(account.name)} onClick={() => onOpen(account)}>
                {account.name}
              </button>
              <small>{account.username}</small>
            </th>
            <td>
              {account.grants.length === 0 && <span className={css.faint}>{w.noRoles}</span>}
              {account.grants.map((grant) => (
                <GrantChip key={grant.id} grant={grant} today={today} />
              ))}
            </td>
            <td className={account.isDisabled ? css.off : css.on}>{account.isDisabled ? w.disabled : w.active}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** "信息员 · 李家湾村 至2026年6月30日" */
export function GrantChip({ grant, today }: { grant: ShownGrant; today: string }) {
  const w = useText(accountsText);
  const { language } = useLanguage();
  const last = lastDayOf(grant);
  const isNow = isInForce(grant, today);
  return (
    <span className={css.chip} data-now={isNow}>
      {labelOf('accountRole', grant.role, language)} · {grant.divisionName ?? w.wholeTown}
      {grant.from > today && ` · ${w.fromOn(longDay(grant.from, language))}`}
      {last !== null && ` · ${w.until(longDay(last, language))}`}
    </span>
  );
}
