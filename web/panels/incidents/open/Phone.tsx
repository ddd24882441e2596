import PhoneOutlined from '@ant-design/icons/es/icons/PhoneOutlined';
import { incidentOpenRollText } from '../../../text/incidentOpenRoll.ts';
import { useText } from '../../../text/LanguageProvider.tsx';
import css from './roll.module.css';

/** A number to tap; or that there is none. */
export function Phone({ name, phone }: { readonly name: string; readonly phone: string | null }) {
  const w = useText(incidentOpenRollText);
  if (phone === null) return <span className={css.missing}>{w.noPhone}</span>;
  return (
    <a className={css.phone} href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`} aria-label={`${w.call(name)} ${phone}`}>
      <PhoneOutlined /> {phone}
    </a>
  );
}
