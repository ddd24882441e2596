import { Button, Input } from 'antd';
import { useState } from 'react';
import { incidentOpenPinText } from '../../../text/incidentOpenPin.ts';
import { useText } from '../../../text/LanguageProvider.tsx';
import css from './pin.module.css';

const isPin = (pin: string): boolean => /^\d{6,12}$/.test(pin);

interface Props {
  /** A new PIN is typed twice. */
  readonly isNew: boolean;
  readonly problem: string | null;
  readonly onPin: (pin: string) => void;
}

/** The PIN of this device, to open what is kept or to begin keeping it. */
export function PinForm({ isNew, problem, onPin }: Props) {
  const w = useText(incidentOpenPinText);
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const field = (label: string, value: string, set: (value: string) => void, isFirst: boolean) => (
    <Input.Password
      aria-label={label}
      placeholder={label}
      autoFocus={isFirst}
      autoComplete="off"
      inputMode="numeric"
      maxLength={12}
      value={value}
      onChange={({ target }) => set(target.value)}
    />
  );
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        const fault = !isPin(pin) ? w.short : isNew && pin !== again ? w.differs : null;
        setWrong(fault);
        if (fault === null) onPin(pin);
      }}
    >
      {field(w.pin, pin, setPin, true)}
      {isNew && field(w.again, again, setAgain, false)}
      <Button type="primary" htmlType="submit">
        {isNew ? w.setNow : w.unlock}
      </Button>
      {(wrong ?? problem) !== null && (
        <p className={css.problem} role="alert">
          {wrong ?? problem}
        </p>
      )}
    </form>
  );
}
