import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { type SwapSeats, swapSeats } from '#domain/roster/swappedShifts.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import { rosterText } from '../../text/roster.ts';
import { shiftsText } from '../../text/rosterShifts.ts';
import css from './rosterForms.module.css';

export interface SwapEntry {
  readonly otherId: string;
  readonly who: SwapSeats;
  readonly reason: string;
}

interface Props {
  /** The other shifts to choose from, as day and names. */
  readonly others: readonly { readonly value: string; readonly label: string }[];
  readonly isBusy: boolean;
  readonly error: string | null;
  readonly onSwap: (entry: SwapEntry) => void;
}

/** Two shifts change hands: which other one, whose places, and why. */
export function SwapForm({ others, isBusy, error, onSwap }: Props) {
  const w = useText(shiftsText);
  const r = useText(rosterText);
  const [otherId, setOther] = useState<string>();
  const [who, setWho] = useState<SwapSeats>('officer');
  const [reason, setReason] = useState('');
  const whyNot = otherId === undefined ? w.swapNeeded : reason.trim().length < 2 ? r.reasonNeeded : undefined;
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (otherId !== undefined && whyNot === undefined) onSwap({ otherId, who, reason: reason.trim() });
      }}
    >
      <label className={css.field}>
        <span>{w.swapWith}</span>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={w.swapWith}
          placeholder={w.swapNeeded}
          value={otherId}
          options={[...others]}
          onChange={setOther}
          data-testid="swap-with"
        />
      </label>
      <label className={css.field}>
        <span>{w.swapWho}</span>
        <Select
          aria-label={w.swapWho}
          value={who}
          options={swapSeats.map((value) => ({ value, label: w.swapWhos[value] }))}
          onChange={setWho}
          data-testid="swap-who"
        />
      </label>
      <label className={css.field}>
        <span>{r.reason}</span>
        <Input
          maxLength={200}
          placeholder={w.reasonHint}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
          data-testid="swap-reason"
        />
      </label>
      {error && (
        <p role="alert" className={css.error}>
          {error}
        </p>
      )}
      <Button
        type="primary"
        htmlType="submit"
        loading={isBusy}
        disabled={whyNot !== undefined}
        title={whyNot}
        data-testid="swap"
      >
        {w.swapDo}
      </Button>
      {whyNot && <p className={css.why}>{whyNot}</p>}
    </form>
  );
}
