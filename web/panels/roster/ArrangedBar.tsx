import { Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useText } from '../../text/LanguageProvider.tsx';
import { arrangedText } from '../../text/rosterArranged.ts';
import css from './arranged.module.css';

export interface VillageChoice {
  readonly value: string;
  readonly label: string;
}

interface Props {
  readonly find: string;
  readonly findLabel?: string;
  readonly village: string;
  readonly villages: readonly VillageChoice[];
  readonly onFind: (words: string) => void;
  readonly onVillage: (id: string) => void;
  /** Further filters, then what can be done. */
  readonly filters?: ReactNode;
  readonly children?: ReactNode;
}

/** Search, village and what can be done, above each list. */
export function ArrangedBar({ find, findLabel, village, villages, onFind, onVillage, filters, children }: Props) {
  const w = useText(arrangedText);
  return (
    <div className={css.bar}>
      <Input
        type="search"
        allowClear
        className={css.find ?? ''}
        placeholder={findLabel ?? w.find}
        aria-label={findLabel ?? w.find}
        value={find}
        onChange={(event) => onFind(event.target.value)}
      />
      <Select
        className={css.village ?? ''}
        aria-label={w.village}
        showSearch={{ optionFilterProp: 'label' }}
        value={village}
        options={[{ value: '', label: w.allVillages }, ...villages]}
        onChange={onVillage}
      />
      {filters}
      <span className={css.space} />
      {children}
    </div>
  );
}

/** A number to tap. */
export function PhoneLink({ phone }: { phone: string | null }) {
  return phone === null ? null : <a href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>{phone}</a>;
}
