import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { labelOf } from '#domain/labels.ts';
import { type IssueKind, issueKinds } from '#domain/words.ts';
import { coverageText } from '../../text/coverage.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import css from './forms.module.css';

export interface IssueEntry {
  readonly kind: IssueKind;
  readonly title: string;
  readonly dueOn: string | null;
}

interface Props {
  readonly title: string;
  readonly today: string;
  readonly isBusy: boolean;
  readonly error: string | null;
  readonly onSave: (entry: IssueEntry) => void;
  readonly onCancel: () => void;
}

/** One issue of a cell: what kind, what, and by when an answer is owed. */
export default function NewIssueForm({ title, today, isBusy, error, onSave, onCancel }: Props) {
  const w = useText(coverageText).issue;
  const { language } = useLanguage();
  const [kind, setKind] = useState<IssueKind>('conflict');
  const [what, setWhat] = useState('');
  const [dueOn, setDueOn] = useState('');
  return (
    <Modal
      open
      title={title}
      onCancel={onCancel}
      footer={
        <Button
          type="primary"
          loading={isBusy}
          disabled={what.trim().length < 2}
          onClick={() => onSave({ kind, title: what.trim(), dueOn: dueOn || null })}
        >
          {w.save}
        </Button>
      }
    >
      <div className={css.form}>
        <label className={css.field}>
          <span>{w.kind}</span>
          <select
            className={css.select}
            value={kind}
            onChange={(event) => setKind(issueKinds.find((one) => one === event.target.value) ?? 'other')}
          >
            {issueKinds.map((one) => (
              <option key={one} value={one}>
                {labelOf('issueKind', one, language)}
              </option>
            ))}
          </select>
        </label>
        <label className={css.field}>
          <span>{w.title}</span>
          <Input.TextArea
            rows={2}
            maxLength={200}
            placeholder={w.titlePlaceholder}
            value={what}
            onChange={(event) => setWhat(event.target.value)}
          />
        </label>
        <label className={css.field}>
          <span>{w.dueOn}</span>
          <Input type="date" min={today} value={dueOn} onChange={(event) => setDueOn(event.target.value)} />
        </label>
        {error && (
          <p role="alert" className={css.error}>
            {error}
          </p>
        )}
      </div>
    </Modal>
  );
}
