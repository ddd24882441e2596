import { Button, Tooltip } from 'antd';
import { incidentsAnswerText } from '../../text/incidentsAnswer.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import css from './desk.module.css';
import type { Desk } from './useDesk.ts';

interface Props {
  readonly desk: Desk;
  readonly onOpen: (stage: 'open' | 'warning') => void;
}

/** 启动处置 · 先发预警叫应, at the foot of the panel in reach of the thumb; it says why when one may not. */
export function DeskActions({ desk: { mayRun, isOffline }, onOpen }: Props) {
  const w = useText(incidentsAnswerText);
  const cannot = mayRun ? (isOffline ? w.serverGone : null) : w.mayNot;
  const named = (name: string): string => (cannot === null ? name : `${name}：${cannot}`);
  return (
    <div className={css.actions}>
      <Tooltip title={cannot}>
        <Button
          type="primary"
          danger
          size="large"
          disabled={cannot !== null}
          aria-label={named(w.start)}
          onClick={() => onOpen('open')}
          data-testid="open-incident"
        >
          {w.start}
        </Button>
      </Tooltip>
      <Tooltip title={cannot}>
        <Button
          size="large"
          disabled={cannot !== null}
          aria-label={named(w.warn)}
          onClick={() => onOpen('warning')}
          data-testid="open-warning"
        >
          {w.warn}
        </Button>
      </Tooltip>
    </div>
  );
}
