import ClockCircleOutlined from '@ant-design/icons/es/icons/ClockCircleOutlined';
import { Button } from 'antd';
import { useState } from 'react';
import { incidentsDeskText } from '../../text/incidentsDesk.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { townTime } from '../coverage/townClock.ts';
import css from './desk.module.css';
import { timeWords } from './timeWords.ts';
import type { Desk } from './useDesk.ts';

/** The instant asked about: now, or any other — who was on duty last night at two. */
export function WhenChoice({ desk: { view, change, now, at, pack } }: { desk: Desk }) {
  const w = useText(incidentsDeskText);
  const { language } = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const { zone } = pack.facts;
  const isNow = view.when === null;
  if (!isOpen && isNow)
    return (
      <Button
        size="small"
        type="text"
        icon={<ClockCircleOutlined />}
        title={w.whenHint}
        data-testid="when"
        onClick={() => setIsOpen(true)}
      >
        {w.nowIs(timeWords(now, now, zone, language))}
      </Button>
    );
  return (
    <span className={css.when} data-past={!isNow}>
      <label className="visually-hidden" htmlFor="desk-when">
        {w.when}
      </label>
      <input
        id="desk-when"
        type="datetime-local"
        data-testid="when-field"
        value={view.when ?? townTime(at, zone)}
        onChange={(event) => change({ when: event.target.value === '' ? null : event.target.value }, 'replace')}
      />
      <Button
        size="small"
        type="link"
        onClick={() => {
          setIsOpen(false);
          change({ when: null }, 'replace');
        }}
      >
        {w.backToNow}
      </Button>
    </span>
  );
}
