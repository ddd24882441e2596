import { labelOf } from '#domain/labels.ts';
import { accountRoles } from '#domain/words.ts';
import { auditText } from '../../text/audit.ts';
import { actionName } from '../../text/auditActions.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { localeOf } from '../../text/language.ts';
import css from './audit.module.css';

export interface ShownAudit {
  readonly seq: number;
  /** UTC milliseconds. */
  readonly at: number;
  readonly actorName: string | null;
  readonly role: string | null;
  readonly action: string;
  readonly objectId: string | null;
  readonly purpose: string | null;
  readonly hash: string;
}

/** The chain, newest first. Codes are shown short and said in full when pointed at. */
export function AuditTable({ rows, zone }: { rows: readonly ShownAudit[]; zone: string }) {
  const w = useText(auditText);
  const { language } = useLanguage();
  const time = new Intl.DateTimeFormat(localeOf(language), {
    timeZone: zone,
    dateStyle: 'medium',
    timeStyle: 'medium',
  });
  return (
    <div className={css.frame}>
      <table className={css.table}>
        <caption className="visually-hidden">{w.title}</caption>
        <thead>
          <tr>
            {(['seq', 'at', 'actor', 'action', 'object', 'purpose', 'hash'] as const).map((key) => (
              <th key={key} scope="col">
                {w.columns[key]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.seq}>
              <td className={css.number}>{row.seq}</td>
              <td className={css.time}>{time.format(row.at)}</td>
              <td>
                {row.actorName ?? w.system}
                <RoleName role={row.role} />
              </td>
              <td title={row.action}>{actionName(row.action, language) ?? row.action}</td>
              <td>{row.objectId !== null && <Short code={row.objectId} />}</td>
              <td className={css.purpose}>{row.purpose}</td>
              <td>
                <Short code={row.hash} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RoleName({ role }: { role: string | null }) {
  const { language } = useLanguage();
  const known = accountRoles.find((each) => each === role);
  return known === undefined ? null : <small>{labelOf('accountRole', known, language)}</small>;
}

const Short = ({ code }: { code: string }) => (
  <code className={css.code} title={code}>
    {code.length > 12 ? `…${code.slice(-8)}` : code}
  </code>
);
