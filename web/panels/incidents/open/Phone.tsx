import PhoneOutlined from '@ant-design/icons/es/icons/PhoneOutlined';
import { incidentOpenRollText } from '../../../text/incidentOpenRoll.ts';
import { useText } from '../../../text/LanguageProvider.tsx';
import { spokenPhone, telHref } from '../phoneNumbers.ts';
import css from './roll.module.css';

/** A number to tap; or that there is none. */
export function Phone({ name, phone }: { readonly name: string; readonly phone: string | null }) {
  const w = useText(incidentOpenRollText);
  if (phone === null) return <span className={css.missing}>{w.noPhone}</span>;
  return (
    <a className={css.phone} href={telHref(phone)} aria-label={`${w.call(name)} ${spokenPhone(phone)}`}>
      <PhoneOutlined /> {spokenPhone(phone)}
    </a>
  );
}
