import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Me } from '../../../server/app.ts';

export const pageNames = [
  'coverage',
  'table',
  'import',
  'wall',
  'split',
  'print',
  'boundaries',
  'compare',
  'rebase',
  'incidents',
  'callSheet',
  'incidentRecord',
  'roster',
  'hooks',
  'accounts',
  'audit',
] as const;
export type PageName = (typeof pageNames)[number];

export interface Page {
  readonly name: PageName;
  readonly path: string;
  /** The permission that opens it (server/http/access.ts); the rail shows only what the account may do. */
  readonly needs: string;
  /** `rail`: an icon in the rail · `link`: reached from another page. */
  readonly shownIn: 'rail' | 'link';
  /** A page without rail and bar: the wall, a sheet of paper. */
  readonly isBare?: boolean;
  /** Opens from what this device keeps, with the server gone. */
  readonly worksAlone?: boolean;
  readonly Screen: LazyExoticComponent<ComponentType>;
}

/** Each page is its own chunk, so that tables, charts and forms load with the page that needs them. */
const files = import.meta.glob<{ default: ComponentType }>('../*Page.tsx');

const screen = (file: string): LazyExoticComponent<ComponentType> =>
  lazy(() => {
    const load = files[`../${file}.tsx`];
    return load ? load() : Promise.reject(new Error(`no page ${file}`));
  });

/** Begins to fetch the page of a path before anybody is known to be signed in: the two waits are one. */
export const fetchPageAhead = (path: string): void => {
  if (path === '/') void files['../pages/CoveragePage.tsx']?.();
  if (path === rollPath) void files['../RollPage.tsx']?.();
};

export const pages: readonly Page[] = [
  { name: 'coverage', path: '/', needs: 'map.read', shownIn: 'rail', Screen: screen('CoveragePage') },
  {
    name: 'incidents',
    path: '/incidents',
    needs: 'responsible.read',
    shownIn: 'rail',
    worksAlone: true,
    Screen: screen('IncidentsPage'),
  },
  {
    name: 'callSheet',
    path: '/incidents/sheet',
    needs: 'responsible.read',
    shownIn: 'link',
    isBare: true,
    worksAlone: true,
    Screen: screen('CallSheetPage'),
  },
  {
    name: 'incidentRecord',
    path: '/incidents/record',
    needs: 'incidents.read',
    shownIn: 'link',
    isBare: true,
    Screen: screen('IncidentRecordPage'),
  },
  { name: 'boundaries', path: '/boundaries', needs: 'plans.read', shownIn: 'rail', Screen: screen('BoundariesPage') },
  { name: 'compare', path: '/boundaries/compare', needs: 'plans.read', shownIn: 'link', Screen: screen('ComparePage') },
  { name: 'rebase', path: '/boundaries/rebase', needs: 'plans.draw', shownIn: 'link', Screen: screen('RebasePage') },
  { name: 'roster', path: '/roster', needs: 'roster.read', shownIn: 'rail', Screen: screen('RosterPage') },
  { name: 'table', path: '/table', needs: 'coverage.read', shownIn: 'rail', Screen: screen('TablePage') },
  { name: 'import', path: '/import', needs: 'imports.run', shownIn: 'rail', Screen: screen('ImportPage') },
  { name: 'wall', path: '/wall', needs: 'coverage.read', shownIn: 'rail', isBare: true, Screen: screen('WallPage') },
  { name: 'split', path: '/split', needs: 'coverage.read', shownIn: 'link', Screen: screen('SplitPage') },
  { name: 'print', path: '/print', needs: 'coverage.read', shownIn: 'link', isBare: true, Screen: screen('PrintPage') },
  { name: 'hooks', path: '/hooks', needs: 'hooks.change', shownIn: 'rail', Screen: screen('HooksPage') },
  { name: 'accounts', path: '/accounts', needs: 'accounts.read', shownIn: 'rail', Screen: screen('AccountsPage') },
  { name: 'audit', path: '/audit', needs: 'audit.read', shownIn: 'rail', Screen: screen('AuditPage') },
];

/** Shown instead of everything while the town has no account yet (LIANHU_DEMO=0). */
export const SetupScreen = screen('SetupPage');
export const SignInScreen = screen('SignInPage');

/** A cadre's own roll call, by a link that needs no sign-in. */
export const rollPath = '/roll';
export const RollScreen = screen('RollPage');

const administers = new Set(['sysadmin', 'secadmin', 'auditor']);

/** Administrators come for accounts or the audit, not for the map. */
const isAdministrator = (me: Me): boolean => me.roles.length > 0 && me.roles.every(({ role }) => administers.has(role));

export const pagesFor = (me: Me): readonly Page[] => pages.filter((page) => me.may.includes(page.needs));

/** Whoever only keeps the emergency desk comes for the next call, not for coverage. */
const isOnlyDesk = (me: Me): boolean => me.roles.length > 0 && me.roles.every(({ role }) => role === 'desk');

export const landingPath = (me: Me): string => {
  const open = pagesFor(me);
  const own = isAdministrator(me)
    ? open.find(({ name }) => name === 'accounts' || name === 'audit')
    : isOnlyDesk(me)
      ? open.find(({ name }) => name === 'incidents')
      : undefined;
  return (own ?? open[0])?.path ?? '/';
};
