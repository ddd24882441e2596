import LeftOutlined from '@ant-design/icons/es/icons/LeftOutlined';
import RightOutlined from '@ant-design/icons/es/icons/RightOutlined';
import { Button, Input } from 'antd';
import { addDays, type Day, isDay } from '#domain/time/day.ts';
import css from './dayField.module.css';

interface Props {
  readonly label: string;
  readonly earlier: string;
  readonly later: string;
  readonly day: Day;
  readonly from: Day | null;
  readonly to: Day;
  readonly onChange: (day: Day) => void;
}

/** A day to write or to step through, within what is known. */
export function DayField({ label, earlier, later, day, from, to, onChange }: Props) {
  const go = (next: string) => {
    if (!isDay(next)) return;
    onChange(next > to ? to : from !== null && next < from ? from : next);
  };
  return (
    <span className={css.field}>
      <Button
        type="text"
        size="small"
        icon={<LeftOutlined />}
        aria-label={earlier}
        title={earlier}
        disabled={from !== null && day <= from}
        onClick={() => go(addDays(day, -1))}
      />
      <Input
        type="date"
        size="small"
        variant="filled"
        aria-label={label}
        value={day}
        max={to}
        {...(from === null ? {} : { min: from })}
        onChange={(event) => go(event.target.value)}
      />
      <Button
        type="text"
        size="small"
        icon={<RightOutlined />}
        aria-label={later}
        title={later}
        disabled={day >= to}
        onClick={() => go(addDays(day, 1))}
      />
    </span>
  );
}
