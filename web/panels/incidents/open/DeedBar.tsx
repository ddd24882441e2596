import { Button, Dropdown } from 'antd';
import ArrowLeftOutlined from '@ant-design/icons/es/icons/ArrowLeftOutlined';
import MoreOutlined from '@ant-design/icons/es/icons/MoreOutlined';
import type { IncidentStage } from '#domain/words.ts';
import { incidentOpenText } from '../../../text/incidentOpen.ts';
import { useText } from '../../../text/LanguageProvider.tsx';
import css from './head.module.css';

export const deeds = ['change', 'area', 'begin', 'end', 'reopen'] as const;
export type Deed = (typeof deeds)[number];
export type Paper = 'sheet' | 'homesSheet' | 'record' | 'cap';

interface Props {
  readonly stage: IncidentStage;
  /** Why it cannot be changed; null when it can. */
  readonly refused: string | null;
  /** Why it cannot be reopened; null when it can. */
  readonly whyNotReopen: string | null;
  readonly hasHomes: boolean;
  readonly onDeed: (deed: Deed) => void;
  readonly onPaper: (paper: Paper) => void;
  readonly onBack: () => void;
}

/** The one deed that is next as a button; the others, and the papers, in a menu. */
export function DeedBar({ stage, refused, whyNotReopen, hasHomes, onDeed, onPaper, onBack }: Props) {
  const { deeds: w, back } = useText(incidentOpenText);
  const isOver = stage === 'ended';
  const why = refused ?? (isOver ? whyNotReopen : null);
  const press = (deed: Deed, label: string, isMain = false) => (
    <Button
      type={isMain ? 'primary' : 'default'}
      aria-disabled={why !== null}
      title={why ?? undefined}
      data-testid={`deed-${deed}`}
      onClick={() => why === null && onDeed(deed)}
    >
      {label}
    </Button>
  );
  const papers: readonly Paper[] = hasHomes ? ['sheet', 'homesSheet', 'record', 'cap'] : ['sheet', 'record', 'cap'];
  return (
    <div className={css.deeds} role="toolbar" aria-label={w.label}>
      <Button type="text" icon={<ArrowLeftOutlined />} aria-label={back} title={back} onClick={onBack} />
      {isOver ? (
        press('reopen', w.reopen)
      ) : (
        <>
          {stage === 'warning' && press('begin', w.begin, true)}
          {press('area', w.area)}
          {press('change', w.change)}
          {press('end', stage === 'warning' ? w.endWarning : w.end)}
        </>
      )}
      <Dropdown
        trigger={['click']}
        menu={{ items: papers.map((paper) => ({ key: paper, label: w[paper], onClick: () => onPaper(paper) })) }}
      >
        <Button style={{ marginInlineStart: 'auto', flex: 'none' }} icon={<MoreOutlined />} data-testid="papers">
          {w.papers}
        </Button>
      </Dropdown>
    </div>
  );
}
