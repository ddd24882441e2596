import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { SentEntry } from '#domain/incident/entry.ts';
import { anyone } from '../http/allow.ts';
import type { Env } from '../http/env.ts';
import type { IncidentFault } from '../http/text/incidentFaults.ts';
import { newRoutes } from '../http/routes.ts';
import { body, changeRefusals, json } from './answers.ts';
import type { Deps } from './deps.ts';
import { enterEntries, type RefusedEntry } from './incidents/enter.ts';
import { shownFaults } from './incidents/refuseIncident.ts';
import { bindDevice, byLink, entererOf, heldLink, needDevice, rollPaces } from './roll/heldLink.ts';
import { homesOfLink, openedRollOf } from './roll/openedRoll.ts';
import { noteRead } from './roll/noteRead.ts';
import { openedRoll, openRoll, rollEntries, takenRoll } from './wire/incidents.ts';

const openRoute = createRoute({
  method: 'post',
  path: '/roll/open',
  summary: 'Open a roll-call link: the incident and that cadre’s own households; bound to the first device that does',
  middleware: [anyone()],
  request: { body: body(openRoll) },
  responses: { ...changeRefusals, 200: json(openedRoll, 'What that person may see and enter') },
});

const enterRoute = createRoute({
  method: 'post',
  path: '/roll/entries',
  summary: 'Enter by a roll-call link: one’s own state and one’s own households; sent again, it is the same',
  middleware: [anyone()],
  request: { body: body(rollEntries) },
  responses: { ...changeRefusals, 200: json(takenRoll, 'The roll call after them, and what was refused') },
});

/** Why a cadre may not enter something by the link; null where he or she may. */
const notOwn = (
  { entry }: SentEntry,
  { cadreId, homes }: { readonly cadreId: string; readonly homes: ReadonlySet<string> },
): IncidentFault | null => {
  if (entry.kind === 'staff') return entry.subjectId === cadreId ? null : { kind: 'not-listed', path: 'subjectId' };
  if (entry.kind === 'home') return homes.has(entry.subjectId) ? null : { kind: 'home-elsewhere', path: 'subjectId' };
  return { kind: 'not-entered-by-hand', path: 'kind' };
};

/** The roll call by a link, without a session. Looking at the page's address tells nothing: state is read and changed by POST alone. */
export const rollByLinkRoutes = (deps: Deps) => {
  const paces = rollPaces();
  const noted = noteRead(deps.store);
  const opened = async (c: Context<Env>, held: Awaited<ReturnType<typeof heldLink>>) => {
    const roll = await openedRollOf(deps, held);
    await noted(held.link.id, byLink(c, held.link));
    return roll;
  };
  return newRoutes()
    .openapi(openRoute, async (c) => {
      const held = await heldLink(c, deps, paces, c.req.valid('json'));
      await bindDevice(c, deps, held.link);
      return c.json(await opened(c, held), 200);
    })
    .openapi(enterRoute, async (c) => {
      const { token, entries } = c.req.valid('json');
      // What was tapped before the end and comes after it is kept; the log's own rules judge it.
      const held = await heldLink(c, deps, paces, { token, mayHaveEnded: true });
      needDevice(c, deps, held.link);
      const { cadreId } = held.link;
      const homes = await homesOfLink(deps, held);
      const others: RefusedEntry[] = [];
      const sent = entries.filter((one) => {
        const fault = notOwn(one, { cadreId, homes });
        if (fault !== null) others.push({ id: one.id, faults: [fault] });
        return fault === null;
      });
      const entering = {
        incidentId: held.incident.id,
        sent,
        enterer: entererOf(held.link),
        today: deps.today(held.zone),
      };
      const { refused } =
        sent.length === 0 ? { refused: [] } : await enterEntries(deps, entering, byLink(c, held.link));
      const told = [...others, ...refused].map(({ id, faults }) => ({
        id,
        faults: shownFaults(faults, c.get('language')),
      }));
      return c.json({ roll: await opened(c, held), refused: told }, 200);
    });
};
