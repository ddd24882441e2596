import { useSyncExternalStore } from 'react';

const onChange = (changed: () => void): (() => void) => {
  addEventListener('online', changed);
  addEventListener('offline', changed);
  return () => {
    removeEventListener('online', changed);
    removeEventListener('offline', changed);
  };
};

export const useIsOnline = (): boolean => useSyncExternalStore(onChange, () => navigator.onLine);
