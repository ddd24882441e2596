import { createRoute, z } from '@hono/zod-openapi';
import { allow } from '../../http/allow.ts';
import { rosterSiteKinds } from '../../queries/arranged/rosterSites.ts';
import { body, changeRefusals, json, refusals } from '../answers.ts';
import { askedId, oneAsked } from '../wire/asked.ts';
import { changeRosterSite, newRosterSite, rosterSite, rosterSites } from '../wire/roster.ts';

export const sitesRoute = createRoute({
  method: 'get',
  path: '/roster-sites',
  summary: 'Shelters with their free places, service points and hazard points',
  middleware: [allow('roster.read')],
  request: {
    query: z.strictObject({ village: askedId.optional(), kind: z.enum(rosterSiteKinds).optional() }),
  },
  responses: { ...refusals, 200: json(rosterSites, 'Sites, by code') },
});
export const addSiteRoute = createRoute({
  method: 'post',
  path: '/roster-sites',
  summary:
    'Enter a site; its cell and village are found from its point. Sent again with the same id it is the same site',
  middleware: [allow('roster.change')],
  request: { body: body(newRosterSite) },
  responses: { ...changeRefusals, 201: json(rosterSite, 'The site') },
});
export const changeSiteRoute = createRoute({
  method: 'patch',
  path: '/roster-sites/{id}',
  summary: 'Change a site; needs If-Match',
  middleware: [allow('roster.change')],
  request: { params: oneAsked, body: body(changeRosterSite) },
  responses: { ...changeRefusals, 200: json(rosterSite, 'The site') },
});
export const closeSiteRoute = createRoute({
  method: 'delete',
  path: '/roster-sites/{id}',
  summary: 'Close a site from today on; needs If-Match',
  middleware: [allow('roster.change')],
  request: { params: oneAsked },
  responses: { ...changeRefusals, 204: { description: 'Closed' } },
});
