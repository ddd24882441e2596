import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { coverageText } from '../../text/coverage.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import css from './householdCard.module.css';

interface Props {
  readonly isBusy: boolean;
  readonly error: string | null;
  readonly onReveal: (purpose: string) => void;
}

const shortest = 2;

/** Looking at something in full asks what for; the answer is written to the audit in the same commit. */
export function PurposeForm({ isBusy, error, onReveal }: Props) {
  const w = useText(coverageText).household;
  const [purpose, setPurpose] = useState('');
  const said = purpose.trim();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (said.length >= shortest) onReveal(said);
  };
  return (
    <form className={css.revealed} onSubmit={submit}>
      <label>
        <span className={css.quiet}>{w.revealWhy}</span>
        <Input
          value={purpose}
          maxLength={200}
          placeholder={w.revealPlaceholder}
          onChange={(event) => setPurpose(event.target.value)}
        />
      </label>
      {error && <p role="alert">{error}</p>}
      <div className={css.deeds}>
        <Button htmlType="submit" type="primary" size="small" loading={isBusy} disabled={said.length < shortest}>
          {w.revealDo}
        </Button>
      </div>
    </form>
  );
}
