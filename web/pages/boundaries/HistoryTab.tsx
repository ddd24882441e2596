import { useQuery } from '@tanstack/react-query';
import { planLinesQuery } from '../../api/plans.ts';
import { PlanHistory } from '../../panels/boundaries/PlanHistory.tsx';
import { Skeleton } from '../../parts/states/Skeleton.tsx';
import { boundariesLinesText } from '../../text/boundariesLines.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import { shellText } from '../../text/shell.ts';
import { FailedQuery } from '../shell/FailedQuery.tsx';
import type { BesidePlan } from './besidePlan.ts';

/** Every step as the server keeps it; steps not sent yet are counted, not listed. */
export function HistoryTab({ plan, beside: { session, snapshot }, names, whyNotDraw, when }: BesidePlan) {
  const w = useText(boundariesLinesText);
  const shell = useText(shellText);
  const lines = useQuery(planLinesQuery(plan.id));
  if (lines.error) return <FailedQuery error={lines.error} onRetry={() => void lines.refetch()} />;
  if (!lines.data) return <Skeleton lines={[80, 50, 80, 50, 80, 50]} label={shell.loading} />;
  return (
    <PlanHistory
      lines={lines.data.items}
      listFrom={lines.data.listFrom}
      names={names}
      when={when}
      unsent={snapshot.saved.is === 'saved' ? 0 : snapshot.saved.steps}
      whyNotUndo={whyNotDraw ?? (snapshot.undoable === null ? w.nothing : null)}
      whyNotRedo={whyNotDraw ?? (snapshot.redoable === null ? w.nothingUndone : null)}
      onUndo={session.undo}
      onRedo={session.redo}
    />
  );
}
