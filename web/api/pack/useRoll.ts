import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo } from 'react';
import type { WireRoll } from '../../../server/app.ts';
import { get } from '../client.ts';
import { keys } from '../keys.ts';
import { useIsReached } from '../reach.ts';
import { forgetSealed } from './keptHomes.ts';
import { deskChannel } from './outbox.ts';
import { rollWith } from './rollWith.ts';
import { settleSent } from './sending.ts';
import { orElse, shelf } from './shelf.ts';
import { useKept } from './useKept.ts';
import { useEntries } from './useOutbox.ts';

interface ReadRoll {
  readonly roll: WireRoll;
  /** By this device's clock. */
  readonly readAt: number;
}

const readRoll = async (incidentId: string, signal: AbortSignal): Promise<ReadRoll> => {
  const roll = await get<WireRoll>(`/incidents/${incidentId}/roll`, {}, signal);
  const read = { roll, readAt: Date.now() };
  await orElse(() => shelf().rolls.put({ incidentId, ...read }), '');
  // Households are kept for an open incident and for nothing else.
  if (roll.incident.stage !== 'open') await forgetSealed(incidentId);
  return read;
};

export interface RollView {
  /** The last known roll with everything entered here; null while none is known. */
  readonly roll: WireRoll | null;
  /** When the server was last read, by this device's clock. */
  readonly readAt: number | null;
  readonly isOffline: boolean;
  /** Subjects with entries that are not with the server yet: shown with a mark. */
  readonly waiting: ReadonlySet<string>;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly refresh: () => void;
}

/** An incident's roll call, live: what the server last said, and what was entered here on top of it. */
export function useRoll(incidentId: string, peopleOf?: (householdId: string) => number | null): RollView {
  const isReached = useIsReached();
  const kept = useKept(
    () => orElse(async () => (await shelf().rolls.get(incidentId)) ?? null, null),
    `roll ${incidentId}`,
  );
  const me = useKept(() => orElse(async () => (await shelf().people.get('me'))?.me ?? null, null), 'me');
  const rows = useEntries(deskChannel);
  const { data, error, isPending, refetch } = useQuery({
    queryKey: keys.roll(incidentId),
    queryFn: ({ signal }) => readRoll(incidentId, signal),
    networkMode: 'always',
    staleTime: 5_000,
    gcTime: Number.POSITIVE_INFINITY,
  });
  const read: ReadRoll | null = data ?? kept ?? null;
  const seq = data?.roll.seq ?? null;
  const settled = rows.filter((row) => row.state === 'sent' && (row.seq ?? 0) <= (seq ?? 0)).length;
  useEffect(() => {
    if (seq !== null && settled > 0) void settleSent(deskChannel, incidentId, seq);
  }, [incidentId, seq, settled]);
  const by = me?.account.name ?? '';
  const roll = useMemo(
    () => (read === null ? null : rollWith(read.roll, rows, { by, aheadMs: 0, peopleOf })),
    [read, rows, by, peopleOf],
  );
  const waiting = useMemo(() => {
    const open = rows.filter((row) => row.incidentId === incidentId && row.state === 'waiting');
    return new Set(open.flatMap(({ entry }) => ('subjectId' in entry ? [entry.subjectId] : [])));
  }, [rows, incidentId]);
  // What another tab or this one sent is in the roll at the next reading.
  const lastSent = rows.reduce((last, row) => (row.incidentId === incidentId ? Math.max(last, row.seq ?? 0) : last), 0);
  useEffect(() => {
    if (lastSent > (seq ?? 0)) void refetch();
  }, [lastSent, seq, refetch]);
  return {
    roll,
    readAt: read?.readAt ?? null,
    isOffline: !isReached,
    waiting,
    error,
    isPending: read === null && isPending,
    refresh: useCallback(() => void refetch(), [refetch]),
  };
}
