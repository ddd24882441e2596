import { Button, Input, Popconfirm, Tooltip } from 'antd';
import { useState } from 'react';
import { isDay } from '#domain/time/day.ts';
import { boundariesPlanText } from '../../text/boundariesPlan.ts';
import { longDay } from '../../text/formats.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import css from './planPanels.module.css';
import { firstOfNextMonth, offeredDay } from './publishRoad.ts';

interface Props {
  readonly today: string;
  readonly firstDay: string;
  readonly documentNo: string | null;
  readonly whyNot: string | null;
  readonly isSending: boolean;
  readonly onPublish: (wish: { readonly effectiveFrom: string; readonly documentNo: string | null }) => void;
}

/** The day a plan takes effect, and the button that says so. */
export function PublishForm({ today, firstDay, documentNo, whyNot, isSending, onPublish }: Props) {
  const w = useText(boundariesPlanText).publish;
  const { language } = useLanguage();
  const [day, setDay] = useState(() => offeredDay(today, firstDay));
  const [number, setNumber] = useState(documentNo ?? '');
  const dayFault = isDay(day) && day >= firstDay ? null : w.dayTooEarly(longDay(firstDay, language));
  const why = whyNot ?? dayFault;
  const next = firstOfNextMonth(today);
  const shownDay = isDay(day) ? longDay(day, language) : '—';
  return (
    <>
      <label className={css.field}>
        <span>{w.day}</span>
        <Input
          type="date"
          min={firstDay}
          value={day}
          disabled={whyNot !== null}
          status={dayFault === null ? '' : 'error'}
          onChange={(event) => setDay(event.target.value)}
        />
      </label>
      <div className={css.row}>
        {next >= firstDay && day !== next && (
          <Button size="small" disabled={whyNot !== null} onClick={() => setDay(next)}>
            {w.firstOfNext}
          </Button>
        )}
        <span className={css.quiet}>{dayFault ?? w.dayHint(longDay(firstDay, language))}</span>
      </div>
      <label className={css.field}>
        <span>{w.documentNo}</span>
        <Input
          maxLength={60}
          value={number}
          disabled={whyNot !== null}
          onChange={(event) => setNumber(event.target.value)}
        />
      </label>
      <div>
        <Popconfirm
          title={w.sure(shownDay)}
          okText={w.yes}
          cancelText={w.no}
          disabled={why !== null}
          onConfirm={() => onPublish({ effectiveFrom: day, documentNo: number.trim() || null })}
        >
          <Tooltip title={why}>
            <Button type="primary" disabled={why !== null} loading={isSending} data-testid="plan-publish">
              {w.go(shownDay)}
            </Button>
          </Tooltip>
        </Popconfirm>
      </div>
      {whyNot !== null && <p className={css.quiet}>{whyNot}</p>}
    </>
  );
}
