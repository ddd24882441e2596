import { accountRoles } from '#domain/words.ts';
import type { Day } from '#domain/time/day.ts';
import { type BasemapLayer, basemapOf } from './basemap.ts';
import { blocksOf } from './blocks.ts';
import { boundariesOf } from './boundaries.ts';
import { divisionCodes } from './codes.ts';
import type { Ground } from './ground/ground.ts';
import { groundOfLand } from './ground/groundOfLand.ts';
import { idsFor } from './ids.ts';
import { landFrom } from './land/land.ts';
import { townNames } from './land/placeNames.ts';
import { excusesOf } from './life/excuses.ts';
import { arrangedOf } from './life/arranged.ts';
import { incidentsOf } from './life/incidents.ts';
import { issuesOf } from './life/issues.ts';
import { paceOf } from './life/pace.ts';
import { cadreHomesOf, nightStaysOf } from './life/nights.ts';
import { shiftNotesOf } from './life/shiftNotes.ts';
import { shiftsOf } from './life/shifts.ts';
import { visitsOf } from './life/visits.ts';
import { accountsOf, typicalOf } from './people/accounts.ts';
import { dutiesOf } from './people/assignments.ts';
import { cadresOf } from './people/cadres.ts';
import { coloursOf } from './people/colours.ts';
import { groupsOf, neighboursOf } from './people/groups.ts';
import { householdsOf } from './people/households.ts';
import { personName, personPhone } from './people/personNames.ts';
import { placesOf, villageCodesOf } from './places.ts';
import { plansOf } from './plans.ts';
import { randomFrom } from './random.ts';
import type { Row, TownRows } from './rows.ts';
import { spanOf } from './span.ts';
import type { Telling } from './story.ts';
import type { FeatureCollection } from 'geojson';

export interface TownAsked {
  readonly seed: number;
  /** The day the story ends on. */
  readonly today: Day;
  readonly households: number;
  /** Ground of someone else's making; without it a land is drawn. */
  readonly ground?: Ground;
}

/** A whole town in memory. */
export interface Town {
  readonly townId: string;
  readonly rows: TownRows;
  /** Draws the base map, when asked; null for a town on given cells. */
  readonly basemap: (() => Record<BasemapLayer, FeatureCollection>) | null;
}

