import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { isPhone } from '#domain/household.ts';
import { clocksOf } from '#domain/incident/clocks.ts';
import { allow } from '../http/allow.ts';
import type { Env } from '../http/env.ts';
import { ifMatch, versionTag } from '../http/etag.ts';
import { problem } from '../http/problem.ts';
import { newRoutes } from '../http/routes.ts';
import { type TownRow, townById } from '../queries/town.ts';
import { changeTownSettings } from '../queries/townSettings.ts';
import { body, changeRefusals, json, refusals } from './answers.ts';
import { byOf } from './by.ts';
import type { Deps } from './deps.ts';
import { isStale, staleProblem } from './refuse.ts';
import { refuseRoster, wholeTownOnly } from './roster/refuseRoster.ts';
import { changeTownSettings as changeBody, townSettings, type TownSettings } from './wire/roster.ts';

const usualHours = { from: '08:30', to: '17:30' } as const;

const readRoute = createRoute({
  method: 'get',
  path: '/town-settings',
  summary: 'The duty room’s number, the office’s hours and the clocks of incidents; its ETag is the town’s version',
  middleware: [allow('roster.read')],
  responses: { ...refusals, 200: json(townSettings, 'The choices, defaults filled in') },
});

const changeRoute = createRoute({
  method: 'patch',
  path: '/town-settings',
  summary: 'Change the duty room’s number, the office’s hours or the clocks of incidents; needs If-Match',
  middleware: [allow('roster.change')],
  request: { body: body(changeBody) },
  responses: { ...changeRefusals, 200: json(townSettings, 'As kept') },
});

/** The choices of a town that the incident desk follows. */
export const townSettingsRoutes = (deps: Deps) => {
  const { store, newId, events } = deps;
  const reached = async (c: Context<Env>): Promise<TownRow> => {
    const town = await townById(store, c.get('actor').townId);
    if (town === null) throw problem('notFound');
    return town;
  };
  const answer = (c: Context<Env>, { settings, version }: TownRow): TownSettings => {
    c.header('etag', versionTag(version));
    return {
      dutyPhone: settings.dutyPhone ?? null,
      officeHours: settings.officeHours ?? usualHours,
      incidentClocks: clocksOf(settings.incidentClocks),
      version,
    };
  };
  return newRoutes()
    .openapi(readRoute, async (c) => c.json(answer(c, await reached(c)), 200))
    .openapi(changeRoute, async (c) => {
      wholeTownOnly(c, 'roster.change');
      const version = ifMatch(c);
      const { dutyPhone, officeHours, incidentClocks } = c.req.valid('json');
      const town = await reached(c);
      if (town.version !== version) throw staleProblem(version, answer(c, town));
      refuseRoster(c, [
        ...(dutyPhone && !isPhone(dutyPhone) ? [{ kind: 'phone-malformed', path: 'dutyPhone' } as const] : []),
        ...(officeHours && officeHours.from >= officeHours.to
          ? [{ kind: 'hours-reversed', path: 'officeHours' } as const]
          : []),
      ]);
      const { dutyPhone: phoneBefore, ...others } = town.settings;
      const phone = dutyPhone === undefined ? phoneBefore : dutyPhone;
      const settings: TownRow['settings'] = {
        ...others,
        ...(phone ? { dutyPhone: phone } : {}),
        ...(officeHours === undefined ? {} : { officeHours }),
        ...(incidentClocks === undefined
          ? {}
          : { incidentClocks: clocksOf({ ...town.settings.incidentClocks, ...incidentClocks }) }),
      };
      try {
        await changeTownSettings(store, { town, version, settings, changeId: newId() }, byOf(c, 'roster.change'));
      } catch (error) {
        if (isStale(error)) throw staleProblem(version, answer(c, await reached(c)));
        throw error;
      }
      events.emit({ topic: 'roster', townId: town.id });
      return c.json(answer(c, await reached(c)), 200);
    });
};
