import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

export const rosterTabNames = ['shifts', 'nights', 'teams', 'sites', 'phones', 'transfers', 'settings'] as const;
export type RosterTabName = (typeof rosterTabNames)[number];

interface RosterTab {
  readonly name: RosterTabName;
  /** The permission that shows it. */
  readonly needs: string;
  readonly Screen: LazyExoticComponent<ComponentType>;
}

/** Each tab is a file of its own here, `ShiftsTab.tsx`, with a default export; it loads when it is opened. */
const files = import.meta.glob<{ default: ComponentType }>('./*Tab.tsx');

const needs: Readonly<Partial<Record<RosterTabName, string>>> = {
  transfers: 'transfers.change',
  settings: 'roster.change',
};

export const rosterTabs: readonly RosterTab[] = rosterTabNames.flatMap((name) => {
  const load = files[`./${name[0]?.toUpperCase()}${name.slice(1)}Tab.tsx`];
  return load === undefined ? [] : [{ name, needs: needs[name] ?? 'roster.read', Screen: lazy(load) }];
});
