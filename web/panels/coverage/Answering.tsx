import PhoneOutlined from '@ant-design/icons/es/icons/PhoneOutlined';
import { labelOf } from '#domain/labels.ts';
import type { Answering } from '../../../server/app.ts';
import { coverageText } from '../../text/coverage.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import css from './cellDrawer.module.css';

/** Who answers for the cell, lead first, each a tap away from a call. */
export function AnsweringList({ people }: { people: readonly Answering[] }) {
  const w = useText(coverageText);
  const { language } = useLanguage();
  const hasLead = people.some(({ role }) => role === 'lead');
  return (
    <ul className={css.people}>
      {!hasLead && <li className={css.vacant}>{w.drawer.noLead}</li>}
      {people.map(({ role, name, phone, cadreId, unitId }) => (
        <li key={`${role}-${cadreId ?? unitId ?? name}`} className={css.person}>
          <span className={css.role}>{labelOf('assignmentRole', role, language)}</span>
          <span>{name}</span>
          {phone && (
            <a href={`tel:${phone}`} aria-label={`${w.gaps.call(name)} ${phone}`}>
              <PhoneOutlined /> {phone}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
