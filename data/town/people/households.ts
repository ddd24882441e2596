import { addDays, addMonths, type Day } from '#domain/time/day.ts';
import type { EntitlementKind } from '#domain/words.ts';
import type { Home } from '../ground/ground.ts';
import type { Row } from '../rows.ts';
import type { Dwelling, Telling } from '../story.ts';
import { personName, personPhone } from './personNames.ts';

export interface Households {
  readonly dwellings: readonly Dwelling[];
  readonly households: Row<'households'>[];
  readonly householdPlaces: Row<'householdPlaces'>[];
  readonly householdCells: Row<'householdCells'>[];
  readonly householdResidences: Row<'householdResidences'>[];
  readonly entitlements: Row<'entitlements'>[];
}

export interface Located {
  readonly cellAt: (x: number, y: number) => number;
  readonly cellBeforeAt: (x: number, y: number) => number;
  readonly villageCodes: readonly string[];
}

/** Everybody who lives in the town, with the dated rows of where and how. */
export const householdsOf = (telling: Telling, located: Located): Households => {
  const { townId, ground, span, id } = telling;
  const random = telling.random.fork('households');
  const out: Households = {
    dwellings: [],
    households: [],
    householdPlaces: [],
    householdCells: [],
    householdResidences: [],
    entitlements: [],
  };
  const counted = new Map<number, number>();
  for (const [no, home] of insideCells(ground.homes, located).entries()) {
    const householdId = id('household');
    const nth = (counted.get(home.village) ?? 0) + 1;
    counted.set(home.village, nth);
    const isTown = ground.villages[home.village]?.kind === 'community';
    const residence = residenceOf(random.next(), isTown);
    const name = personName(random, residence === 'renting' ? 'younger' : 'older');
    const isNew = random.chance(0.011) && residence !== 'registered' && residence !== 'vacant';
    const from = isNew ? addDays(span.today, -random.whole(2, 19)) : span.began;
    const dated = { townId, householdId, from, to: null };
    const cellNow = located.cellAt(home.x, home.y);
    const before = located.cellBeforeAt(home.x, home.y);
    const homeDays = residence === 'away' ? daysAtHome(telling, random.whole(0, 9)) : [];
    (out.dwellings as Dwelling[]).push({
      id: householdId,
      no,
      village: home.village,
      hamlet: home.hamlet,
      cell: cellNow - 1,
      cellBefore: before - 1,
      x: home.x,
      y: home.y,
      name,
      from,
      residence,
      home: homeDays,
    });
    const village = ground.villages[home.village];
    out.households.push({
      townId,
      id: householdId,
      code: `${(located.villageCodes[home.village] as string).slice(-3)}-${String(nth).padStart(4, '0')}`,
      name,
      phone: random.chance(0.93) ? personPhone(random) : null,
      address: `${village?.name ?? ''}${home.address}`,
      people: peopleIn(random.next(), residence),
      villageId: telling.villageIds[home.village] as string,
      from,
      to: null,
    });
    const { x, y, building, unit, room } = home;
    out.householdPlaces.push({
      ...dated,
      x,
      y,
      building,
      unit,
      room,
      residentsGroupId: telling.hamletIds[home.hamlet],
    });
    const placed = (cell: number, start: Day, to: Day | null) =>
      out.householdCells.push({
        townId,
        householdId,
        cellId: telling.cellIds[cell - 1] as string,
        placedBy: 'point',
        from: start,
        to,
      });
    if (before !== cellNow && from < span.redrawnOn) {
      placed(before, from, span.redrawnOn);
      placed(cellNow, span.redrawnOn, null);
    } else placed(cellNow, from, null);
    out.householdResidences.push(...residenceRows(dated, residence, homeDays));
    const kind = entitlementOf(random.next(), residence);
    if (kind !== null) out.entitlements.push(entitled(telling, householdId, kind, random.whole(1, 10)));
  }
  return out;
};

