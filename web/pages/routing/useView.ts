import { useCallback, useMemo } from 'react';
import { useSearch } from 'wouter';
import { searchOf, type View, viewOf } from './view.ts';

/** A change that one can go back from (`push`: another cell, another colouring) or not (`replace`: camera, day while dragging). */
export type Change = (change: Partial<View>, how?: 'push' | 'replace') => void;

/** The view lives in the URL; this reads it and writes changes back. */
export function useView(): readonly [View, Change] {
  const search = useSearch();
  const view = useMemo(() => viewOf(search), [search]);
  const change = useCallback<Change>((part, how = 'push') => {
    // The URL itself is read, not the last render: two changes may come before React renders.
    const now = location.search;
    const next = searchOf({ ...viewOf(now), ...part }, now);
    if (next === now.replace(/^\?/, '')) return;
    const address = `${location.pathname}${next ? `?${next}` : ''}`;
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }, []);
  return [view, change];
}
