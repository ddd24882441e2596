import { labelOf } from '#domain/labels.ts';
import type { OutsidePhone } from '../../../server/app.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { arrangedText } from '../../text/rosterArranged.ts';
import { PhoneLink } from './ArrangedBar.tsx';
import css from './arranged.module.css';

interface Props {
  readonly phones: readonly OutsidePhone[];
  readonly villageName: (id: string | null) => string;
  /** Left out for those who only look. */
  readonly onOpen?: (id: string) => void;
}

/** Offices with their numbers to tap, in the order they are shown at the desk. */
export function PhoneList({ phones, villageName, onOpen }: Props) {
  const a = useText(arrangedText);
  const { language } = useLanguage();
  return (
    <table className={css.list} data-testid="phones">
      <thead>
        <tr>
          <th scope="col">{a.name}</th>
          <th scope="col">{a.phone}</th>
          <th scope="col">{a.kind}</th>
          <th scope="col">{a.village}</th>
        </tr>
      </thead>
      <tbody>
        {phones.map((one) => (
          <tr key={one.id}>
            <th scope="row">
              {onOpen === undefined ? (
                one.name
              ) : (
                <button type="button" aria-label={a.phones.edit(one.name)} onClick={() => onOpen(one.id)}>
                  {one.name}
                </button>
              )}
            </th>
            <td className={css.number}>
              <PhoneLink phone={one.phone} />
            </td>
            <td>{labelOf('outsidePhoneKind', one.kind, language)}</td>
            <td>{villageName(one.villageId)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
