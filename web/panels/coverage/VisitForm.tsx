import { Button, Checkbox, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { labelOf } from '#domain/labels.ts';
import { type Medium, media, type Outcome, outcomes, type VisitPurpose, visitPurposes } from '#domain/words.ts';
import { coverageText } from '../../text/coverage.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import css from './forms.module.css';

export interface VisitEntry {
  readonly metAt: number;
  readonly medium: Medium;
  readonly outcome: Outcome;
  readonly purposes: readonly VisitPurpose[];
  readonly diary: { readonly asked: string; readonly promised: string; readonly done: string };
}

interface Props {
  readonly title: string;
  /** `YYYY-MM-DDTHH:mm` of the town, when the form opens. */
  readonly now: string;
  /** Instant of a local time of the town. */
  readonly instantOf: (local: string) => number;
  readonly isBusy: boolean;
  readonly error: string | null;
  readonly onSave: (entry: VisitEntry) => void;
  readonly onCancel: () => void;
}

const diaryFields = ['asked', 'promised', 'done'] as const;

/** One visit, with the diary kept to facts: asked, promised, done. */
export default function VisitForm({ title, now, instantOf, isBusy, error, onSave, onCancel }: Props) {
  const all = useText(coverageText);
  const w = all.visit;
  const { language } = useLanguage();
  const [when, setWhen] = useState(now);
  const [medium, setMedium] = useState<Medium>('inPerson');
  const [outcome, setOutcome] = useState<Outcome>('met');
  const [purposes, setPurposes] = useState<VisitPurpose[]>([]);
  const [diary, setDiary] = useState({ asked: '', promised: '', done: '' });
  return (
    <Modal
      open
      title={title}
      onCancel={onCancel}
      footer={
        <Button
          type="primary"
          loading={isBusy}
          onClick={() => onSave({ metAt: instantOf(when), medium, outcome, purposes, diary })}
        >
          {w.save}
        </Button>
      }
    >
      <div className={css.form}>
        <label className={css.field}>
          <span>{w.when}</span>
          <Input type="datetime-local" value={when} max={now} onChange={(event) => setWhen(event.target.value)} />
        </label>
        <fieldset className={css.field}>
          <legend>{w.medium}</legend>
          <Radio.Group
            value={medium}
            onChange={(event) => setMedium(event.target.value as Medium)}
            options={media.map((value) => ({ value, label: labelOf('medium', value, language) }))}
          />
        </fieldset>
        <fieldset className={css.field}>
          <legend>{w.outcome}</legend>
          <Radio.Group
            value={outcome}
            onChange={(event) => setOutcome(event.target.value as Outcome)}
            options={outcomes.map((value) => ({ value, label: labelOf('outcome', value, language) }))}
          />
        </fieldset>
        <fieldset className={css.field}>
          <legend>{w.purposes}</legend>
          <Checkbox.Group<VisitPurpose>
            value={purposes}
            onChange={setPurposes}
            options={visitPurposes.map((value) => ({ value, label: labelOf('visitPurpose', value, language) }))}
          />
        </fieldset>
        <p className={css.quiet}>{w.facts}</p>
        {diaryFields.map((field) => (
          <label key={field} className={css.field}>
            <span>{w[field]}</span>
            <Input.TextArea
              rows={2}
              maxLength={2000}
              value={diary[field]}
              onChange={(event) => setDiary({ ...diary, [field]: event.target.value })}
            />
          </label>
        ))}
        {error && (
          <p role="alert" className={css.error}>
            {error}
          </p>
        )}
      </div>
    </Modal>
  );
}
