import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { IncidentHomes, WireIncidentHome } from '../../../server/app.ts';
import { send } from '../client.ts';
import { keys } from '../keys.ts';
import { isForbidden, isSignedOut } from '../problem.ts';
import { useIsReached } from '../reach.ts';
import { heldKey, onKey, setDevicePin, type Unlocked, unlockDevice } from './devicePin.ts';
import { forgetSealed, keepSealed, keptSealed, openSealed } from './keptHomes.ts';
import { canSeal } from './sealing.ts';
import { orElse, shelf } from './shelf.ts';
import { useKept } from './useKept.ts';
import { wipeDevice } from './wipe.ts';

const readHomes = async (incidentId: string, signal: AbortSignal): Promise<IncidentHomes> => {
  try {
    return await send<IncidentHomes>(`/incidents/${incidentId}/homes`, { signal });
  } catch (error) {
    if (isSignedOut(error)) await wipeDevice();
    else if (isForbidden(error)) await forgetSealed(incidentId);
    throw error;
  }
};

export interface HomesView {
  /**
   * `open`: here they are · `loading` · `locked`: kept here, a PIN opens them · `unavailable`: not kept here and no server, or the
   * server said no (`error`).
   */
  readonly state: 'open' | 'loading' | 'locked' | 'unavailable';
  readonly homes: readonly WireIncidentHome[] | null;
  /** As of when, by the server's clock. */
  readonly madeAt: number | null;
  readonly error: unknown;
  /**
   * How they are kept for doing without a network · `kept`, until `goneAt` by this device's clock · `needsPin`: a PIN has to be set
   * first (`setPin`) · `needsUnlock`: there is a PIN, not entered in this page yet (`unlock`) · `noCrypto`: the page came over plain
   * http, so nothing is kept.
   */
  readonly keeping: 'kept' | 'needsPin' | 'needsUnlock' | 'noCrypto';
  readonly goneAt: number | null;
  readonly unlock: (pin: string) => Promise<Unlocked>;
  readonly setPin: (pin: string) => Promise<void>;
  readonly refresh: () => void;
}

interface Options {
  /** False: nothing is read from the server (a warning, or somebody who may not). */
  readonly isWanted?: boolean;
}

/** The households of an open incident: from the server (each reading is audited there), or from this device under its PIN. */
export function useIncidentHomes(incidentId: string, { isWanted = true }: Options = {}): HomesView {
  const isReached = useIsReached();
  const key = useSyncExternalStore(onKey, heldKey);
  const hasPin = useKept(() => orElse(async () => (await shelf().pins.get('pin')) !== undefined, false), 'pin');
  const kept = useKept(() => keptSealed(incidentId, Date.now()), `homes ${incidentId}`);
  const opened = useKept(
    async () => (key === null ? null : ((await openSealed(key, incidentId, Date.now())) as IncidentHomes | null)),
    `opened ${incidentId} ${key === null}`,
  );
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: keys.incidentHomes(incidentId),
    queryFn: ({ signal }) => readHomes(incidentId, signal),
    enabled: isWanted && isReached,
    networkMode: 'always',
    staleTime: 60_000,
    gcTime: 10 * 60_000,
  });
  useEffect(() => {
    if (data === undefined || key === null) return;
    const lastsMs = data.expiresAt - data.madeAt;
    void keepSealed(key, { of: incidentId, value: data, madeAt: data.madeAt, lastsMs }, Date.now());
  }, [data, key, incidentId]);
  const isRefused = isSignedOut(error) || isForbidden(error);
  const shown = isRefused || !isWanted ? null : (data ?? opened ?? null);
  const state = (): HomesView['state'] => {
    if (shown !== null) return 'open';
    if (!isWanted || isRefused) return 'unavailable';
    if (kept === undefined || (isReached && isFetching)) return 'loading';
    if (kept === null) return 'unavailable';
    return key === null ? 'locked' : 'loading';
  };
  const keeping = (): HomesView['keeping'] => {
    if (!canSeal()) return 'noCrypto';
    if (key !== null) return 'kept';
    return hasPin ? 'needsUnlock' : 'needsPin';
  };
  return {
    state: state(),
    homes: shown?.items ?? null,
    madeAt: shown?.madeAt ?? kept?.madeAt ?? null,
    error,
    keeping: keeping(),
    goneAt: kept?.goneAt ?? null,
    unlock: useCallback((pin: string) => unlockDevice(pin), []),
    setPin: useCallback((pin: string) => setDevicePin(pin), []),
    refresh: useCallback(() => void refetch(), [refetch]),
  };
}
