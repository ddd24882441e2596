import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { coverageText } from '../../text/coverage.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import css from './householdCard.module.css';

export interface RevealedHousehold {
  readonly name: string;
  readonly phone: string | null;
  readonly address: string | null;
}

interface Props {
  readonly revealed: RevealedHousehold | null;
  readonly isBusy: boolean;
  readonly error: string | null;
  readonly onReveal: (purpose: string) => void;
}

/** A household in full, for a purpose that is written to the audit in the same commit. */
export function RevealForm({ revealed, isBusy, error, onReveal }: Props) {
  const w = useText(coverageText);
  const [purpose, setPurpose] = useState('');
  if (revealed) {
    const { name, phone, address } = revealed;
    return (
      <dl className={css.revealed} data-testid="revealed">
        <dd>
          <b>{name}</b>
        </dd>
        {phone && (
          <dd>
            <a href={`tel:${phone}`} aria-label={w.gaps.call(name)}>
              {phone}
            </a>
          </dd>
        )}
        {address && <dd>{address}</dd>}
      </dl>
    );
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (purpose.trim().length >= 2) onReveal(purpose.trim());
  };
  return (
    <form className={css.revealed} onSubmit={submit}>
      <label>
        <span className={css.quiet}>{w.household.revealWhy}</span>
        <Input
          value={purpose}
          maxLength={200}
          placeholder={w.household.revealPlaceholder}
          onChange={(event) => setPurpose(event.target.value)}
        />
      </label>
      {error && <p role="alert">{error}</p>}
      <div className={css.deeds}>
        <Button htmlType="submit" type="primary" size="small" loading={isBusy} disabled={purpose.trim().length < 2}>
          {w.household.revealDo}
        </Button>
      </div>
    </form>
  );
}
