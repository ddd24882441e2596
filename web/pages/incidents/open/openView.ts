import { useCallback, useMemo } from 'react';
import { useSearch } from 'wouter';
import { helpNeeds, homeStates } from '#domain/words.ts';
import { anyHelp, type HomeFilter, openState } from '../../../panels/incidents/open/homeRows.ts';
import { type LogFilter, logFilters } from '../../../panels/incidents/open/logLines.ts';
import { type StaffFilter, staffFilters } from '../../../panels/incidents/open/staffRows.ts';

export const openParts = ['staff', 'homes', 'shelters', 'log', 'reports', 'after'] as const;
export type OpenPart = (typeof openParts)[number];

/** What of an open incident is shown; all of it is in the URL, beside what the desk itself keeps there. */
export interface OpenView {
  readonly part: OpenPart;
  readonly only: StaffFilter;
  readonly homes: HomeFilter;
  /** The centre household that is telling; '' the first, null none. */
  readonly relay: string | null;
  readonly logs: LogFilter;
  readonly find: string;
}

const oneOf = <W extends string>(words: readonly W[], value: string | null): W | null =>
  words.find((word) => word === value) ?? null;

export const openViewOf = (search: string): OpenView => {
  const said = new URLSearchParams(search);
  return {
    part: oneOf(openParts, said.get('part')) ?? 'staff',
    only: oneOf(staffFilters, said.get('only')) ?? 'all',
    homes: {
      find: said.get('home') ?? '',
      cell: said.get('cell'),
      helper: said.get('helper'),
      state: oneOf([openState, ...homeStates], said.get('state')),
      help: oneOf([anyHelp, ...helpNeeds], said.get('help')),
    },
    relay: said.get('relay'),
    logs: oneOf(logFilters, said.get('logs')) ?? 'all',
    find: said.get('find') ?? '',
  };
};

/** The query string of a view, without what is as usual; parameters of others are kept. */
export const openSearch = ({ part, only, homes, relay, logs, find }: OpenView, search: string): string => {
  const kept = new URLSearchParams(search);
  const own: Readonly<Record<string, string | null>> = {
    part: part === 'staff' ? null : part,
    only: only === 'all' ? null : only,
    home: homes.find === '' ? null : homes.find,
    cell: homes.cell,
    helper: homes.helper,
    state: homes.state,
    help: homes.help,
    relay,
    logs: logs === 'all' ? null : logs,
    find: find === '' ? null : find,
  };
  for (const [name, value] of Object.entries(own)) {
    if (value === null) kept.delete(name);
    else kept.set(name, value);
  }
  return kept.toString().replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%3B', ';').replaceAll('%21', '!');
};

export type ChangeOpen = (part: Partial<OpenView>, how?: 'push' | 'replace') => void;

export function useOpenView(): readonly [OpenView, ChangeOpen] {
  const search = useSearch();
  const view = useMemo(() => openViewOf(search), [search]);
  const change = useCallback<ChangeOpen>((part, how = 'push') => {
    const next = openSearch({ ...openViewOf(location.search), ...part }, location.search);
    const address = `${location.pathname}${next ? `?${next}` : ''}`;
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }, []);
  return [view, change];
}
