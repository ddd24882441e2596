import { createRoute, z } from '@hono/zod-openapi';
import { allow } from '../http/allow.ts';
import { newRoutes } from '../http/routes.ts';
import { auditPage as pageOfAudit, verifiedChain } from '../queries/auditTrail.ts';
import { json, refusals } from './answers.ts';
import type { Deps } from './deps.ts';
import { auditCheck, auditPage } from './wire/accounts.ts';

const query = z.strictObject({
  actor: z.string().max(64).optional(),
  object: z.string().max(64).optional(),
  action: z.string().max(64).optional(),
  since: z.coerce.number().int().optional(),
  after: z.coerce.number().int().optional().describe('the `next` of the page before'),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

const list = createRoute({
  method: 'get',
  path: '/audit',
  summary: 'What was done and looked at, newest first',
  middleware: [allow('audit.read')],
  request: { query },
  responses: { ...refusals, 200: json(auditPage, 'A page') },
});
const verify = createRoute({
  method: 'get',
  path: '/audit/verify',
  summary: 'Whether the chain is whole; names the first link that is not',
  middleware: [allow('audit.read')],
  responses: { ...refusals, 200: json(auditCheck, 'What was found') },
});

export const auditRoutes = ({ store }: Deps) =>
  newRoutes()
    .openapi(list, async (c) => {
      const { actor, object, action, since, after, limit } = c.req.valid('query');
      const rows = await pageOfAudit(store, c.get('actor').townId, {
        actorId: actor,
        objectId: object,
        action,
        since,
        before: after,
        limit: limit + 1,
      });
      const items = rows.slice(0, limit).map(({ townId: _town, previousHash: _previous, ...row }) => row);
      const last = items.at(-1);
      return c.json({ items, next: rows.length > limit && last !== undefined ? String(last.seq) : null }, 200);
    })
    .openapi(verify, async (c) => {
      const { brokenAt, last, rows } = await verifiedChain(store, c.get('actor').townId);
      return c.json({ isWhole: brokenAt === null, rows, brokenAt, head: last?.hash ?? null }, 200);
    });
