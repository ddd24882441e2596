import type { HelpNeed, HomeState } from '#domain/words.ts';
import type { WireIncidentHome } from '../../../../server/app.ts';
import { type HomeStanding, isHomeOpen } from './homeStanding.ts';

/** A household of the roll call and how it stands. */
export interface HomeRow {
  readonly home: WireIncidentHome;
  readonly standing: HomeStanding | null;
  readonly isOpen: boolean;
  /** Among the households to account for. Known to be away, or empty, it is not — until somebody says something of it. */
  readonly isCounted: boolean;
}

export const openState = 'open';
export const anyHelp = 'any';

/** What narrows the list; null is all. `state` may be `open`, `help` may be `any`. */
export interface HomeFilter {
  readonly find: string;
  readonly cell: string | null;
  readonly helper: string | null;
  readonly state: HomeState | typeof openState | null;
  readonly help: HelpNeed | typeof anyHelp | null;
}

export const noHomeFilter: HomeFilter = { find: '', cell: null, helper: null, state: null, help: null };

export const isFiltered = ({ find, cell, helper, state, help }: HomeFilter): boolean =>
  find !== '' || cell !== null || helper !== null || state !== null || help !== null;

const isAtHome = ({ residence }: WireIncidentHome): boolean => residence === 'resident' || residence === 'renting';

/** Contradictions on top, those nobody looks for at the foot. */
const groupOf = ({ standing, isCounted }: HomeRow): number => (standing?.contested ? 0 : isCounted ? 1 : 2);

/**
 * Every household in the order to move; those two people speak of differently are on top. A household drawn out of the area is
 * kept only if something was said of it.
 */
export const homeRows = (
  homes: readonly WireIncidentHome[],
  standings: readonly HomeStanding[],
): readonly HomeRow[] => {
  const bySubject = new Map(standings.map((standing) => [standing.subjectId, standing]));
  return homes
    .map((home): HomeRow => {
      const standing = bySubject.get(home.householdId) ?? null;
      const isCounted = standing !== null || isAtHome(home);
      return { home, standing, isOpen: isCounted && isHomeOpen(standing), isCounted };
    })
    .filter(({ home, standing }) => home.isInArea || standing !== null)
    .sort((a, b) => groupOf(a) - groupOf(b) || a.home.order - b.home.order);
};

const holds = (text: string | null, words: string): boolean => text?.toLowerCase().includes(words) === true;

/** The rows a filter lets through, in the order they came. */
export const filteredHomes = (rows: readonly HomeRow[], filter: HomeFilter): readonly HomeRow[] => {
  const words = filter.find.trim().toLowerCase();
  return rows.filter(({ home, standing, isOpen }) => {
    if (filter.cell !== null && home.cellId !== filter.cell) return false;
    if (filter.helper !== null && (home.helper?.cadreId ?? '') !== filter.helper) return false;
    if (filter.state === openState && !isOpen) return false;
    if (filter.state !== null && filter.state !== openState && standing?.state !== filter.state) return false;
    if (filter.help === anyHelp && home.needs.length === 0) return false;
    if (filter.help !== null && filter.help !== anyHelp && !home.needs.includes(filter.help)) return false;
    return words === '' || [home.name, home.code, home.phone, home.address].some((text) => holds(text, words));
  });
};

export interface HomeTally {
  readonly homes: number;
  readonly people: number;
  readonly openHomes: number;
  readonly openPeople: number;
  readonly contested: number;
}

const sum = (rows: readonly HomeRow[], of: (row: HomeRow) => number): number =>
  rows.reduce((total, row) => total + of(row), 0);

/** Households and people of some rows to account for, and how many are not yet. */
export const tallyOf = (rows: readonly HomeRow[]): HomeTally => {
  const counted = rows.filter(({ isCounted }) => isCounted);
  const open = counted.filter(({ isOpen }) => isOpen);
  return {
    homes: counted.length,
    people: sum(counted, ({ home }) => home.people),
    openHomes: open.length,
    openPeople: sum(open, ({ home }) => home.people),
    contested: rows.filter(({ standing }) => standing?.contested).length,
  };
};
