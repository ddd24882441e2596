import type { Context } from 'hono';
import type { Entry } from '#domain/incident/entry.ts';
import { hasIdentityNumber } from '#domain/identityNumber.ts';
import type { HookEvent } from '#domain/hooks/hookFacts.ts';
import type { Env } from '../../http/env.ts';
import type { IncidentFault } from '../../http/text/incidentFaults.ts';
import type { By } from '../../queries/by.ts';
import type { ToTell } from '../../queries/hooks/hookSteps.ts';
import { incidentGround, type IncidentGround } from '../../queries/incidents/incidentGround.ts';
import type { EntryToKeep } from '../../queries/incidents/entryRows.ts';
import { openIncident, type NewIncidentRow } from '../../queries/incidents/incidentWrites.ts';
import { byOf } from '../by.ts';
import type { Deps } from '../deps.ts';
import type { NewIncident } from '../wire/incidents.ts';
import { deskOf } from './author.ts';
import { pointFaults } from './pointFaults.ts';
import { refuseArea } from './refuseArea.ts';
import { refuseIncident } from './refuseIncident.ts';
import { listingsOf, whoAnswers } from './who.ts';

const longAgoMs = 30 * 86_400_000;
/** A clock a little ahead of ours is no fault. */
const aheadMs = 60_000;

/** What speaks against the words of an incident. */
export const wordFaults = (
  words: Readonly<Partial<Record<'name' | 'place' | 'note' | 'capReference', string | undefined>>>,
): IncidentFault[] =>
  (['name', 'place', 'note', 'capReference'] as const).flatMap((path): IncidentFault[] =>
    hasIdentityNumber(words[path] ?? '') ? [{ kind: 'identity-number', path }] : [],
  );

const startFaults = (startedAt: number | undefined, now: number): IncidentFault[] => {
  if (startedAt === undefined) return [];
  if (startedAt > now + aheadMs) return [{ kind: 'starts-ahead', path: 'startedAt' }];
  return startedAt < now - longAgoMs ? [{ kind: 'starts-long-ago', path: 'startedAt' }] : [];
};

/** Entries the server writes itself, in this order, at one instant. */
export const serverEntries = (
  { newId, now }: Pick<Deps, 'newId' | 'now'>,
  entries: readonly Entry[],
  happenedAt: number = now(),
): EntryToKeep[] => entries.map((entry) => ({ id: newId(), entry, at: now(), happenedAt, seen: 0 }));

/** What groups outside are told of an incident: how many, and nobody's name. */
export const toldOf = (
  { newId }: Pick<Deps, 'newId'>,
  by: By,
  incident: ToTell['incident'],
  { homes }: IncidentGround,
  event: HookEvent,
  levelBefore: number | null = null,
): ToTell => {
  const atHome = homes.filter(({ residence }) => residence === 'resident' || residence === 'renting');
  return {
    townId: by.townId,
    id: newId(),
    at: by.at,
    incident,
    event,
    facts: {
      households: incident.stage === 'warning' || homes.length === 0 ? null : atHome.length,
      people: incident.stage === 'warning' ? null : atHome.reduce((sum, { people }) => sum + people, 0),
      levelBefore,
    },
  };
};

/** Checks an incident and opens it: whoever answers for its place is on the call list, in the same commit. @throws Problem 422 */
export const openNewIncident = async (c: Context<Env>, deps: Deps, body: NewIncident): Promise<void> => {
  const { townId, zone } = c.get('actor');
  const { store } = deps;
  const now = deps.now();
  refuseIncident(c, [
    ...startFaults(body.startedAt, now),
    ...wordFaults(body),
    ...(await pointFaults(deps, { townId, zone }, body.point)),
  ]);
  const area = body.area ?? null;
  if (area !== null) await refuseArea(c, deps, area);
  const happenedAt = Math.round(now - body.ageMs);
  const startedAt = Math.min(Math.round(body.startedAt ?? happenedAt), now);
  const incident: NewIncidentRow = {
    id: body.id,
    kind: body.kind,
    name: body.name,
    isDrill: body.isDrill,
    stage: body.stage,
    level: body.level,
    place: body.place,
    x: body.point === undefined ? null : Math.round(body.point[0] * 1e7),
    y: body.point === undefined ? null : Math.round(body.point[1] * 1e7),
    area,
    startedAt,
    capReference: body.capReference ?? null,
  };
  const ground = await incidentGround(deps, townId, area, deps.today(zone));
  const answer = await whoAnswers(deps, { townId, zone }, { ...incident, cellIds: ground.cellIds }, now);
  const entries: Entry[] = [
    { kind: 'opened' },
    ...(body.stage === 'warning' ? [{ kind: 'stage', stage: 'warning' } as const] : []),
    ...(area === null ? [] : [{ kind: 'area', area, change: 'drawn' } as const]),
    ...listingsOf(answer, new Set()),
    ...(body.note === undefined ? [] : [{ kind: 'note', text: body.note } as const]),
  ];
  const by = byOf(c, 'incidents.run');
  await openIncident(
    store,
    {
      incident,
      entries: serverEntries(deps, entries, Math.max(startedAt, happenedAt)),
      enterer: deskOf(c, deps),
      told: [toldOf(deps, by, incident, ground, 'opened')],
    },
    by,
  );
};
