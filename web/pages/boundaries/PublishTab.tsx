import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { editionsQuery } from '../../api/queries.ts';
import { PublishPanel } from '../../panels/boundaries/PublishPanel.tsx';
import { firstEffectiveDay } from '../../panels/boundaries/publishRoad.ts';
import { boundariesPlanText } from '../../text/boundariesPlan.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import { useMe } from '../shell/MeContext.ts';
import type { BesidePlan } from './besidePlan.ts';
import { useBoundariesView } from './boundariesView.ts';
import { usePlanWish } from './usePlanWish.ts';

/** From a draft to an edition: submit, review, publish on a day. */
export function PublishTab({ plan, beside: { snapshot }, when, show }: BesidePlan) {
  const { whyNot: w } = useText(boundariesPlanText);
  const me = useMe();
  const [, go] = useLocation();
  const [, change] = useBoundariesView();
  const editions = useQuery(editionsQuery());
  const wishes = usePlanWish(plan, () => change({ plan: null, tab: 'effect', job: null }));
  const latest = (editions.data?.items ?? []).reduce<string | null>(
    (last, { effectiveFrom }) => (last === null || effectiveFrom > last ? effectiveFrom : last),
    null,
  );
  const words = (reason: keyof typeof w | null): string | null => (reason === null ? null : w[reason]);
  const { may } = plan;
  const unsent = snapshot.saved.is === 'saved' ? null : w.unsent;
  const other = plan.editionId ?? null;
  return (
    <PublishPanel
      key={`${plan.id} ${plan.name} ${plan.reason} ${plan.state}`}
      plan={plan}
      today={me.today}
      firstDay={firstEffectiveDay(me.today, latest)}
      whyNot={{
        words: words(me.may.includes('plans.draw') ? (plan.state === 'draft' ? null : 'notDraft') : 'role'),
        submit: words(may.submit) ?? unsent,
        approve: words(may.approve),
        sendBack: words(may.sendBack),
        publish: words(may.publish),
        discard: words(may.discard),
      }}
      sending={wishes.sending}
      refusal={wishes.refusal}
      when={when}
      onWish={wishes.onWish}
      onShow={(at) => show({ is: 'place', at })}
      onCompare={
        plan.lines > plan.listFrom || other !== null
          ? () =>
              go(
                `/boundaries/compare?a=edition:${plan.baseEdition.id}&b=${other === null ? `plan:${plan.id}` : `edition:${other}`}`,
              )
          : null
      }
    />
  );
}
