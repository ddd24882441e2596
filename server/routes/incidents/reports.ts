import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { hasIdentityNumber } from '#domain/identityNumber.ts';
import { reportFaults } from '#domain/incident/reportFaults.ts';
import { reportKinds } from '#domain/words.ts';
import { allow } from '../../http/allow.ts';
import type { Env } from '../../http/env.ts';
import { problem } from '../../http/problem.ts';
import { newRoutes } from '../../http/routes.ts';
import { entriesAfter } from '../../queries/incidents/entryRows.ts';
import { type KeptReport, reportsSent } from '../../queries/incidents/incidentReports.ts';
import type { IncidentRow } from '../../queries/incidents/incidentRows.ts';
import { sendReport } from '../../queries/incidents/sendReport.ts';
import { body, changeRefusals, json, refusals } from '../answers.ts';
import { byOf } from '../by.ts';
import type { Deps } from '../deps.ts';
import { isDuplicate, isStale } from '../refuse.ts';
import { oneAsked } from '../wire/asked.ts';
import {
  incidentReports,
  reportDraft,
  sendReport as sendBody,
  type SendReport,
  sentReport,
} from '../wire/incidents.ts';
import { deskOf } from './author.ts';
import { draftOf, dueAtOf } from './drafting.ts';
import { serverEntries } from './opening.ts';
import { reachedIncident } from './reached.ts';
import { refuseIncident } from './refuseIncident.ts';
import { clocksOfTown, reportsOf } from './reporting.ts';

const draftRoute = createRoute({
  method: 'get',
  path: '/incidents/{id}/report',
  summary: 'A report drafted from the log: figures and no resident’s name',
  middleware: [allow('incidents.run')],
  request: { params: oneAsked, query: z.strictObject({ kind: z.enum(reportKinds) }) },
  responses: { ...refusals, 200: json(reportDraft, 'A text to be corrected by whoever sends it') },
});

const listRoute = createRoute({
  method: 'get',
  path: '/incidents/{id}/reports',
  summary: 'The reports of an incident as they were sent',
  middleware: [allow('incidents.read')],
  request: { params: oneAsked },
  responses: { ...refusals, 200: json(incidentReports, 'Reports, the earliest first') },
});

const sendRoute = createRoute({
  method: 'post',
  path: '/incidents/{id}/reports',
  summary: 'Keep a report as it was sent to the county; sent again with the same id it is one report',
  middleware: [allow('incidents.run')],
  request: { params: oneAsked, body: body(sendBody) },
  responses: { ...changeRefusals, 201: json(sentReport, 'The report as it is kept') },
});

const triesAtMost = 8;

/** Reports of an incident: drafted, sent, kept. */
export const reportRoutes = (deps: Deps) => {
  const { store } = deps;

  const asKept = async (row: IncidentRow, asked: SendReport): Promise<KeptReport | null> => {
    const kept = (await reportsSent(store, row.townId, row.id)).find(({ id }) => id === asked.id) ?? null;
    if (kept !== null && (kept.kind !== asked.kind || kept.text !== asked.text)) throw problem('otherBody');
    return kept;
  };

  const send = async (c: Context<Env>, row: IncidentRow, { id, kind, text }: SendReport): Promise<void> => {
    const sent = await reportsSent(store, row.townId, row.id);
    refuseIncident(c, [
      ...reportFaults(kind, { ...row, sent }),
      ...(hasIdentityNumber(text) ? [{ kind: 'identity-number', path: 'text' } as const] : []),
    ]);
    const entries = await entriesAfter(store, row.townId, row.id);
    const due = await reportsOf(deps, row, entries, await clocksOfTown(deps, row.townId));
    const sentAt = deps.now();
    const report = { id, kind, text, dueAt: dueAtOf(due, kind, sentAt), sentAt };
    await sendReport(
      store,
      {
        incident: row,
        report,
        onlyOneSince: kind === 'follow' ? null : kind === 'first' ? 0 : row.endedAt,
        entries: serverEntries(deps, [{ kind: 'report', report: kind }], sentAt),
        enterer: deskOf(c, deps),
      },
      byOf(c, 'incidents.run'),
    );
  };

  return newRoutes()
    .openapi(draftRoute, async (c) => {
      const row = await reachedIncident(c, deps, c.req.valid('param').id);
      const { kind } = c.req.valid('query');
      const entries = await entriesAfter(store, row.townId, row.id);
      const due = await reportsOf(deps, row, entries, await clocksOfTown(deps, row.townId));
      const text = await draftOf(c, deps, row, { kind, entries });
      return c.json({ kind, dueAt: dueAtOf(due, kind, deps.now()), text }, 200);
    })
    .openapi(listRoute, async (c) => {
      const row = await reachedIncident(c, deps, c.req.valid('param').id);
      return c.json({ items: await reportsSent(store, row.townId, row.id) }, 200);
    })
    .openapi(sendRoute, async (c) => {
      const asked = c.req.valid('json');
      for (let tries = 1; ; tries += 1) {
        const row = await reachedIncident(c, deps, c.req.valid('param').id);
        const kept = await asKept(row, asked);
        if (kept !== null) return c.json(kept, 201);
        try {
          await send(c, row, asked);
        } catch (error) {
          // It was changed or another report sent meanwhile, or the same twice at once: it is judged again.
          if (tries >= triesAtMost || !(isStale(error) || isDuplicate(error))) throw error;
        }
      }
    });
};
