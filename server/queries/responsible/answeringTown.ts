import { type AnswerGround, answerGroundOf } from '#domain/responsible/answerGround.ts';
import type { AnswerFacts } from '#domain/responsible/facts.ts';
import { type Topology, topologyFrom } from '#domain/boundary/topology.ts';
import { type Day, dayAt } from '#domain/time/day.ts';
import type { Store } from '../../store/store.ts';
import { groundOf } from '../groundOfEdition.ts';
import { engagedCadres } from '../incidents/engagedCadres.ts';
import { editionAt } from '../topologyAt.ts';
import { townById } from '../town.ts';
import { readStaffFacts, type StaffFacts } from './answerFacts.ts';

/** What answers are asked of. */
export interface AnsweringDeps {
  readonly store: Store;
  /** UTC milliseconds. */
  readonly now: () => number;
  readonly today: (zone: string) => Day;
}

/** All that who answers on a day follows from; one snapshot for one answer. */
export interface AnsweringTown {
  readonly facts: AnswerFacts;
  readonly ground: AnswerGround;
  readonly topology: Topology;
  /** 0 while the town has no cells. */
  readonly edition: number;
  /** west, south, east, north; degrees. Null while the town has no cells. */
  readonly bbox: readonly [number, number, number, number] | null;
}

/** A commit to any of these makes the staff facts old. Visits, households and jobs are not among them: an import of them changes no answer. */
const staffSources = [
  'towns',
  'divisions',
  'editions',
  'cells',
  'cell_names',
  'units',
  'cadres',
  'cadre_units',
  'cadre_leaves',
  'assignments',
  'shifts',
  'night_stays',
  'cadre_homes',
];
const engagedSources = ['incidents', 'incident_entries'];

type Engaged = AnswerFacts['engaged'];
type Staff = Omit<AnsweringTown, 'facts'> & { readonly staff: StaffFacts; readonly madeAt: number };

/** Days kept beside today: a warning asks for tomorrow, a review for last week. */
const keptDays = 8;

class Kept {
  readonly #store: Store;
  readonly #staff = new Map<string, Promise<Staff | null>>();
  readonly #engaged = new Map<string, Promise<Engaged>>();
  readonly #towns = new Map<string, { staff: Staff; engaged: Engaged; made: AnsweringTown }>();

  constructor(store: Store) {
    this.#store = store;
    store.onCommit((tables) => {
      if (staffSources.some((table) => tables.has(table))) this.#staff.clear();
      if (engagedSources.some((table) => tables.has(table))) this.#engaged.clear();
    });
  }

  /** The town on a day; the same object until something of it changes. */
  async on(townId: string, day: Day, now: number, isToday: boolean): Promise<AnsweringTown | null> {
    const key = `${townId} ${day}`;
    const staff = await (this.#staff.get(key) ?? this.#kept(this.#staff, key, this.#readStaff(townId, day, now)));
    if (staff === null) return null;
    // Who is out in an incident is known of now, and of no other day.
    const engaged = isToday
      ? await (this.#engaged.get(townId) ?? this.#kept(this.#engaged, townId, engagedCadres(this.#store, townId)))
      : noOne;
    const before = this.#towns.get(key);
    if (before?.staff === staff && (before.engaged === engaged || isSame(before.engaged, engaged))) {
      before.engaged = engaged;
      return before.made;
    }
    const { staff: facts, madeAt, ...ground } = staff;
    const made = { facts: { ...facts, madeAt, engaged }, ...ground };
    this.#towns.delete(key);
    this.#towns.set(key, { staff, engaged, made });
    for (const oldest of this.#towns.keys()) if (this.#towns.size > keptDays) this.#towns.delete(oldest);
    return made;
  }

  async #readStaff(townId: string, day: Day, now: number): Promise<Staff | null> {
    const town = await townById(this.#store, townId);
    if (town === null) return null;
    const staff = await readStaffFacts(this.#store, town, day);
    const edition = await editionAt(this.#store, townId, day);
    if (edition === null) {
      const topology = topologyFrom([], []);
      return { staff, madeAt: now, topology, ground: answerGroundOf(topology, String), edition: 0, bbox: null };
    }
    const { topology, locator, cells } = await groundOf(this.#store, edition);
    const { nearestCell } = answerGroundOf(topology, (no) => cells.get(no)?.code ?? '');
    return { staff, madeAt: now, topology, ground: { locator, nearestCell }, edition: edition.no, bbox: edition.bbox };
  }

  #kept<T>(map: Map<string, Promise<T>>, key: string, made: Promise<T>): Promise<T> {
    map.set(key, made);
    for (const oldest of map.keys()) if (map.size > keptDays) map.delete(oldest);
    // A failed reading is not kept: the next one asks again. Whoever waits hears of the failure itself.
    made.catch(() => {
      if (map.get(key) === made) map.delete(key);
    });
    return made;
  }
}

const noOne: Engaged = [];

const isSame = (one: Engaged, other: Engaged): boolean => JSON.stringify(one) === JSON.stringify(other);

const kept = new WeakMap<Store, Kept>();

/**
 * What answers at an instant (UTC milliseconds) follow from: the facts and boundaries of its day, kept in memory and read again only
 * after a commit to their sources. Null for a town that is not there.
 */
export const answeringTown = (
  { store, now, today }: AnsweringDeps,
  { townId, zone }: { readonly townId: string; readonly zone: string },
  at: number,
): Promise<AnsweringTown | null> => {
  const ours = kept.get(store) ?? new Kept(store);
  kept.set(store, ours);
  const day = dayAt(at, zone);
  return ours.on(townId, day, now(), day === today(zone));
};
