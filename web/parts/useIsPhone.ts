import { useSyncExternalStore } from 'react';

const query = '(max-width: 720px)';
const onChange = (changed: () => void): (() => void) => {
  const media = matchMedia(query);
  media.addEventListener('change', changed);
  return () => media.removeEventListener('change', changed);
};

/** Phone width: the rail is a tab bar and panels are bottom sheets. */
export const useIsPhone = (): boolean => useSyncExternalStore(onChange, () => matchMedia(query).matches);