/** Makes a town. The same seed, day and number of households make the same town, to the last row. */
export const makeTown = ({ seed, today, households, ground: given }: TownAsked): Town => {
  const random = randomFrom(`qingxi ${seed}`);
  const land = given === undefined ? landFrom(random.fork('land'), households) : null;
  const ground = land === null ? (given as Ground) : groundOfLand(random.fork('ground'), land, households);
  const id = idsFor(seed, today);
  const span = spanOf(today);
  const townId = id('town');
  const accountIds = new Map(accountRoles.map((role) => [role, id('account')] as const));
  const telling: Telling = {
    townId,
    id,
    random: random.fork(`story ${today}`),
    span,
    ground,
    villageIds: ground.villages.map(() => id('division')),
    hamletIds: ground.hamlets.map(() => id('division')),
    cellIds: ground.cells.map(() => id('cell')),
    accounts: { clerk: accountIds.get('clerk') as string, grid: accountIds.get('grid') as string },
  };
  const editionIds = [id('edition'), id('edition')] as const;
  const boundaries = boundariesOf({
    townId,
    ground,
    span,
    cellIds: telling.cellIds,
    editionIds,
    publishedBy: telling.accounts.grid,
  });
  const villageCodes = villageCodesOf(ground.villages);
  const sitesRandom = random.fork('in charge');
  const person = () => ({ name: personName(sitesRandom, 'older'), phone: personPhone(sitesRandom) });
  const divisionIds = { county: id('division'), town: id('division') };
  const places = placesOf(telling, villageCodes, divisionIds, boundaries.now.cellAt, person);

  const { dwellings, ...homes } = householdsOf(telling, {
    cellAt: boundaries.now.cellAt,
    cellBeforeAt: boundaries.before.cellAt,
    villageCodes,
  });
  const near = neighboursOf(random.fork('neighbours'), dwellings, ground.villages.length);
  const cadres = cadresOf(
    telling,
    near.map((groups) => groups.length),
  );
  const { circles, leaver, ...groups } = groupsOf(telling, near, cadres, villageCodes);
  const duties = dutiesOf(telling, cadres, circles);
  const pace = paceOf(telling, circles);
  const excuses = excusesOf(telling, circles, pace.laggingCells);
  const excused = new Map(
    excuses
      .filter((one) => one.approvedBy !== null)
      .map(({ householdId, from, to }) => [householdId, { from, to }] as const),
  );
  const visits = visitsOf({ telling, pace, circles, excused, cover: duties.cover });
  const colours = coloursOf(random.fork('colours'), cadres.people, duties.leads, boundaries.near);
  const dressed = cadres.cadres.map(
    (row): Row<'cadres'> => ({
      ...row,
      colour: colours.get(row.id) ?? 0,
      to: row.id === leaver?.id ? leaver.to : null,
    }),
  );
  const typical = typicalOf(cadres.people, circles);
  const { accounts, grants } = accountsOf(telling, accountIds, typical, cadres.leaders[1] ?? null);
  const deskAccount = accountIds.get('desk') as string;
  const shifts = shiftsOf(telling, {
    leaders: cadres.leaders,
    // Whoever shows what a cadre sees does not run the desk by chance of the day.
    officers: cadres.people.filter((one) => one.rank === 'staff' && one.to === null && one !== typical),
    leaves: duties.cadreLeaves,
    deskAccount,
  });
  const blocks =
    land === null
      ? []
      : blocksOf({
          townId,
          id,
          land,
          ground,
          natural: places.divisions.filter(({ kind }) => kind === 'natural'),
          groups: places.divisions.filter(({ kind }) => kind === 'residentsGroup'),
        });
  const town: Row<'towns'> = {
    id: townId,
    code: divisionCodes.townShort,
    name: townNames.town,
    isDemo: true,
    demoDay: today,
    demoSeed: seed,
    editionId: boundaries.editions.at(-1)?.id ?? null,
    settings: {
      dutyPhone: '0691-5550119',
      officeHours: { from: '08:30', to: '17:30' },
      incidentClocks: { first: 30, follow: 120, final: 1440, unanswered: 5 },
    },
  };
  return {
    townId,
    basemap: land === null ? null : () => basemapOf(land),
    rows: {
      towns: [town],
      ...places,
      ...homes,
      ...groups,
      editions: boundaries.editions,
      nodes: boundaries.nodes,
      edges: boundaries.edges,
      cellShapes: boundaries.cellShapes,
      units: cadres.units,
      cadres: dressed,
      cadreUnits: cadres.cadreUnits,
      cadreLeaves: duties.cadreLeaves,
      assignments: duties.assignments,
      policies: [{ townId, id: id('policy'), preset: 'lianhu', rules: {}, from: span.began, to: null }],
      excuses,
      visits,
      issues: issuesOf(telling, dwellings, circles),
      shifts,
      ...arrangedOf(telling, {
        sites: places.sites,
        entitlements: homes.entitlements,
        people: new Map(homes.households.map((household) => [household.id, household.people ?? 1])),
        dwellings,
        circles,
        officers: cadres.officers,
        staff: cadres.people.filter(({ rank }) => rank === 'staff'),
        leaver: leaver ?? null,
      }),
      ...incidentsOf(telling, {
        townName: townNames.town,
        dwellings,
        circles,
        households: homes.households,
        sites: places.sites,
        blocks,
        assignments: duties.assignments,
        shifts,
        isHere: (cadreId, day) =>
          !duties.cadreLeaves.some(
            (one) => one.cadreId === cadreId && one.from <= day && (one.to == null || day < one.to),
          ) && dressed.some(({ id: known, from, to }) => known === cadreId && from <= day && (to == null || day < to)),
        deskAccount,
      }),
      shiftNotes: shiftNotesOf(telling, shifts, deskAccount),
      nightStays: nightStaysOf(telling, cadres.people),
      cadreHomes: cadreHomesOf(telling, cadres.officers),
      accounts,
      grants,
      blocks,
      ...plansOf({
        telling,
        topology: boundaries.topology,
        editionId: boundaries.editions.at(-1)?.id ?? '',
        cells: places.cells,
        divisions: places.divisions,
        blocks,
        dwellings,
        leader: accountIds.get('leader') as string,
      }),
    },
  };
};
