import { useCallback, useMemo } from 'react';
import { useSearch } from 'wouter';

/** Parameters of the URL by name; null leaves one out. */
export type RosterWords = Readonly<Record<string, string | null>>;

/** The query string with some parameters changed; all others are kept. */
export const rosterSearch = (search: string, change: RosterWords): string => {
  const kept = new URLSearchParams(search);
  for (const [name, value] of Object.entries(change)) {
    if (value === null || value === '') kept.delete(name);
    else kept.set(name, value);
  }
  return kept.toString();
};

/** What the URL says of the roster page, and the way to change it: `push` where one would want to go back. */
export function useRosterView() {
  const search = useSearch();
  const said = useMemo(() => new URLSearchParams(search), [search]);
  const change = useCallback((words: RosterWords, how: 'push' | 'replace' = 'push') => {
    const next = rosterSearch(location.search, words);
    const address = `${location.pathname}${next ? `?${next}` : ''}`;
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }, []);
  return [said, change] as const;
}
