import PhoneOutlined from '@ant-design/icons/es/icons/PhoneOutlined';
import { incidentsAnswerText } from '../../text/incidentsAnswer.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import css from './answer.module.css';
import { spokenPhone, telHref } from './phoneNumbers.ts';

export interface DutyLine {
  readonly role: string;
  readonly name: string;
  readonly phone: string | null;
}

/** Who is on duty at the instant asked about, before any place is. */
export function DutyNow({ title, lines }: { title: string; lines: readonly DutyLine[] }) {
  const w = useText(incidentsAnswerText);
  return (
    <section className={css.block} data-testid="on-duty">
      <h3>{title}</h3>
      {lines.length === 0 && <p className={css.full}>{w.noShift}</p>}
      <ul>
        {lines.map(({ role, name, phone }) => (
          <li key={`${role} ${name}`} className={css.duty}>
            <b>{name}</b>
            <span className={css.dutyRoom}>{role === name ? '' : role}</span>
            {phone === null ? (
              <span className={css.noPhone}>{w.noPhone}</span>
            ) : (
              <a className={css.phone} href={telHref(phone)} aria-label={w.callNow(name, spokenPhone(phone))}>
                <PhoneOutlined />
                {spokenPhone(phone)}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
