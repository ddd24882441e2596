import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { cellShape } from '#domain/boundary/cellShape.ts';
import { settleComment, writeComment } from '../../api/planPapers.ts';
import { planCommentsQuery, planKeys } from '../../api/plans.ts';
import { PlanComments } from '../../panels/boundaries/PlanComments.tsx';
import { Skeleton } from '../../parts/states/Skeleton.tsx';
import { boundariesPlanText } from '../../text/boundariesPlan.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import { shellText } from '../../text/shell.ts';
import { FailedQuery } from '../shell/FailedQuery.tsx';
import { useMay } from '../shell/MeContext.ts';
import type { BesidePlan } from './besidePlan.ts';
import type { AskedPlace } from './useAskedPlace.ts';

interface Props extends BesidePlan {
  readonly asked: AskedPlace;
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

/** Remarks to the plan; a place is asked for on the map, or taken from the cell chosen there. */
export function CommentsTab({ plan, beside: { snapshot }, names, when, show, asked, chosen, onChoose }: Props) {
  const { comments: w } = useText(boundariesPlanText);
  const shell = useText(shellText);
  const client = useQueryClient();
  const { message } = App.useApp();
  const mayComment = useMay('plans.comment');
  const comments = useQuery(planCommentsQuery(plan.id));
  const reread = () => client.invalidateQueries({ queryKey: planKeys.comments(plan.id) });
  const onError = (error: Error) => message.error(error.message, 6);
  const write = useMutation({
    mutationFn: ({ text, at }: { text: string; at: readonly [number, number] | null }) =>
      writeComment(plan.id, text, at),
    onSuccess: async () => {
      asked.forget();
      await reread();
    },
    onError,
  });
  const settle = useMutation({
    mutationFn: (comment: Parameters<typeof settleComment>[1]) => settleComment(plan.id, comment),
    onSuccess: reread,
    onError,
  });
  const no = snapshot.selected.at(-1);
  const topology = snapshot.draft?.topology;
  const cell =
    no !== undefined && topology && (topology.borders.get(no)?.length ?? 0) > 0
      ? { name: names.cell(no), at: cellShape(topology, no).label }
      : null;
  if (comments.error) return <FailedQuery error={comments.error} onRetry={() => void comments.refetch()} />;
  if (!comments.data) return <Skeleton lines={[100, 60, 90, 60]} label={shell.loading} />;
  return (
    <PlanComments
      comments={comments.data.items}
      chosen={chosen}
      place={asked.place}
      cell={cell}
      whyNot={mayComment ? null : w.mayNot}
      isSending={write.isPending}
      when={when}
      isAskingPlace={asked.isAsking}
      onAskPlace={asked.ask}
      onSend={(text, at) => write.mutateAsync({ text, at })}
      onSettle={(comment) => settle.mutate(comment)}
      onShow={(comment) => {
        onChoose(comment.id);
        if (comment.at) show({ is: 'place', at: comment.at });
      }}
    />
  );
}
