import { useCallback, useMemo } from 'react';
import { useSearch } from 'wouter';

export const planTabs = ['effect', 'cells', 'suggestions', 'history', 'comments', 'attachments', 'publish'] as const;
export type PlanTab = (typeof planTabs)[number];

/** What the boundary desk shows; all of it is in the URL, and parameters of the drawing page are left alone. */
export interface BoundariesView {
  readonly plan: string | null;
  readonly tab: PlanTab;
  readonly edition: string | null;
  /** The suggestion looked at. */
  readonly job: string | null;
  readonly find: string;
}

export const boundariesViewOf = (search: string): BoundariesView => {
  const said = new URLSearchParams(search);
  return {
    plan: said.get('plan'),
    tab: planTabs.find((tab) => tab === said.get('tab')) ?? 'effect',
    edition: said.get('edition'),
    job: said.get('job'),
    find: said.get('find') ?? '',
  };
};

export const boundariesSearch = (view: BoundariesView, search: string): string => {
  const kept = new URLSearchParams(search);
  const own = {
    plan: view.plan,
    tab: view.tab === 'effect' ? null : view.tab,
    edition: view.edition,
    job: view.job,
    find: view.find === '' ? null : view.find,
  };
  for (const [name, value] of Object.entries(own)) {
    if (value === null) kept.delete(name);
    else kept.set(name, value);
  }
  return kept.toString();
};

/** The view from the URL, and the way to change it: `push` where one would want to go back. */
export function useBoundariesView() {
  const search = useSearch();
  const view = useMemo(() => boundariesViewOf(search), [search]);
  const change = useCallback((part: Partial<BoundariesView>, how: 'push' | 'replace' = 'push') => {
    const next = boundariesSearch({ ...boundariesViewOf(location.search), ...part }, location.search);
    const address = `${location.pathname}${next ? `?${next}` : ''}`;
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }, []);
  return [view, change] as const;
}
