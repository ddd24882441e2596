import DownloadOutlined from '@ant-design/icons/es/icons/DownloadOutlined';
import { Button } from 'antd';
import { useMemo } from 'react';
import type { PlanEffect, TornGroup } from '#domain/plan/planEffect.ts';
import { boundariesEffectText } from '../../text/boundariesEffect.ts';
import { shortDay } from '../../text/formats.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';
import { BalanceTable } from './BalanceTable.tsx';
import css from './effect.module.css';
import { EffectFaults } from './EffectFaults.tsx';
import { isWithoutEffect, movedSum } from './effectFindings.ts';
import { EffectNotices } from './EffectNotices.tsx';
import { noticesOf } from './effectNotices.ts';
import { LoadTable } from './LoadTable.tsx';
import { MovedFlows } from './MovedFlows.tsx';
import type { PlanNames, Spot } from './planNames.ts';
import { TornGroups } from './TornGroups.tsx';

interface Props {
  readonly effect: PlanEffect;
  readonly names: PlanNames;
  readonly accepted: number;
  /** Cells that differ from the base, though nobody may move. */
  readonly changed: number;
  /** Why no repair can be accepted now; null: one may. */
  readonly whyNot: string | null;
  readonly isSaving: boolean;
  readonly onAccept: (groups: readonly TornGroup[]) => void;
  readonly onShow: (spot: Spot) => void;
  /** Null: there is nothing to save yet, as of a suggestion that is only looked at. */
  readonly onSave: (() => void) | null;
}

/** What the plan does to people and work; what must be settled comes first. */
export function EffectPanel({ effect, names, accepted, changed, whyNot, isSaving, onAccept, onShow, onSave }: Props) {
  const w = useText(boundariesEffectText);
  const { language } = useLanguage();
  const notices = useMemo(
    () => noticesOf(effect, names, { w, dayWords: (day) => shortDay(day, language) }),
    [effect, names, w, language],
  );
  const cells = effect.cells.map(({ cell, before, after }) => ({
    key: String(cell),
    name: names.cell(cell),
    before,
    after,
  }));
  const cadres = effect.cadres.map(({ cadreId, before, after }) => ({
    key: cadreId,
    name: names.cadre(cadreId),
    before,
    after,
  }));
  const sum = movedSum(effect.moved);
  if (isWithoutEffect(effect) && accepted === 0)
    return <p className={css.effect}>{changed === 0 ? w.nothing : w.nobodyMoves(changed)}</p>;
  return (
    <div className={css.effect} data-testid="effect" data-moved={sum.households}>
      <header className={css.headline}>
        <strong>{sum.households > 0 ? w.moved(sum.households, sum.people) : w.movedNobody}</strong>
        <p>
          {sum.withNeeds > 0 && <span>{w.ofThemNeeds(sum.withNeeds)}</span>}
          <span>{effect.groups.length > 0 ? w.tornGroups(effect.groups.length) : w.tornNone}</span>
          {effect.issues.length > 0 && <span>{w.movedIssues(effect.issues.length)}</span>}
        </p>
      </header>
      <EffectFaults faults={effect.faults} names={names} onShow={onShow} />
      <TornGroups
        groups={effect.groups}
        names={names}
        accepted={accepted}
        whyNot={whyNot}
        onAccept={onAccept}
        onShow={onShow}
      />
      <MovedFlows moved={effect.moved} names={names} onShow={onShow} />
      <LoadTable
        title={w.cells.title}
        head={w.cells.cell}
        rows={cells}
        onShow={(key) => onShow({ is: 'cells', cells: [Number(key)] })}
      />
      <LoadTable title={w.cadres.title} head={w.cadres.cadre} rows={cadres} />
      <BalanceTable balance={effect.balance} />
      {notices.map((section) => (
        <EffectNotices key={section.key} section={section} showWords={w.show} onShow={onShow} />
      ))}
      {onSave && (
        <div>
          <Button icon={<DownloadOutlined />} loading={isSaving} onClick={onSave}>
            {w.excel}
          </Button>
        </div>
      )}
    </div>
  );
}
