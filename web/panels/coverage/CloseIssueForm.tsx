import { Button, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { labelOf } from '#domain/labels.ts';
import { type IssueOutcome, issueOutcomes } from '#domain/words.ts';
import { coverageText } from '../../text/coverage.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import css from './forms.module.css';

interface Props {
  readonly title: string;
  readonly isBusy: boolean;
  readonly error: string | null;
  readonly onSave: (entry: { readonly outcome: IssueOutcome; readonly answer: string }) => void;
  readonly onCancel: () => void;
}

/** How an issue ended and what was answered. */
export default function CloseIssueForm({ title, isBusy, error, onSave, onCancel }: Props) {
  const w = useText(coverageText).issue;
  const { language } = useLanguage();
  const [outcome, setOutcome] = useState<IssueOutcome>('settled');
  const [answer, setAnswer] = useState('');
  return (
    <Modal
      open
      title={title}
      onCancel={onCancel}
      footer={
        <Button
          type="primary"
          loading={isBusy}
          disabled={answer.trim().length < 2}
          onClick={() => onSave({ outcome, answer: answer.trim() })}
        >
          {w.closeSave}
        </Button>
      }
    >
      <div className={css.form}>
        <fieldset className={css.field}>
          <legend>{w.outcome}</legend>
          <Radio.Group
            value={outcome}
            onChange={(event) => setOutcome(event.target.value as IssueOutcome)}
            options={issueOutcomes.map((value) => ({ value, label: labelOf('issueOutcome', value, language) }))}
          />
        </fieldset>
        <label className={css.field}>
          <span>{w.answer}</span>
          <Input.TextArea
            rows={3}
            maxLength={2000}
            placeholder={w.answerPlaceholder}
            value={answer}
            onChange={(event) => setAnswer(event.target.value)}
          />
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
