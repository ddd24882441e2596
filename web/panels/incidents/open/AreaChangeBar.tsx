import { Button } from 'antd';
import { incidentOpenText } from '../../../text/incidentOpen.ts';
import { useText } from '../../../text/LanguageProvider.tsx';
import { type AreaWay, areaWays } from './combinedArea.ts';
import css from './head.module.css';

interface Props {
  readonly hasArea: boolean;
  /** Why it cannot be saved yet, by way; null when it can. */
  readonly whyNot: (way: AreaWay) => string | null;
  readonly isSaving: boolean;
  readonly problem: string | null;
  readonly onSave: (way: AreaWay) => void;
  readonly onCancel: () => void;
}

/** What to do with the area that was just drawn: add it, cut it off, or use it instead. */
export function AreaChangeBar({ hasArea, whyNot, isSaving, problem, onSave, onCancel }: Props) {
  const w = useText(incidentOpenText).area;
  const ways = hasArea ? areaWays : (['replace'] as const);
  return (
    <div className={css.deeds} role="toolbar" aria-label={w.title} data-testid="area-change">
      {ways.map((way) => {
        const why = whyNot(way);
        return (
          <Button
            key={way}
            type={way === 'shrink' ? 'default' : 'primary'}
            loading={isSaving}
            aria-disabled={why !== null}
            title={why ?? undefined}
            onClick={() => why === null && onSave(way)}
          >
            {w[way]}
          </Button>
        );
      })}
      <Button type="text" onClick={onCancel}>
        {w.cancel}
      </Button>
      <p style={{ width: '100%' }} role={problem === null ? undefined : 'alert'}>
        {problem ?? whyNot('replace') ?? w.says}
      </p>
    </div>
  );
}
