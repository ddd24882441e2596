import { createRoute, z } from '@hono/zod-openapi';
import { allow } from '../../http/allow.ts';
import { body, changeRefusals, json, refusals } from '../answers.ts';
import { askedId } from '../wire/asked.ts';
import {
  acceptedTransfers,
  acceptTransfers,
  proposedTransfers,
  setTransfer,
  transfer,
  transfers,
} from '../wire/roster.ts';

const oneHousehold = z.strictObject({ householdId: askedId });

export const transfersRoute = createRoute({
  method: 'get',
  path: '/transfers',
  summary: 'Households in my scope that need help to leave: who fetches each and where it goes, and what is missing',
  middleware: [allow('transfers.change')],
  request: {
    query: z.strictObject({
      village: askedId.optional(),
      /** `holds`: arranged and sound. `missing`: nothing arranged. `broken`: what is arranged holds no more. */
      state: z.enum(['holds', 'missing', 'broken']).optional(),
      /** A code, a name, its initials, or the last four of a phone. */
      q: z.string().trim().max(60).optional(),
      cursor: z.string().max(500).optional(),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
  },
  responses: { ...refusals, 200: json(transfers, 'A page, by code') },
});
export const proposedRoute = createRoute({
  method: 'get',
  path: '/transfers/proposed',
  summary: 'Who could fetch the households that miss somebody, and the nearest shelter with room; nothing is changed',
  middleware: [allow('transfers.change')],
  request: { query: z.strictObject({ village: askedId.optional() }) },
  responses: { ...refusals, 200: json(proposedTransfers, 'One for each household that misses somebody') },
});
export const acceptRoute = createRoute({
  method: 'post',
  path: '/transfers',
  summary: 'Arrange for several households in one commit, each over what was seen',
  middleware: [allow('transfers.change')],
  request: { body: body(acceptTransfers) },
  responses: { ...changeRefusals, 200: json(acceptedTransfers, 'How many') },
});
export const setRoute = createRoute({
  method: 'put',
  path: '/transfers/{householdId}',
  summary: 'Arrange who fetches a household and where it goes; needs If-Match where something is arranged',
  middleware: [allow('transfers.change')],
  request: { params: oneHousehold, body: body(setTransfer) },
  responses: { ...changeRefusals, 200: json(transfer, 'As it is arranged') },
});
export const dropRoute = createRoute({
  method: 'delete',
  path: '/transfers/{householdId}',
  summary: 'Take back what is arranged for a household, from today on; needs If-Match',
  middleware: [allow('transfers.change')],
  request: { params: oneHousehold },
  responses: { ...changeRefusals, 204: { description: 'Taken back' } },
});
