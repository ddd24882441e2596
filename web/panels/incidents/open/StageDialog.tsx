import { Input, Modal } from 'antd';
import { useState } from 'react';
import { labelOf } from '#domain/labels.ts';
import type { IncidentStage } from '#domain/words.ts';
import { incidentOpenText } from '../../../text/incidentOpen.ts';
import { useLanguage, useText } from '../../../text/LanguageProvider.tsx';
import css from './dialogs.module.css';
import type { StillOpen } from './stillOpen.ts';

interface Props {
  readonly deed: 'begin' | 'end' | 'reopen';
  readonly stage: IncidentStage;
  readonly open: StillOpen;
  /** Entries of this device that the server does not have. */
  readonly notSent: number;
  readonly isSaving: boolean;
  readonly problem: string | null;
  readonly onDo: (note: string) => void;
  readonly onClose: () => void;
}

/** Warning → open → ended → open again. Before the end, whoever ends it sees what is still open. */
export function StageDialog({ deed, stage, open, notSent, isSaving, problem, onDo, onClose }: Props) {
  const w = useText(incidentOpenText);
  const { language } = useLanguage();
  const [note, setNote] = useState('');
  const { end } = w;
  const left: readonly string[] = [
    ...(open.homes > 0 && stage === 'open' ? [end.homes(open.homes, open.people)] : []),
    ...(open.staff > 0 ? [end.staff(open.staff)] : []),
    ...(open.contested > 0 ? [end.contested(open.contested)] : []),
    ...(notSent > 0 ? [end.waiting(notSent)] : []),
    ...(open.report?.kind === 'first' ? [end.report(labelOf('reportKind', 'first', language))] : []),
  ];
  const isEnd = deed === 'end';
  const words = isEnd
    ? {
        title: stage === 'warning' ? w.deeds.endWarning : end.title,
        says: left.length === 0 ? end.clear : end.stillOpen,
        do: left.length === 0 ? (stage === 'warning' ? w.deeds.endWarning : end.end) : end.endAnyway,
        cancel: end.cancel,
      }
    : w[deed];
  return (
    <Modal
      open
      title={words.title}
      okText={words.do}
      cancelText={words.cancel}
      okButtonProps={{ danger: isEnd && left.length > 0 }}
      confirmLoading={isSaving}
      onOk={() => onDo(note.trim())}
      onCancel={onClose}
    >
      <div className={css.form}>
        <p>{words.says}</p>
        {isEnd && left.length > 0 && (
          <ul className={css.left} data-testid="still-open">
            {left.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
        <label>
          {end.note}
          <Input.TextArea rows={2} maxLength={500} value={note} onChange={({ target }) => setNote(target.value)} />
        </label>
        {problem !== null && (
          <p className={css.problem} role="alert">
            {problem}
          </p>
        )}
      </div>
    </Modal>
  );
}
