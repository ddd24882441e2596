import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ChangeIncident, IncidentBrief } from '../../../../server/app.ts';
import { get } from '../../../api/client.ts';
import { keys } from '../../../api/keys.ts';
import { changeIncident } from '../../../api/openIncident.ts';
import { ApiProblem } from '../../../api/problem.ts';

interface Conflict {
  readonly mine: ChangeIncident;
  readonly theirs: IncidentBrief;
  readonly onDone: () => void;
}

interface Asked {
  readonly mine: ChangeIncident;
  readonly over: IncidentBrief;
  readonly onDone: () => void;
}

const isStale = (error: unknown): boolean => error instanceof ApiProblem && error.status === 412;

/** Changes the incident over the version on the screen. Where somebody was quicker both are shown, and nothing is overwritten unasked. */
export function useChange(incident: IncidentBrief | null) {
  const client = useQueryClient();
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const change = useMutation({
    mutationFn: async ({ mine, over, onDone }: Asked) => {
      try {
        return await changeIncident(over, mine);
      } catch (error) {
        if (!isStale(error)) throw error;
        setConflict({ mine, onDone, theirs: await get<IncidentBrief>(`/incidents/${over.id}`) });
        return null;
      }
    },
    onSuccess: async (saved, { over, onDone }) => {
      if (saved === null) return;
      setConflict(null);
      onDone();
      await Promise.all([
        client.invalidateQueries({ queryKey: keys.roll(over.id) }),
        client.invalidateQueries({ queryKey: ['incidents'] }),
        client.invalidateQueries({ queryKey: keys.pack }),
      ]);
    },
  });
  return {
    conflict,
    isSaving: change.isPending,
    problem: change.error?.message ?? null,
    reset: change.reset,
    save: (mine: ChangeIncident, onDone: () => void): void => {
      if (incident) change.mutate({ mine, over: incident, onDone });
    },
    keepMine: (): void => {
      if (conflict) change.mutate({ mine: conflict.mine, over: conflict.theirs, onDone: conflict.onDone });
    },
    keepTheirs: (): void => {
      conflict?.onDone();
      setConflict(null);
      void client.invalidateQueries({ queryKey: ['incidents'] });
    },
  };
}
