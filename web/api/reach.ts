import { useSyncExternalStore } from 'react';

/**
 * Whether the server answers. `navigator.onLine` only knows of the cable: a server that is gone, or a network that leads nowhere,
 * is seen at the first request that is not answered, and the server is asked again until it is back.
 */
let isReached = true;
let timer: ReturnType<typeof setTimeout> | null = null;
const listeners = new Set<() => void>();
const askedEveryMs = 5000;

const change = (next: boolean): void => {
  if (next !== isReached) {
    isReached = next;
    for (const listener of listeners) listener();
  }
  if (isReached && timer !== null) clearTimeout(timer);
  if (isReached) timer = null;
  else timer ??= setTimeout(askAgain, askedEveryMs);
};

/** Asks the server whether it is there; also when nothing else is being asked of it. */
export const askWhetherReached = async (): Promise<void> => {
  try {
    const { status } = await fetch('/api/health', { cache: 'no-store', credentials: 'omit' });
    change(status < 502 || status > 504);
  } catch {
    change(false);
  }
};

const askAgain = (): void => {
  timer = null;
  void askWhetherReached();
};

/** Told by the client with every answer, and with every request that got none. */
export const noteReached = change;

export const isServerReached = (): boolean => isReached;

/** Calls `listener` whenever the server comes or goes. Returns the way to stop. */
export const onReach = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const useIsReached = (): boolean => useSyncExternalStore(onReach, isServerReached);

if (typeof window !== 'undefined') {
  addEventListener('offline', () => void askWhetherReached());
  addEventListener('online', () => void askWhetherReached());
}