/** A home drawn a step outside its cell is let into a neighbour's house: borders are smoother than the raster they came from. */
const insideCells = (homes: readonly Home[], { cellAt, cellBeforeAt }: Located): Home[] => {
  const isInside = ({ x, y }: Home) => cellAt(x, y) !== 0 && cellBeforeAt(x, y) !== 0;
  const shelter = new Map<number, Home>();
  for (const home of homes) if (!shelter.has(home.hamlet) && isInside(home)) shelter.set(home.hamlet, home);
  return homes.map((home) => {
    const host = isInside(home) ? undefined : shelter.get(home.hamlet);
    return host === undefined ? home : { ...home, x: host.x, y: host.y };
  });
};

const residenceOf = (luck: number, isTown: boolean): Dwelling['residence'] => {
  const shares: readonly (readonly [Dwelling['residence'], number])[] = isTown
    ? [
        ['resident', 0.74],
        ['renting', 0.14],
        ['away', 0.05],
        ['registered', 0.03],
        ['vacant', 0.04],
      ]
    : [
        ['resident', 0.75],
        ['renting', 0.01],
        ['away', 0.18],
        ['registered', 0.03],
        ['vacant', 0.03],
      ];
  let left = luck;
  for (const [residence, share] of shares) {
    left -= share;
    if (left < 0) return residence;
  }
  return 'resident';
};

const peopleIn = (luck: number, residence: Dwelling['residence']): number =>
  residence === 'vacant'
    ? 0
    : residence === 'renting'
      ? 1 + Math.floor(luck * 3)
      : 1 + Math.floor(luck * 3.2 + luck * luck * 2.4);

/** Home a week or two before New Year's Eve, gone again within the month. */
const daysAtHome = ({ span }: Telling, spread: number): Dwelling['home'] =>
  span.festivals.map((day) => ({ from: addDays(day, -5 - spread), to: addDays(day, 9 + spread) }));

const residenceRows = (
  dated: { townId: string; householdId: string; from: Day; to: null },
  residence: Dwelling['residence'],
  home: Dwelling['home'],
): Row<'householdResidences'>[] => {
  const rows: Row<'householdResidences'>[] = [];
  let from = dated.from;
  for (const stay of home) {
    if (stay.from <= from) continue;
    rows.push({ ...dated, residence, from, to: stay.from });
    rows.push({ ...dated, residence: 'resident', from: stay.from, to: stay.to });
    from = stay.to;
  }
  rows.push({ ...dated, residence, from });
  return rows;
};

const entitlementShares: readonly (readonly [EntitlementKind, number])[] = [
  ['subsistence', 0.035],
  ['disability', 0.03],
  ['livingAlone', 0.025],
  ['limitedMobility', 0.018],
  ['monitored', 0.014],
  ['extremePoverty', 0.012],
  ['temporaryAid', 0.006],
  ['orphan', 0.002],
];

const entitlementOf = (luck: number, residence: Dwelling['residence']): EntitlementKind | null => {
  if (residence === 'vacant' || residence === 'registered') return null;
  let left = luck;
  for (const [kind, share] of entitlementShares) {
    left -= share;
    if (left < 0) return kind;
  }
  return null;
};

const sources: Readonly<Record<EntitlementKind, string>> = {
  subsistence: '县民政局',
  extremePoverty: '县民政局',
  disability: '县残疾人联合会',
  orphan: '县民政局',
  livingAlone: '镇社会事务办公室',
  limitedMobility: '村（社区）核实',
  monitored: '县农业农村局',
  temporaryAid: '镇社会事务办公室',
};

const entitled = (
  { townId, id, span }: Telling,
  householdId: string,
  kind: EntitlementKind,
  monthsAgo: number,
): Row<'entitlements'> => {
  const from = `${addMonths(span.today, -monthsAgo).slice(0, 7)}-01`;
  return { townId, id: id('entitlement'), householdId, kind, source: sources[kind], from, to: addMonths(from, 12) };
};
