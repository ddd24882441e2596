import { Input, Modal } from 'antd';
import { useState } from 'react';
import { incidentOpenRollText } from '../../../text/incidentOpenRoll.ts';
import { useText } from '../../../text/LanguageProvider.tsx';
import css from './addStaff.module.css';

export interface Callable {
  readonly cadreId: string;
  readonly name: string;
  readonly post: string | null;
  readonly phone: string | null;
}

interface Props {
  /** Everybody who works in the town and is not on the list. */
  readonly people: readonly Callable[];
  readonly onAdd: (cadreId: string) => void;
  readonly onClose: () => void;
}

const shownAtOnce = 8;

/** Puts somebody on the call list by hand. */
export function AddStaffDialog({ people, onAdd, onClose }: Props) {
  const w = useText(incidentOpenRollText).staff;
  const [words, setWords] = useState('');
  const found = people.filter(({ name, post, phone }) =>
    [name, post, phone].some((text) => text?.includes(words.trim()) === true),
  );
  return (
    <Modal open title={w.addWho} footer={null} onCancel={onClose}>
      <Input
        autoFocus
        allowClear
        aria-label={w.addFind}
        placeholder={w.addFind}
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      {found.length === 0 && <p className={css.none}>{w.addNobody}</p>}
      <ul className={css.found}>
        {found.slice(0, shownAtOnce).map(({ cadreId, name, post, phone }) => (
          <li key={cadreId}>
            <button type="button" onClick={() => onAdd(cadreId)}>
              <strong>{name}</strong>
              <span>{post}</span>
              <span>{phone}</span>
            </button>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
