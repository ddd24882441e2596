import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { afterAction } from '#domain/incident/afterAction.ts';
import { foldedRoll } from '#domain/incident/foldedRoll.ts';
import type { KeptEntry } from '#domain/incident/entry.ts';
import { owedSentence } from '#domain/incident/owedSentence.ts';
import type { Residence } from '#domain/words.ts';
import { allow } from '../../http/allow.ts';
import type { Env } from '../../http/env.ts';
import { newRoutes } from '../../http/routes.ts';
import { isInScope, scopeOf } from '../../http/scope.ts';
import { entriesAfter } from '../../queries/incidents/entryRows.ts';
import { incidentGround } from '../../queries/incidents/incidentGround.ts';
import { reportsSent } from '../../queries/incidents/incidentReports.ts';
import type { IncidentRow } from '../../queries/incidents/incidentRows.ts';
import { cadreNames } from '../../queries/people.ts';
import { sheltersOf } from '../../queries/responsible/shelters.ts';
import { json, refusals } from '../answers.ts';
import type { Deps } from '../deps.ts';
import { oneAsked } from '../wire/asked.ts';
import { type IncidentRecord, incidentRecord } from '../wire/incidents.ts';
import { reachedIncident } from './reached.ts';
import { clocksOfTown, reportsOf } from './reporting.ts';
import { incidentBriefOf, shownEntries } from './shown.ts';

const recordRoute = createRoute({
  method: 'get',
  path: '/incidents/{id}/record',
  summary: 'The record of an incident: its log, its reports, and when who was reached',
  middleware: [allow('incidents.read')],
  request: { params: oneAsked },
  responses: { ...refusals, 200: json(incidentRecord, 'Everything for the printed record') },
});

/** Everyone and everything the log speaks of. */
const idsIn = (entries: readonly KeptEntry[]): string[] =>
  entries.flatMap(({ entry }) => [
    ...('subjectId' in entry ? [entry.subjectId] : []),
    ...('shelterId' in entry && entry.shelterId !== undefined ? [entry.shelterId] : []),
    ...('relayId' in entry && entry.relayId !== undefined ? [entry.relayId] : []),
    ...('insteadOf' in entry && entry.insteadOf !== undefined ? [entry.insteadOf] : []),
  ]);

/** Cadres and shelters by name, households of the reader's villages by code: the record outlives the incident, and names of residents do not. */
const namesIn = async (
  c: Context<Env>,
  deps: Deps,
  entries: readonly KeptEntry[],
): Promise<Readonly<Record<string, string>>> => {
  const { townId, zone } = c.get('actor');
  const scope = scopeOf(c, 'incidents.read');
  const ids = [...new Set(idsIn(entries))];
  const cadres = await cadreNames(deps.store, townId, ids);
  const shelters = await sheltersOf(deps.store, townId, deps.today(zone));
  const places = new Map(shelters.map(({ siteId, name }) => [siteId, name]));
  const households = (await deps.live.town(townId))?.households;
  return Object.fromEntries(
    ids.flatMap((id) => {
      const household = households?.get(id);
      const code = household !== undefined && isInScope(scope, household.villageId) ? household.code : undefined;
      const name = cadres.get(id)?.name ?? places.get(id) ?? code;
      return name === undefined ? [] : [[id, name]];
    }),
  );
};

const isAtHome = ({ residence }: { readonly residence: Residence }): boolean =>
  residence === 'resident' || residence === 'renting';

const recordOf = async (c: Context<Env>, deps: Deps, row: IncidentRow): Promise<IncidentRecord> => {
  const { townId, zone } = c.get('actor');
  const language = c.get('language');
  const entries = await entriesAfter(deps.store, townId, row.id);
  const names = await namesIn(c, deps, entries);
  const ground = await incidentGround(deps, townId, row.area, deps.today(zone));
  const accounted = foldedRoll(entries).homes;
  const homeIds = ground.homes.filter((home) => isAtHome(home) || accounted.has(home.householdId));
  const looked = afterAction({
    startedAt: row.startedAt,
    entries,
    homeIds: row.stage === 'warning' ? [] : homeIds.map(({ householdId }) => householdId),
    reports: await reportsOf(deps, row, entries, await clocksOfTown(deps, townId)),
    now: deps.now(),
  });
  const nameOf = (id: string): string => names[id] ?? '';
  const { owed, notReached, ...minutes } = looked;
  return {
    incident: incidentBriefOf(row),
    entries: await shownEntries(c, deps, entries),
    names: { ...names },
    reports: await reportsSent(deps.store, townId, row.id),
    afterAction: {
      ...minutes,
      notReached: [...notReached],
      owed: owed.map((one) => owedSentence(one, nameOf, language, zone)),
    },
  };
};

/** The record of an incident. */
export const recordRoutes = (deps: Deps) =>
  newRoutes().openapi(recordRoute, async (c) => {
    const row = await reachedIncident(c, deps, c.req.valid('param').id);
    return c.json(await recordOf(c, deps, row), 200);
  });
