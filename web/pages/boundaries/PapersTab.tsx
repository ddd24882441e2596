import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import type { PlanAttachment } from '../../../server/app.ts';
import { filePaper, removePaper, takePaper } from '../../api/planPapers.ts';
import { changePlan, planAttachmentsQuery } from '../../api/plans.ts';
import { PlanPapers } from '../../panels/boundaries/PlanPapers.tsx';
import { Skeleton } from '../../parts/states/Skeleton.tsx';
import { boundariesPlanText } from '../../text/boundariesPlan.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import { shellText } from '../../text/shell.ts';
import { FailedQuery } from '../shell/FailedQuery.tsx';
import { useMay } from '../shell/MeContext.ts';
import type { BesidePlan } from './besidePlan.ts';
import { PlanLedger } from './PlanLedger.tsx';

/** The document's number and the papers of a plan: added until it is published, taken out while it is a draft. */
export function PapersTab(given: BesidePlan) {
  const { plan, when } = given;
  const { attachments: w, whyNot } = useText(boundariesPlanText);
  const shell = useText(shellText);
  const client = useQueryClient();
  const { message } = App.useApp();
  const draws = useMay('plans.draw');
  const papers = useQuery(planAttachmentsQuery(plan.id));
  const change = useMutation({
    mutationFn: (step: { readonly do: () => Promise<unknown>; readonly said: string }) => step.do(),
    onSuccess: async (_, { said }) => {
      void message.success(said);
      await client.invalidateQueries({ queryKey: ['plans'] });
    },
    onError: (error) => message.error(error.message, 6),
  });
  const isOpen = plan.state === 'draft' || plan.state === 'review';
  const whyNotAdd = draws ? (isOpen ? null : whyNot.notDraft) : whyNot.role;
  if (papers.error) return <FailedQuery error={papers.error} onRetry={() => void papers.refetch()} />;
  if (!papers.data) return <Skeleton lines={[50, 100, 70]} label={shell.loading} />;
  return (
    <>
      <PlanPapers
        key={plan.documentNo ?? ''}
        plan={plan}
        papers={papers.data.items}
        whyNotWrite={whyNotAdd ?? (plan.state === 'draft' ? null : whyNot.notDraft)}
        whyNotAdd={whyNotAdd}
        whyNotRemove={whyNotAdd ?? (plan.state === 'draft' ? null : whyNot.notDraft)}
        isSending={change.isPending}
        when={when}
        onDocumentNo={(documentNo) => change.mutate({ do: () => changePlan(plan, { documentNo }), said: w.saved })}
        onAdd={(file) => change.mutate({ do: () => filePaper(plan.id, file), said: w.uploaded(file.name) })}
        onGet={(paper: PlanAttachment) =>
          void takePaper(plan.id, paper).catch((error: Error) => message.error(error.message, 6))
        }
        onRemove={(paper) => change.mutate({ do: () => removePaper(plan.id, paper), said: w.saved })}
      />
      <PlanLedger {...given} />
    </>
  );
}
