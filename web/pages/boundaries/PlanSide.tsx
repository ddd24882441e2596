import { useQuery } from '@tanstack/react-query';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Plan } from '../../../server/app.ts';
import { planCommentsQuery } from '../../api/plans.ts';
import { HeldLine } from '../../panels/boundaries/HeldLine.tsx';
import type { Spot } from '../../panels/boundaries/planNames.ts';
import css from '../../panels/boundaries/planSide.module.css';
import { PlanTabs } from '../../panels/boundaries/PlanTabs.tsx';
import { BottomSheet } from '../../parts/sheet/BottomSheet.tsx';
import type { SheetHeight } from '../../parts/sheet/sheetHeights.ts';
import { useIsPhone } from '../../parts/useIsPhone.ts';
import { boundariesPlanText } from '../../text/boundariesPlan.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import type { BesidePlan } from './besidePlan.ts';
import { planTabs, useBoundariesView } from './boundariesView.ts';
import { CellsTab } from './CellsTab.tsx';
import { CommentsTab } from './CommentsTab.tsx';
import type { BesideDrawing } from './DrawingDesk.tsx';
import { EffectTab } from './EffectTab.tsx';
import { HistoryTab } from './HistoryTab.tsx';
import { PapersTab } from './PapersTab.tsx';
import { PublishTab } from './PublishTab.tsx';
import { SuggestionsTab } from './SuggestionsTab.tsx';
import { boxOfSpot } from './spots.ts';
import type { AskedPlace } from './useAskedPlace.ts';
import { usePlanNames } from './usePlanNames.ts';
import { useWhen } from './useWhen.ts';
import { whyNotDraw } from './whyNotDraw.ts';

interface Props {
  readonly plan: Plan;
  readonly beside: BesideDrawing;
  readonly asked: AskedPlace;
  readonly chosenPin: string | null;
  readonly onPin: (id: string) => void;
}

/** Beside the drawing surface: who draws, what the plan does, and its way to publication. On a phone, a sheet. */
export function PlanSide({ plan, beside, asked, chosenPin, onPin }: Props) {
  const w = useText(boundariesPlanText);
  const isPhone = useIsPhone();
  const [, go] = useLocation();
  const [height, setHeight] = useState<SheetHeight>('half');
  const [{ tab }, change] = useBoundariesView();
  const { session, snapshot } = beside;
  const { names, cadres } = usePlanNames(snapshot);
  const when = useWhen();
  const comments = useQuery(planCommentsQuery(plan.id));
  const show = (spot: Spot): void => {
    const box = snapshot.draft && boxOfSpot(spot, snapshot.draft, snapshot.people);
    if (!box) return;
    if (box[0] === box[2] && box[1] === box[3]) beside.showPoint([box[0], box[1]]);
    else beside.showBox(box);
    if (isPhone) setHeight('half');
  };
  const given: BesidePlan = { plan, beside, names, cadres, whyNotDraw: whyNotDraw(plan, snapshot, w), when, show };
  const faults = snapshot.effect?.faults.length ?? 0;
  const waiting: Partial<Record<(typeof planTabs)[number], { count: number; isUrgent?: boolean }>> = {
    effect: { count: faults, isUrgent: true },
    comments: { count: (comments.data?.items ?? []).filter(({ settled }) => settled === null).length },
  };
  const inside = (
    <>
      <header className={css.head}>
        <div className={css.title}>
          <h1>{plan.name}</h1>
          <Tag>{w.states[plan.state]}</Tag>
        </div>
        <p className={css.facts}>{w.base(plan.baseEdition.name)}</p>
        <HeldLine plan={plan} isDrawing={snapshot.blocked === null} onTake={() => void session.takeHold()} />
      </header>
      {plan.isBehind && (plan.state === 'draft' || plan.state === 'review') && (
        <div className={css.behind}>
          <span>{w.behind}</span>
          {plan.may.rebase === null && (
            <Button size="small" onClick={() => go(`/boundaries/rebase?plan=${plan.id}`)}>
              {w.rebase}
            </Button>
          )}
        </div>
      )}
      <PlanTabs
        label={w.panel}
        tabs={planTabs.map((key) => ({ key, label: w.tabs[key], ...waiting[key] }))}
        chosen={tab}
        onChoose={(next) => change({ tab: next }, 'replace')}
      >
        {tab === 'effect' && <EffectTab {...given} />}
        {tab === 'cells' && <CellsTab {...given} />}
        {tab === 'suggestions' && <SuggestionsTab {...given} />}
        {tab === 'history' && <HistoryTab {...given} />}
        {tab === 'comments' && <CommentsTab {...given} asked={asked} chosen={chosenPin} onChoose={onPin} />}
        {tab === 'attachments' && <PapersTab {...given} />}
        {tab === 'publish' && <PublishTab {...given} />}
      </PlanTabs>
    </>
  );
  if (isPhone)
    return (
      <BottomSheet label={w.panel} height={height} onHeight={setHeight}>
        <div className={css.sheet}>{inside}</div>
      </BottomSheet>
    );
  return (
    <aside className={css.side} aria-label={w.panel}>
      {inside}
    </aside>
  );
}
