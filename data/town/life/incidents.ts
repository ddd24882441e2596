import { dayAt, type Day } from '#domain/time/day.ts';
import type { AnsweringRole } from '#domain/words.ts';
import type { Row } from '../rows.ts';
import type { Circle, Dwelling, Telling } from '../story.ts';
import { floodNight } from './floodNight.ts';
import { slideDrill } from './slideDrill.ts';

/** Someone to call, and as what. */
export interface Duty {
  readonly cadreId: string;
  readonly role: AnsweringRole;
}

export interface IncidentRows {
  readonly incidents: Row<'incidents'>[];
  readonly incidentEntries: Row<'incidentEntries'>[];
  readonly incidentReports: Row<'incidentReports'>[];
}

/** What the story of an incident is told from. */
export interface NightAsked {
  readonly townName: string;
  /** By the ground's number. */
  readonly villageName: (village: number) => string;
  /** In degrees; null on ground of someone else's making. */
  readonly river: readonly (readonly number[])[] | null;
  readonly dwellings: readonly Dwelling[];
  /** People of a household, by id. */
  readonly people: ReadonlyMap<string, number>;
  /** Who answers for cells (from 0) at an instant, in calling order. */
  readonly dutiesOf: (cells: readonly number[], at: number) => readonly Duty[];
  /** Who holds the groups of households on the day of an instant. */
  readonly holdersOf: (homes: readonly Dwelling[], at: number) => readonly string[];
  readonly cellName: (cell: number) => string;
  /** The centre household of a household's group; null for itself and for none. */
  readonly centreOf: (householdId: string) => string | null;
  /** Shelters, the largest first. */
  readonly shelterIds: readonly string[];
  readonly shelterNames: ReadonlyMap<string, string>;
  /** A hazard point: degrees × 1e7, and its cell from 0. */
  readonly hazard: { readonly name: string; readonly x: number; readonly y: number; readonly cell: number };
  readonly deskAccount: string;
}

export interface IncidentsAsked {
  readonly townName: string;
  readonly dwellings: readonly Dwelling[];
  readonly circles: readonly Circle[];
  readonly households: readonly Row<'households'>[];
  readonly sites: readonly Row<'sites'>[];
  readonly blocks: readonly Row<'blocks'>[];
  readonly assignments: readonly Row<'assignments'>[];
  readonly shifts: readonly Row<'shifts'>[];
  /** Days on which somebody cannot be called. */
  readonly isHere: (cadreId: string, day: Day) => boolean;
  readonly deskAccount: string;
}

const zone = 'Asia/Shanghai';
const order = ['lead', 'backup', 'villageSecretary', 'residentCadre', 'contactLeader'] as const;

const dutiesIn =
  ({ cellIds, villageIds, ground }: Telling, { assignments, shifts, isHere }: IncidentsAsked): NightAsked['dutiesOf'] =>
  (cells, at) => {
    const day = dayAt(at, zone);
    const shift = shifts.find(({ startsAt, endsAt }) => startsAt <= at && at < endsAt);
    const places = new Set([
      ...cells.map((cell) => cellIds[cell]),
      ...cells.map((cell) => villageIds[ground.cells[cell]?.village ?? -1]),
    ]);
    const found = new Map<string, Duty>();
    const add = (cadreId: string | null | undefined, role: AnsweringRole) => {
      if (cadreId == null || found.has(cadreId) || !isHere(cadreId, day)) return;
      found.set(cadreId, { cadreId, role });
    };
    add(shift?.officerId, 'shiftOfficer');
    add(shift?.leaderId, 'shiftLeader');
    for (const role of order)
      for (const one of assignments) {
        const isOn = one.from <= day && (one.to == null || day < one.to);
        if (one.role === role && isOn && places.has(one.cellId ?? one.divisionId ?? '')) add(one.cadreId, role);
      }
    return [...found.values()];
  };

const holdersIn =
  ({ circles, isHere }: IncidentsAsked): NightAsked['holdersOf'] =>
  (homes, at) => {
    const day = dayAt(at, zone);
    const ids = new Set(homes.map(({ id }) => id));
    const held = circles.filter(({ members }) => members.some(({ id }) => ids.has(id)));
    const holders = held.flatMap((circle) => {
      const by = circle.held.find(({ from, to }) => from <= day && (to === null || day < to))?.by?.id;
      return by === undefined || !isHere(by, day) ? [] : [by];
    });
    return [...new Set(holders)];
  };

const centresOf = (circles: readonly Circle[]): ReadonlyMap<string, string> =>
  new Map(
    circles.flatMap(({ members, centre }) => {
      const centreId = members[centre]?.id;
      return members.flatMap(({ id }) => (centreId === undefined || id === centreId ? [] : [[id, centreId] as const]));
    }),
  );

/** What befell the town: a flood night of the past weeks with its log, and a drill. */
export const incidentsOf = (telling: Telling, asked: IncidentsAsked): IncidentRows => {
  const { dwellings, circles, households, sites, blocks } = asked;
  const { ground, cellIds } = telling;
  const river = blocks.find(({ layer, name }) => layer === 'river' && name === '青溪河')?.geometry as
    | { readonly coordinates: readonly (readonly number[])[] }
    | undefined;
  const shelters = sites
    .filter(({ kind }) => kind === 'shelter')
    .sort((a, b) => (b.headcount ?? 0) - (a.headcount ?? 0));
  const hazard = sites.find(({ kind }) => kind === 'hazardPoint') ?? sites[0];
  const centres = centresOf(circles);
  const night: NightAsked = {
    townName: asked.townName,
    villageName: (village) => ground.villages[village]?.name ?? '',
    river: river?.coordinates ?? null,
    dwellings,
    people: new Map(households.map(({ id, people }) => [id, people ?? 1])),
    dutiesOf: dutiesIn(telling, asked),
    holdersOf: holdersIn(asked),
    cellName: (cell) => {
      const known = ground.cells[cell];
      return `${ground.villages[known?.village ?? -1]?.name ?? ''}${known?.name ?? ''}`;
    },
    centreOf: (id) => centres.get(id) ?? null,
    shelterIds: shelters.slice(0, 2).map(({ id }) => id),
    shelterNames: new Map(shelters.map(({ id, name }) => [id, name])),
    hazard: {
      name: hazard?.name ?? '',
      x: hazard?.x ?? 0,
      y: hazard?.y ?? 0,
      cell: Math.max(0, cellIds.indexOf(hazard?.cellId ?? '')),
    },
    deskAccount: asked.deskAccount,
  };
  const [flood, drill] = [floodNight(telling, night), slideDrill(telling, night)];
  return {
    incidents: [...flood.incidents, ...drill.incidents],
    incidentEntries: [...flood.incidentEntries, ...drill.incidentEntries],
    incidentReports: [...flood.incidentReports, ...drill.incidentReports],
  };
};
