import { toGrid } from '#domain/boundary/gridPoint.ts';
import type { Area } from '#domain/incident/entry.ts';
import type { AreaAnswer, HomeCounts } from '#domain/responsible/areaAnswer.ts';
import { sizeOfArea } from '#domain/responsible/areaFaults.ts';
import { areaOfCells } from '#domain/responsible/areaOfCells.ts';
import { cellsWithin, type TouchedCells } from '#domain/responsible/cellsWithin.ts';
import { type HomesWithin, homesOfCells, homesWithin } from '#domain/responsible/homesWithin.ts';
import { laidArea } from '#domain/responsible/laidArea.ts';
import { metresToArea } from '#domain/responsible/metresToArea.ts';
import { responsibleAt } from '#domain/responsible/responsibleAt.ts';
import { shelterChoices } from '#domain/responsible/shelterChoices.ts';
import type { Day } from '#domain/time/day.ts';
import { calledOn } from '../live/partition.ts';
import { dayNumber } from '#domain/time/day.ts';
import type { AnsweringTown } from './answeringTown.ts';
import { aroundTown } from './aroundTown.ts';
import { type AreaDeps, homesOf, type TownHomes } from './homes.ts';

/** What is asked about: an area, or cells by `no`. */
export type AskedGround = { readonly area: Area } | { readonly nos: readonly number[] };

/** The area of what is asked; null where the cells have no ground. */
export const groundAsked = ({ topology }: AnsweringTown, asked: AskedGround): Area | null =>
  'area' in asked ? asked.area : areaOfCells(topology, asked.nos);

/**
 * What an area holds on a day and who answers for it at an instant: cells, households and people counted, relays, sites,
 * shelters by distance, teams. Nobody of a household is named. `area` is sound and is the ground of `asked`.
 */
export const areaAnswerOf = async (
  deps: AreaDeps,
  town: AnsweringTown,
  {
    asked,
    area,
    day,
    at,
  }: { readonly asked: AskedGround; readonly area: Area; readonly day: Day; readonly at: number },
): Promise<AreaAnswer | null> => {
  const { townId } = town.facts;
  const homes = await homesOf(deps, townId, day);
  if (homes === null) return null;
  const laid = laidArea(area);
  const touched: TouchedCells =
    'nos' in asked ? { whole: asked.nos, cut: [], edged: [] } : cellsWithin(homes.lines, laid);
  const within =
    'nos' in asked ? homesOfCells(homes.columns, asked.nos) : homesWithin(homes.columns, touched, laid.index);
  const cells = affectedCells(homes, touched, within, day);
  const around = await aroundTown(deps.store, townId, day);
  const metres = metresToArea(laid.parts, laid.index);
  const [lon, lat] = anywhereIn(area);
  const place = cells.length > 0 ? { cellIds: cells.map(({ cellId }) => cellId) } : { lon, lat };
  return {
    areaM2: sizeOfArea(area),
    who: responsibleAt(town.facts, town.ground, place, at),
    cells,
    counts: within.counts,
    relays: within.relays,
    sites: around.sites.filter(({ point }) => laid.index.holds(toGrid(point[0]), toGrid(point[1]))),
    shelters: shelterChoices(around.shelters, laid),
    teams: around.teams
      .map(({ point, ...team }) => ({ ...team, distanceM: point === null ? null : metres(...point) }))
      .sort((a, b) => (a.distanceM ?? Infinity) - (b.distanceM ?? Infinity) || (a.name < b.name ? -1 : 1)),
  };
};

/** Cells the area takes ground of, and those whose households stand exactly on its edge; by number of people, most first. */
const affectedCells = (
  { town, ground }: TownHomes,
  touched: TouchedCells,
  { byCell }: HomesWithin,
  day: Day,
): AreaAnswer['cells'] => {
  const whole = new Set(touched.whole);
  const nos = new Set([...touched.whole, ...touched.cut, ...byCell.keys()]);
  const on = dayNumber(day);
  const names = new Map(town.partition.cells.map((cell) => [cell.id, calledOn(cell, on).name]));
  return [...nos]
    .flatMap((no): AreaAnswer['cells'] => {
      const cell = ground?.cells.get(no);
      if (cell === undefined) return [];
      return [
        {
          cellId: cell.id,
          no,
          name: names.get(cell.id) ?? cell.name,
          villageName: town.partition.divisions.get(cell.villageId)?.name ?? '',
          isWhole: whole.has(no),
          counts: byCell.get(no) ?? nobody,
        },
      ];
    })
    .sort((a, b) => b.counts.people - a.counts.people || a.no - b.no);
};

const nobody: HomeCounts = {
  households: 0,
  people: 0,
  awayHouseholds: 0,
  awayPeople: 0,
  emptyHouseholds: 0,
  needs: { carry: 0, assist: 0, fetch: 0, accompany: 0 },
  helpFirst: 0,
};

/** A corner of an area: from there the nearest cell is told where it touches none. */
const anywhereIn = (area: Area): readonly [lon: number, lat: number] => {
  const [[lon = 0, lat = 0] = []] = (area.type === 'Polygon' ? area.coordinates : (area.coordinates[0] ?? []))[0] ?? [];
  return [lon, lat];
};
