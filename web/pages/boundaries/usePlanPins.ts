import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { planCommentsQuery } from '../../api/plans.ts';
import { numberedComments } from '../../panels/boundaries/commentOrder.ts';
import { useBoundariesView } from './boundariesView.ts';

/** Remarks at places as pins on the map; a pin that is clicked opens the remarks. */
export function usePlanPins(planId: string) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [, change] = useBoundariesView();
  const comments = useQuery(planCommentsQuery(planId));
  const pins = useMemo(
    () =>
      numberedComments(comments.data?.items ?? []).flatMap(({ comment: { id, at, settled }, number }) =>
        at === null ? [] : [{ id, number, at, isSettled: settled !== null, isChosen: id === chosen }],
      ),
    [comments.data, chosen],
  );
  const choose = useCallback(
    (id: string) => {
      setChosen(id);
      change({ tab: 'comments' }, 'replace');
    },
    [change],
  );
  return { pins, chosen, choose };
}
