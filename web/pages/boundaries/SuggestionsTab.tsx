import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import type { DeedSet } from '#domain/plan/planOperation.ts';
import { cancelJob } from '../../api/imports.ts';
import { askSuggestion, suggestionQuery } from '../../api/suggestions.ts';
import { EffectPanel } from '../../panels/boundaries/EffectPanel.tsx';
import { SuggestionPanel } from '../../panels/boundaries/SuggestionPanel.tsx';
import { askedBody, type SuggestionWish } from '../../panels/boundaries/suggestionWish.ts';
import { boundariesPlanText } from '../../text/boundariesPlan.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import type { BesidePlan } from './besidePlan.ts';
import { useBoundariesView } from './boundariesView.ts';

/** Suggestions for the draft: asked for, compared with their effect, and accepted as one step, or not. */
export function SuggestionsTab({
  plan,
  beside: { session, snapshot, preview: drawPreview },
  names,
  whyNotDraw,
  show,
}: BesidePlan) {
  const { previewNot, suggestionStale } = useText(boundariesPlanText);
  const client = useQueryClient();
  const { message } = App.useApp();
  const [{ job }, change] = useBoundariesView();
  const [preview, setPreview] = useState<{ readonly deeds: DeedSet; readonly at: number } | null>(null);
  const suggestion = useQuery({ ...suggestionQuery(plan.id, job ?? ''), enabled: job !== null });
  const ask = useMutation({
    mutationFn: (wish: SuggestionWish) => askSuggestion(plan.id, askedBody(wish)),
    onSuccess: (asked) => {
      setPreview(null);
      change({ job: asked.id }, 'replace');
    },
    onError: (error) => message.error(error.message, 6),
  });
  const cancel = useMutation({
    mutationFn: cancelJob,
    onSettled: () => client.invalidateQueries({ queryKey: ['jobs'] }),
    onError: (error) => message.error(error.message, 6),
  });
  const { draft } = snapshot;
  const trial = useMemo(() => {
    // Reads the draft of the session: made anew when it changes.
    const applied = preview && draft ? session.attempt(preview.deeds) : null;
    return applied && 'draft' in applied ? { cells: applied.touched.cells, effect: session.effectOf(applied) } : null;
  }, [session, preview, draft]);
  // The map shows the alternative looked at until another tab is opened or the alternative is accepted.
  const looked = preview?.deeds ?? null;
  useEffect(() => {
    drawPreview(looked);
    return () => drawPreview(null);
  }, [drawPreview, looked]);
  const villages = [...(snapshot.ground?.villages.values() ?? [])].filter(
    ({ isMine, kind }) => isMine && kind !== 'town',
  );
  const lookAt = (deeds: DeedSet | null, at: number | null): void => {
    setPreview(deeds && at !== null ? { deeds, at } : null);
    const applied = deeds && session.attempt(deeds);
    if (applied && 'draft' in applied) show({ is: 'cells', cells: applied.touched.cells.filter((no) => no !== 0) });
  };
  const accept = (deeds: DeedSet): void => {
    const faults = session.perform(deeds);
    if (faults.length > 0) void message.error(suggestionStale, 6);
    setPreview(null);
  };
  return (
    <>
      <SuggestionPanel
        suggestion={suggestion.data ?? null}
        selectedCells={snapshot.selected}
        villages={villages}
        radiatingAtLeast={snapshot.ground?.settings.radiatingAtLeast ?? 5}
        households={snapshot.people}
        canDraw={whyNotDraw === null}
        isAsking={ask.isPending}
        onAsk={(wish) => ask.mutate(wish)}
        lines={snapshot.lines}
        nameOf={names.cell}
        previewed={preview?.at ?? null}
        isAccepting={false}
        onCancel={(jobId) => cancel.mutate(jobId)}
        onPreview={lookAt}
        onAccept={accept}
        onShow={(at) => show({ is: 'place', at })}
      />
      {trial?.effect && (
        <EffectPanel
          effect={trial.effect}
          names={names}
          accepted={0}
          changed={trial.cells.length}
          whyNot={previewNot}
          isSaving={false}
          onAccept={() => undefined}
          onShow={show}
          onSave={null}
        />
      )}
    </>
  );
}
