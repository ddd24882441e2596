import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { IncidentPack } from '../../../server/app.ts';
import { addressOf, answered } from '../client.ts';
import { keys } from '../keys.ts';
import { isForbidden, isSignedOut } from '../problem.ts';
import { useIsReached } from '../reach.ts';
import { orElse, shelf } from './shelf.ts';
import { useKept } from './useKept.ts';
import { wipeDevice } from './wipe.ts';

const readEveryMs = 3 * 60_000;

/** The pack as of the last time the server spoke of it: unchanged, it comes from the browser with the instant it was confirmed at. */
const packAnswered = async (signal?: AbortSignal): Promise<IncidentPack> => {
  const answer = await answered(addressOf('/incident-pack'), { signal: signal ?? null });
  const pack = (await answer.json()) as IncidentPack;
  const madeAt = Number(answer.headers.get('x-made-at') ?? pack.facts.madeAt);
  return { ...pack, facts: { ...pack.facts, madeAt } };
};

/** The newest pack, kept on this device as it is read. */
export const readPack = async (signal?: AbortSignal): Promise<IncidentPack> => {
  try {
    const pack = await packAnswered(signal);
    await orElse(() => shelf().packs.put({ name: 'pack', pack }), 'pack');
    return pack;
  } catch (error) {
    // Rights that were taken away are taken from the device at the next contact.
    if (isSignedOut(error) || isForbidden(error)) await wipeDevice();
    throw error;
  }
};

const keptPack = (): Promise<IncidentPack | null> =>
  orElse(async () => (await shelf().packs.get('pack'))?.pack ?? null, null);

export interface PackView {
  /** The server's newest, or the one kept here until it answers; null while neither is known. */
  readonly pack: IncidentPack | null;
  /** As of when it is, by the server's clock; to be shown always. */
  readonly madeAt: number | null;
  readonly isOffline: boolean;
  /** `absent`: the server is gone and nothing was ever kept here. `failed`: the server said no, see `error`. */
  readonly state: 'loading' | 'ready' | 'absent' | 'failed';
  readonly error: unknown;
  readonly refresh: () => void;
}

/** The incident pack: from this device at once, from the server as soon as it answers, and anew every few minutes. */
export function usePack(): PackView {
  const isReached = useIsReached();
  const kept = useKept(keptPack, 'pack');
  const { data, error, isPending, isSuccess, refetch } = useQuery({
    queryKey: keys.pack,
    queryFn: ({ signal }) => readPack(signal),
    staleTime: 60_000,
    gcTime: Number.POSITIVE_INFINITY,
    refetchInterval: readEveryMs,
    networkMode: 'always',
  });
  useEffect(() => {
    if (isReached && !isSuccess && !isPending) void refetch();
  }, [isReached, isSuccess, isPending, refetch]);
  const isRefused = isSignedOut(error) || isForbidden(error);
  const pack = isRefused ? null : (data ?? kept ?? null);
  const state = (): PackView['state'] => {
    if (pack !== null) return 'ready';
    if (isRefused) return 'failed';
    if (kept === undefined || (isPending && isReached)) return 'loading';
    return isReached && error !== null ? 'failed' : 'absent';
  };
  return {
    pack,
    madeAt: pack?.facts.madeAt ?? null,
    isOffline: !isReached,
    state: state(),
    error,
    refresh: () => void refetch(),
  };
}
