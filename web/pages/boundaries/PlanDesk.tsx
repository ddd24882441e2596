import ArrowLeftOutlined from '@ant-design/icons/es/icons/ArrowLeftOutlined';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { planQuery } from '../../api/plans.ts';
import { ApiProblem } from '../../api/problem.ts';
import { InBar } from '../../parts/shell/BarSlot.tsx';
import { Failed } from '../../parts/states/Failed.tsx';
import { Skeleton } from '../../parts/states/Skeleton.tsx';
import { boundariesPlanText } from '../../text/boundariesPlan.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import { shellText } from '../../text/shell.ts';
import { FailedQuery } from '../shell/FailedQuery.tsx';
import { useBoundariesView } from './boundariesView.ts';
import { type BesideDrawing, DrawingDesk } from './DrawingDesk.tsx';
import { PlanSide } from './PlanSide.tsx';
import css from './planDesk.module.css';
import { useAskedPlace } from './useAskedPlace.ts';
import { usePlanPins } from './usePlanPins.ts';

/** One plan: the drawing surface, and the panel beside it. */
export function PlanDesk({ id }: { readonly id: string }) {
  const w = useText(boundariesPlanText);
  const shell = useText(shellText);
  const [, change] = useBoundariesView();
  const plan = useQuery(planQuery(id));
  const asked = useAskedPlace();
  const { pins, chosen, choose } = usePlanPins(id, asked.place);
  const back = () => change({ plan: null, tab: 'effect', job: null });
  const isGone = plan.error instanceof ApiProblem && plan.error.status === 404;
  if (isGone) return <Failed title={w.gone} detail="" retry={w.back} onRetry={back} />;
  if (plan.error && !plan.data) return <FailedQuery error={plan.error} onRetry={() => void plan.refetch()} />;
  if (!plan.data) return <Skeleton lines={[40, 100, 100, 100]} label={shell.loading} />;
  const opened = plan.data;
  const { may } = opened;
  const side = (beside: BesideDrawing) => (
    <PlanSide plan={opened} beside={beside} asked={asked} chosenPin={chosen} onPin={choose} />
  );
  return (
    <section className={css.desk}>
      <InBar>
        <Button icon={<ArrowLeftOutlined />} onClick={back}>
          {w.back}
        </Button>
      </InBar>
      <DrawingDesk
        key={id}
        planId={id}
        refused={may.draw === null || may.draw === 'held' ? null : w.whyNot[may.draw]}
        side={side}
        onPlace={asked.isAsking ? asked.answer : null}
        pins={pins}
        onPickPin={choose}
      />
    </section>
  );
}
