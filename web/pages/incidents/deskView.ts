import { useCallback, useMemo } from 'react';
import { useSearch } from 'wouter';
import type { LonLat } from '../../map/model.ts';
import { areaOfWord, type AreaSpec, areaWord } from './areaSpec.ts';

export const deskTabs = ['place', 'area', 'incidents'] as const;
export type DeskTab = (typeof deskTabs)[number];

/** What the incident desk shows; a link opens the same view for a colleague. */
export interface DeskView {
  readonly tab: DeskTab;
  /** Asked about; degrees WGS84, whatever system it was typed in. */
  readonly place: LonLat | null;
  /** What it was called when it was asked; '' for coordinates. */
  readonly name: string;
  readonly area: AreaSpec | null;
  /** On the town's clock, `YYYY-MM-DDTHH:mm`; null is now, whenever the link is opened. */
  readonly when: string | null;
  /** The open incident shown instead of all this. */
  readonly incident: string | null;
  /** Which incidents are listed. */
  readonly list: 'all' | 'drills' | 'real';
}

const pointOf = (text: string | null): LonLat | null => {
  const [lon, lat, ...rest] = (text ?? '').split(',').map(Number);
  if (lon === undefined || lat === undefined || rest.length > 0) return null;
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? [lon, lat] : null;
};

const isTime = (text: string | null): text is string =>
  text !== null && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}:00Z`));

export const deskViewOf = (search: string): DeskView => {
  const said = new URLSearchParams(search);
  const [when, list] = [said.get('when'), said.get('list')];
  return {
    tab: deskTabs.find((tab) => tab === said.get('tab')) ?? 'place',
    place: pointOf(said.get('p')),
    name: (said.get('name') ?? '').slice(0, 60),
    area: areaOfWord(said.get('area')),
    when: isTime(when) ? when : null,
    incident: said.get('incident'),
    list: list === 'drills' || list === 'real' ? list : 'all',
  };
};

/** The query string of a view, without what is as usual; parameters of others are kept. */
export const deskSearch = (view: DeskView, search = ''): string => {
  const kept = new URLSearchParams(search);
  const own: Readonly<Record<string, string | null>> = {
    tab: view.tab === 'place' ? null : view.tab,
    p: view.place && view.place.map((degrees) => degrees.toFixed(7)).join(','),
    name: view.name === '' ? null : view.name,
    area: view.area && areaWord(view.area),
    when: view.when,
    incident: view.incident,
    list: view.list === 'all' ? null : view.list,
  };
  for (const [name, value] of Object.entries(own)) {
    if (value === null) kept.delete(name);
    else kept.set(name, value);
  }
  return kept.toString().replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%3B', ';').replaceAll('%21', '!');
};

export type ChangeDesk = (part: Partial<DeskView>, how?: 'push' | 'replace') => void;

/** The view lives in the URL; this reads it and writes changes back. */
export function useDeskView(): readonly [DeskView, ChangeDesk] {
  const search = useSearch();
  const view = useMemo(() => deskViewOf(search), [search]);
  const change = useCallback<ChangeDesk>((part, how = 'push') => {
    // The URL itself is read, not the last render: two changes may come before React renders.
    const now = location.search;
    const next = deskSearch({ ...deskViewOf(now), ...part }, now);
    if (next === now.replace(/^\?/, '')) return;
    const address = `${location.pathname}${next ? `?${next}` : ''}`;
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }, []);
  return [view, change];
}
