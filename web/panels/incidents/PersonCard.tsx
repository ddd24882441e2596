import PhoneOutlined from '@ant-design/icons/es/icons/PhoneOutlined';
import { labelOf } from '#domain/labels.ts';
import type { ToldAnswer } from '#domain/responsible/toldAnswer.ts';
import { incidentsAnswerText } from '../../text/incidentsAnswer.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import css from './answer.module.css';
import { spokenPhone, telHref } from './phoneNumbers.ts';

interface Props {
  readonly person: ToldAnswer['people'][number];
  /** The place in the calling order; null for whoever is told at the same time. */
  readonly order: number | null;
}

/** Someone to call: the name and the number first, then who that is and why. */
export function PersonCard({ person, order }: Props) {
  const w = useText(incidentsAnswerText);
  const { language } = useLanguage();
  const { name, phone, role, reason, post, isInVillage } = person;
  return (
    <li className={css.person} data-first={order === 1} data-testid="person" data-role={role}>
      <span className={css.order} aria-hidden={order === null}>
        {order ?? '‖'}
      </span>
      <div className={css.who}>
        <span className={css.name}>{name}</span>
        <span className={css.role}>{labelOf('answeringRole', role, language)}</span>
        {isInVillage && <span className={css.inVillage}>{w.inVillage}</span>}
      </div>
      {phone === null ? (
        <span className={css.noPhone}>{w.noPhone}</span>
      ) : (
        <a className={css.phone} href={telHref(phone)} aria-label={w.callNow(name, spokenPhone(phone))}>
          <PhoneOutlined />
          {spokenPhone(phone)}
        </a>
      )}
      <p className={css.reason}>{[...(post === null ? [] : [post]), reason].join(language === 'zh' ? '；' : '; ')}</p>
    </li>
  );
}
