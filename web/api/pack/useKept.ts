import { liveQuery } from 'dexie';
import { useEffect, useState } from 'react';

/** What the shelf holds, kept up to date in every tab; `undefined` until it has been read. `read` is read anew when `key` changes. */
export function useKept<T>(read: () => Promise<T>, key: string): T | undefined {
  const [kept, setKept] = useState<{ readonly key: string; readonly value: T } | null>(null);
  useEffect(() => {
    const watched = liveQuery(read).subscribe({
      next: (value) => setKept({ key, value }),
      error: (reason) => console.debug('this browser keeps nothing', reason),
    });
    return () => watched.unsubscribe();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `key` says what is read
  }, [key]);
  return kept?.key === key ? kept.value : undefined;
}
