import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { clocksOf } from '#domain/incident/clocks.ts';
import { foldedRoll } from '#domain/incident/foldedRoll.ts';
import { nextToCall } from '#domain/incident/nextToCall.ts';
import type { Standing } from '#domain/incident/roll.ts';
import { rollCounts } from '#domain/incident/rollCounts.ts';
import type { Answer } from '#domain/responsible/answer.ts';
import { reasonsSentence, toldAnswer } from '#domain/responsible/toldAnswer.ts';
import { localClock } from '#domain/time/localClock.ts';
import type { HomeState } from '#domain/words.ts';
import { allow } from '../../http/allow.ts';
import type { Env } from '../../http/env.ts';
import { newRoutes } from '../../http/routes.ts';
import { isInScope, scopeOf } from '../../http/scope.ts';
import { entriesAfter } from '../../queries/incidents/entryRows.ts';
import { incidentGround } from '../../queries/incidents/incidentGround.ts';
import type { IncidentRow } from '../../queries/incidents/incidentRows.ts';
import { linksOfRoll } from '../../queries/incidents/linksOfRoll.ts';
import { rollStaff } from '../../queries/incidents/rollStaff.ts';
import { townById } from '../../queries/town.ts';
import { json, refusals } from '../answers.ts';
import type { Deps } from '../deps.ts';
import { oneAsked } from '../wire/asked.ts';
import { roll as rollWire, type WireRoll } from '../wire/incidents.ts';
import { reachedIncident } from './reached.ts';
import { reportsOf } from './reporting.ts';
import { incidentBriefOf, maySeeHomes } from './shown.ts';
import { roleWord, whoAnswers } from './who.ts';

const rollRoute = createRoute({
  method: 'get',
  path: '/incidents/{id}/roll',
  summary: 'The roll call live: whom to call and how each stands, households by id and in figures',
  middleware: [allow('incidents.read')],
  request: { params: oneAsked },
  responses: { ...refusals, 200: json(rollWire, 'The roll call as the log has it now') },
});

const nobody: Answer = {
  at: 0,
  isOfficeHours: false,
  answer: 'none',
  cells: [],
  people: [],
  passedOver: [],
  gaps: [],
};

/** The roll call of an incident as a reader sees it. */
export const rollOf = async (c: Context<Env>, deps: Deps, row: IncidentRow): Promise<WireRoll> => {
  const { townId, zone } = c.get('actor');
  const language = c.get('language');
  const { store } = deps;
  const now = deps.now();
  const entries = await entriesAfter(store, townId, row.id);
  const folded = foldedRoll(entries);
  const ground = await incidentGround(deps, townId, row.area, deps.today(zone));
  const inArea = new Set(ground.homes.map(({ householdId }) => householdId));
  // Accounted for, then left outside when the area was drawn back: still counted.
  const outside = [...folded.homes.keys()].flatMap((id) => (inArea.has(id) ? [] : (ground.homeOf(id) ?? [])));
  const answer =
    (await whoAnswers(deps, { townId, zone }, { ...row, cellIds: ground.cellIds }, row.endedAt ?? now)) ?? nobody;
  const clocks = clocksOf((await townById(store, townId))?.settings.incidentClocks);
  const told = { day: localClock(answer.at, zone).day, zone };
  const reasons = new Map(
    answer.people.flatMap(({ cadreId, reasons: all }) =>
      cadreId === null ? [] : [[cadreId, reasonsSentence(all, language, told)] as const],
    ),
  );
  const offers = new Map(
    row.stage === 'ended'
      ? []
      : nextToCall({ roll: folded, chain: answer.people, now, unansweredMin: clocks.unanswered }).map((offer) => [
          offer.cadreId,
          offer.next,
        ]),
  );
  const people = await rollStaff(
    store,
    townId,
    folded.listed.map(({ cadreId }) => cadreId),
  );
  const links = await linksOfRoll(store, townId, row.id);
  return {
    seq: folded.seq,
    incident: incidentBriefOf(row),
    staff: folded.listed.map(({ cadreId, role, order, insteadOf, listedAt }) => {
      const person = people.get(cadreId);
      const next = offers.get(cadreId);
      return {
        cadreId,
        name: person?.name ?? '',
        phone: person?.phone ?? null,
        post: person?.post ?? null,
        role,
        reason: reasons.get(cadreId) ?? roleWord(role, language),
        order,
        insteadOf,
        listedAt,
        standing: folded.staff.get(cadreId) ?? null,
        offer:
          next === undefined
            ? null
            : { cadreId: next.cadreId, name: next.name, phone: next.phone, reason: reasons.get(next.cadreId) ?? '' },
        link: links.get(cadreId) ?? null,
      };
    }),
    homes: shownHomes(c, [...folded.homes.values()], ground.homeOf),
    counts: rollCounts(folded, [...ground.homes, ...outside]),
    reports: await reportsOf(deps, row, entries, clocks),
    who: { ...toldAnswer(answer, language, zone) } as WireRoll['who'],
  };
};

/** Households of the reader's villages; what was said of them only to the desk. */
const shownHomes = (
  c: Context<Env>,
  homes: readonly Standing<HomeState>[],
  homeOf: (id: string) => { readonly villageId: string } | null,
): WireRoll['homes'] => {
  const scope = scopeOf(c, 'incidents.read');
  const isDesk = maySeeHomes(c);
  return homes
    .filter(({ subjectId }) => isInScope(scope, homeOf(subjectId)?.villageId ?? null))
    .map((standing) => (isDesk ? standing : { ...standing, text: null }));
};

/** The live roll call. */
export const rollRoutes = (deps: Deps) =>
  newRoutes().openapi(rollRoute, async (c) => {
    const row = await reachedIncident(c, deps, c.req.valid('param').id);
    return c.json(await rollOf(c, deps, row), 200);
  });
