import { toGrid } from '../boundary/gridPoint.ts';
import type { Answer, AnsweringCell, PassedOver } from './answer.ts';
import type { AnswerGround } from './answerGround.ts';
import { type Chain, chainOf } from './chain.ts';
import { chainGaps } from './chainGaps.ts';
import { type AskedHousehold, type AnsweringPlace, claimsAt, nearClaims } from './claims.ts';
import { type FactIndex, factIndex } from './factIndex.ts';
import type { AnswerFacts, CellFact, VillageFact } from './facts.ts';
import { type Moment, momentOf } from './moment.ts';
import { nightOrder } from './nightOrder.ts';
import { standingOn } from './standing.ts';

export type { AnswerGround } from './answerGround.ts';
export type { AskedHousehold } from './claims.ts';

/** Where somebody is asked for: a point in degrees WGS84, or the cells of an area. */
export type AskedPlace = { readonly lon: number; readonly lat: number } | { readonly cellIds: readonly string[] };

type Found = Pick<Answer, 'answer' | 'cells'>;

/**
 * Who answers for a place at an instant (UTC milliseconds, past or to come): the cells there, the people in calling order each with the
 * reason, who was passed over and why, and every hole in the chain. Where no cell is, the nearest one is told with its distance, and its
 * village's people and the shift answer. Somebody is always named when an assignment or the roster covers the day.
 */
export const responsibleAt = (
  facts: AnswerFacts,
  ground: AnswerGround,
  place: AskedPlace,
  at: number,
  household?: AskedHousehold,
): Answer => {
  const index = factIndex(facts);
  return answerFor(facts, foundAt(index, ground, place), momentOf(facts, at), household);
};

/** The cells of a place: by point all that touch it, or the nearest one; by id those that stand. */
export const foundAt = (index: FactIndex, ground: AnswerGround, place: AskedPlace): Found => {
  if ('cellIds' in place) {
    const cells = [...new Set(place.cellIds)].flatMap((id) => index.cells.get(id) ?? []);
    return foundCells(
      index,
      cells.toSorted((a, b) => (a.code < b.code ? -1 : 1)),
    );
  }
  const { lon, lat } = place;
  const touched = ground.locator.cellsAt(toGrid(lon), toGrid(lat)).flatMap((no) => index.cellsByNo.get(no) ?? []);
  if (touched.length > 0) return foundCells(index, touched);
  const near = ground.nearestCell(lon, lat);
  const cell = near === null ? undefined : index.cellsByNo.get(near.no);
  return { answer: 'none', cells: cell ? [answeringCell(index, cell, near?.distanceM ?? 0)] : [] };
};

const foundCells = (index: FactIndex, cells: readonly CellFact[]): Found => ({
  answer: cells.length === 0 ? 'none' : cells.length === 1 ? 'one' : 'several',
  cells: cells.map((cell) => answeringCell(index, cell, 0)),
});

const answeringCell = (index: FactIndex, cell: CellFact, distanceM: number): AnsweringCell => ({
  id: cell.id,
  no: cell.no,
  code: cell.code,
  name: cell.name,
  villageId: cell.villageId,
  villageName: index.villages.get(cell.villageId)?.name ?? '',
  distanceM,
});

/** The answer for cells that were found, at a moment. */
export const answerFor = (
  facts: AnswerFacts,
  { answer, cells }: Found,
  moment: Moment,
  household?: AskedHousehold,
): Answer => {
  const index = factIndex(facts);
  const villages = [...new Set(cells.map(({ villageId }) => villageId))].flatMap((id) => index.villages.get(id) ?? []);
  const inside = answer === 'none' ? [] : cells;
  const places = placesOf(inside, villages);
  const chain = chainNaming(index, moment, claimsAt(index, moment, places, household));
  const people = moment.isOfficeHours
    ? chain.people
    : nightOrder(facts, index, moment, { people: chain.people, villages });
  const isSeveral = villages.length > 1;
  return {
    at: moment.at,
    isOfficeHours: moment.isOfficeHours,
    answer,
    cells,
    people,
    passedOver: [...chain.passedOver, ...lately(index, moment, places, chain)],
    gaps: chainGaps(index, moment, {
      cells: inside.map((cell) => ({ ...cell, name: isSeveral ? `${cell.villageName}${cell.name}` : cell.name })),
      villages: villages.map((village) => ({ ...village, villageId: null })),
      people,
    }),
  };
};

const placesOf = (cells: readonly AnsweringCell[], villages: readonly VillageFact[]): AnsweringPlace[] => {
  const isOneVillage = villages.length <= 1;
  return [
    ...cells.map(({ id, name, villageName }) => ({
      id,
      name: cells.length <= 1 ? '' : isOneVillage ? name : `${villageName}${name}`,
    })),
    ...villages.map(({ id, name }) => ({ id, name: isOneVillage ? '' : name })),
  ];
};

/** The chain; where all who answer for the place are out in another incident they are named with it, and where nobody is left those on leave too. */
const chainNaming = (index: FactIndex, moment: Moment, claims: ReturnType<typeof claimsAt>): Chain => {
  const chain = chainOf(index, moment, claims, 'nobodyMore');
  const onShift = new Set(claims.flatMap(({ isOnShift, cadreId }) => (isOnShift ? (cadreId ?? []) : [])));
  const isLocal = chain.people.some(({ cadreId }) => cadreId !== null && !onShift.has(cadreId));
  const isEngaged = chain.passedOver.some(({ reason }) => reason.kind === 'engaged');
  if (!isLocal && isEngaged) return chainOf(index, moment, claims, 'engaged');
  return chain.people.length > 0 ? chain : chainOf(index, moment, claims, 'engagedAndOnLeave');
};

/** Whose assignment ended within the last month or begins within the next, and who is not named anyway. */
const lately = (
  index: FactIndex,
  moment: Moment,
  places: readonly AnsweringPlace[],
  { people, passedOver }: Chain,
): PassedOver[] => {
  const told = new Set([...people, ...passedOver].flatMap(({ cadreId }) => cadreId ?? []));
  return nearClaims(index, moment, places).flatMap(({ role, cadreId, reason }): PassedOver[] => {
    if (told.has(cadreId)) return [];
    told.add(cadreId);
    const standing = standingOn(index, cadreId, moment.day);
    return [
      {
        cadreId,
        name: standing.is === 'gone' ? standing.name : standing.cadre.name,
        role,
        reason: standing.is === 'gone' ? standing.reason : reason,
      },
    ];
  });
};
