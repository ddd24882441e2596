import { createRoute } from '@hono/zod-openapi';
import { anyone } from '../http/allow.ts';
import { problem } from '../http/problem.ts';
import { newRoutes } from '../http/routes.ts';
import { faultSentence } from '../http/text/faults.ts';
import { setUpTown } from '../queries/setUpTown.ts';
import { onlyTown } from '../queries/town.ts';
import { body, changeRefusals, json } from './answers.ts';
import type { Deps } from './deps.ts';
import { setUp, setUpState } from './wire/accounts.ts';

const state = createRoute({
  method: 'get',
  path: '/setup',
  summary: 'Whether the town is still to be made',
  middleware: [anyone()],
  responses: { 200: json(setUpState, 'Needed or not') },
});
const make = createRoute({
  method: 'post',
  path: '/setup',
  summary: 'Make the town, its zone and its three administrators; once',
  middleware: [anyone()],
  request: { body: body(setUp) },
  responses: { ...changeRefusals, 201: json(setUpState, 'Made') },
});

const isZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
};

const adminRoles = ['sysadmin', 'secadmin', 'auditor'] as const;

export const setupRoutes = ({ store, auth, live, newId, today }: Deps) =>
  newRoutes()
    .openapi(state, async (c) => {
      const town = await onlyTown(store);
      return c.json({ isNeeded: town === null, isDemo: town?.isDemo ?? false }, 200);
    })
    .openapi(make, async (c) => {
      if ((await onlyTown(store)) !== null) throw problem('setUpAlready');
      const asked = c.req.valid('json');
      const language = c.get('language');
      if (!isZone(asked.town.zone)) {
        throw problem('invalid', {
          faults: [{ path: 'town.zone', kind: 'notOffered', message: faultSentence('notOffered', language) }],
        });
      }
      const names = new Set(adminRoles.map((role) => asked[role].username.toLowerCase()));
      if (names.size < adminRoles.length) throw problem('twoAdminRoles');
      const { password } = await auth.$context;
      const townId = newId();
      const from = today(asked.town.zone);
      const administrators = await Promise.all(
        adminRoles.map(async (role) => ({
          id: newId(),
          townId,
          username: asked[role].username,
          name: asked[role].name,
          cadreId: null,
          passwordHash: await password.hash(asked[role].password),
          grants: [{ id: newId(), role, divisionId: null, from }],
        })),
      );
      const town = { id: townId, ...asked.town, divisionId: newId(), policyId: newId(), from };
      await setUpTown(store, town, administrators, { at: Date.now(), requestId: c.get('requestId') });
      await live.partitionChanged();
      return c.json({ isNeeded: false, isDemo: false }, 201);
    });
