import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { planCommentsQuery } from '../../api/plans.ts';
import { numberedComments } from '../../panels/boundaries/commentOrder.ts';
import type { LonLat } from '../../map/model.ts';
import { useBoundariesView } from './boundariesView.ts';

/** Remarks at places as pins on the map, the place a remark is being written to too; a pin that is clicked opens the remarks. */
export function usePlanPins(planId: string, asked: LonLat | null) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [, change] = useBoundariesView();
  const comments = useQuery(planCommentsQuery(planId));
  const pins = useMemo(() => {
    const written = numberedComments(comments.data?.items ?? []).flatMap(({ comment: { id, at, settled }, number }) =>
      at === null ? [] : [{ id, number, at, isSettled: settled !== null, isChosen: id === chosen }],
    );
    const next = (comments.data?.items.length ?? 0) + 1;
    return asked ? [...written, { id: '', number: next, at: asked, isSettled: false, isChosen: true }] : written;
  }, [comments.data, chosen, asked]);
  const choose = useCallback(
    (id: string) => {
      setChosen(id);
      change({ tab: 'comments' }, 'replace');
    },
    [change],
  );
  return { pins, chosen, choose };
}
