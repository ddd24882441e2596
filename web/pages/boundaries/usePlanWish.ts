import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import type { Plan } from '../../../server/app.ts';
import {
  approvePlan,
  changePlan,
  discardPlan,
  planKeys,
  publishPlan,
  sendPlanBack,
  submitPlan,
} from '../../api/plans.ts';
import { ApiProblem } from '../../api/problem.ts';
import type { PlanWish } from '../../panels/boundaries/PublishPanel.tsx';
import type { Refusal } from '../../panels/boundaries/RefusalList.tsx';
import { boundariesPlanText } from '../../text/boundariesPlan.ts';
import { longDay } from '../../text/formats.ts';
import { useLanguage, useText } from '../../text/LanguageProvider.tsx';

const done = (plan: Plan, wish: PlanWish): Promise<unknown> => {
  switch (wish.kind) {
    case 'words':
      return changePlan(plan, { name: wish.name, reason: wish.reason });
    case 'submit':
      return submitPlan(plan);
    case 'approve':
      return approvePlan(plan);
    case 'sendBack':
      return sendPlanBack(plan, wish.remark);
    case 'publish':
      return publishPlan(plan, { effectiveFrom: wish.effectiveFrom, documentNo: wish.documentNo });
    case 'discard':
      return discardPlan(plan);
  }
};

const refusalOf = (error: unknown, staleWords: string): Refusal => {
  if (!(error instanceof ApiProblem))
    return { title: error instanceof Error ? error.message : '', detail: '', faults: [] };
  const { title, detail, status, faults = [] } = error.problem;
  return {
    title,
    detail: status === 412 ? staleWords : detail,
    faults: faults.map(({ message, at }) => ({ message, at: at ?? null })),
  };
};

/** Does what a reader wishes with a plan, says so, and keeps why it was refused. */
export function usePlanWish(plan: Plan, onDiscarded: () => void) {
  const { publish: w } = useText(boundariesPlanText);
  const { language } = useLanguage();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const said = (wish: PlanWish): string => {
    switch (wish.kind) {
      case 'words':
        return w.saved;
      case 'submit':
        return w.submitted;
      case 'approve':
        return w.approved;
      case 'sendBack':
        return w.sentBack;
      case 'publish':
        return w.done(longDay(wish.effectiveFrom, language));
      case 'discard':
        return w.discarded;
    }
  };
  const wish = useMutation({
    mutationFn: (asked: PlanWish) => done(plan, asked),
    onMutate: () => setRefusal(null),
    onSuccess: async (_, asked) => {
      void message.success(said(asked));
      if (asked.kind === 'discard') {
        client.removeQueries({ queryKey: planKeys.one(plan.id) });
        onDiscarded();
      }
      await client.invalidateQueries({ queryKey: ['plans'] });
      if (asked.kind === 'publish') await client.invalidateQueries({ queryKey: ['editions'] });
    },
    onError: async (error) => {
      setRefusal(refusalOf(error, w.stale));
      await client.invalidateQueries({ queryKey: planKeys.one(plan.id) });
    },
  });
  return {
    refusal,
    sending: wish.isPending ? wish.variables.kind : null,
    onWish: (asked: PlanWish) => wish.mutate(asked),
  };
}
