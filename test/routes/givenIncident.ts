import { randomUUID } from 'node:crypto';
import type { Entry } from '../../server/domain/incident/entry.ts';
import type { WireRoll } from '../../server/routes/wire/incidents.ts';
import type { Ask } from '../givenApp.ts';
import { at } from './givenPlannedTown.ts';

/** A rectangle of the planned town's raster: 1 is a cell's side. */
export const rectangle = (west: number, south: number, east: number, north: number) => {
  const corner = (x: number, y: number) => at(x, y).map((step) => step / 1e7);
  const ring = [corner(west, south), corner(east, south), corner(east, north), corner(west, north)];
  return { type: 'Polygon' as const, coordinates: [[...ring, ring[0] ?? []]] };
};

/** Cells 1 and 2 of village Li: households h1 to h5. */
export const westOfLi = rectangle(0.01, 0.01, 1.99, 0.99);
/** Cell 1 alone: h1, h2, h3. */
export const cellOne = rectangle(0.01, 0.01, 0.99, 0.99);
/** All of Li and Qiao. */
export const bothVillages = rectangle(0.01, 0.01, 2.99, 1.99);

export const newIncident = (over: Record<string, unknown> = {}) => ({
  id: randomUUID() as string,
  kind: 'flood',
  name: '李家湾涨水',
  area: westOfLi,
  ...over,
});

/** Opens an incident and gives its id and version. */
export const givenIncident = async (ask: Ask, over: Record<string, unknown> = {}) => {
  const body = newIncident(over);
  const answer = await ask('/api/incidents', { body });
  if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
  return (await answer.json()) as { id: string; version: number; startedAt: number };
};

export interface Said {
  readonly id?: string;
  readonly seen?: number;
  readonly ageMs?: number;
}

/** An entry as a page sends it. */
export const sent = (entry: Entry, { id = randomUUID(), seen = 0, ageMs = 0 }: Said = {}) => ({
  id,
  entry,
  seen,
  ageMs,
});

export const staff = (subjectId: string, state: 'called' | 'reached' | 'onTheWay' | 'there' | 'unable'): Entry => ({
  kind: 'staff',
  subjectId,
  state,
});

export const home = (
  subjectId: string,
  state: 'safe' | 'moved' | 'refused' | 'notFound' | 'away' | 'needsHelp',
  over: { shelterId?: string; text?: string; people?: number; relayId?: string } = {},
): Entry => ({ kind: 'home', subjectId, state, ...over });

export const enter = (ask: Ask, incidentId: string, ...entries: ReturnType<typeof sent>[]) =>
  ask(`/api/incidents/${incidentId}/entries`, { body: { entries } });

export const rollOf = async (ask: Ask, incidentId: string): Promise<WireRoll> =>
  (await (await ask(`/api/incidents/${incidentId}/roll`)).json()) as WireRoll;

/** The standing of a household or cadre in the roll call. */
export const standingIn = ({ staff: people, homes }: WireRoll, subjectId: string) =>
  homes.find((one) => one.subjectId === subjectId) ??
  people.find(({ cadreId }) => cadreId === subjectId)?.standing ??
  null;

/** What a refusal says is wrong. */
export const faultsOf = async (answer: Response): Promise<{ kind: string; path: string }[]> => {
  const { faults = [] } = (await answer.json()) as { faults?: { kind: string; path: string }[] };
  return faults.map(({ kind, path }) => ({ kind, path }));
};
