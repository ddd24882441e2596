import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { areaChange } from '#domain/incident/areaChange.ts';
import type { Entry } from '#domain/incident/entry.ts';
import { stageFaults } from '#domain/incident/stageFaults.ts';
import type { HookEvent } from '#domain/hooks/hookFacts.ts';
import type { IncidentLevel } from '#domain/words.ts';
import { allow } from '../../http/allow.ts';
import type { Env } from '../../http/env.ts';
import { ifMatch, versionTag } from '../../http/etag.ts';
import { newRoutes } from '../../http/routes.ts';
import type { IncidentFault } from '../../http/text/incidentFaults.ts';
import { incidentGround } from '../../queries/incidents/incidentGround.ts';
import type { IncidentRow } from '../../queries/incidents/incidentRows.ts';
import { changeIncident, type IncidentChange } from '../../queries/incidents/incidentWrites.ts';
import { logOutline } from '../../queries/incidents/logOutline.ts';
import { body, changeRefusals, json } from '../answers.ts';
import { byOf } from '../by.ts';
import type { Deps } from '../deps.ts';
import { isStale, staleProblem } from '../refuse.ts';
import { oneAsked } from '../wire/asked.ts';
import { incidentBrief } from '../wire/incidentBrief.ts';
import { changeIncident as changeBody, type ChangeIncident } from '../wire/incidents.ts';
import { deskOf } from './author.ts';
import { serverEntries, toldOf, wordFaults } from './opening.ts';
import { reachedIncident } from './reached.ts';
import { refuseArea } from './refuseArea.ts';
import { refuseIncident } from './refuseIncident.ts';
import { incidentBriefOf } from './shown.ts';
import { listingsOf, whoAnswers } from './who.ts';

const changeRoute = createRoute({
  method: 'patch',
  path: '/incidents/{id}',
  summary: 'Another name, kind, level, place, area or stage; needs If-Match',
  description:
    'A larger area puts those on the call list who answer for it. A warning is opened or lifted, an incident ends; ended, it opens again within 24 hours.',
  middleware: [allow('incidents.run')],
  request: { params: oneAsked, body: body(changeBody) },
  responses: { ...changeRefusals, 200: json(incidentBrief, 'The incident as it is kept') },
});

/** What of a change is another than before. */
const differing = (row: IncidentRow, asked: ChangeIncident): IncidentChange => {
  const differs = Object.entries(asked).filter(
    ([key, value]) =>
      key !== 'note' &&
      value !== undefined &&
      JSON.stringify(value) !== JSON.stringify(row[key as keyof IncidentChange]),
  );
  return Object.fromEntries(differs);
};

const changeFaults = (row: IncidentRow, asked: ChangeIncident, set: IncidentChange, now: number): IncidentFault[] => {
  const { stage, ...rest } = set;
  const faults = [...wordFaults(asked), ...(stage === undefined ? [] : stageFaults(row, stage, now))];
  if (row.stage === 'ended' && stage === undefined && Object.keys(rest).length > 0)
    faults.push({ kind: 'changed-after-end', path: '' });
  if (Object.keys(set).length === 0 && asked.note === undefined) faults.push({ kind: 'nothing-to-change', path: '' });
  return faults;
};

const entriesOf = (row: IncidentRow, { name, kind, level, place, area, stage }: IncidentChange): Entry[] => {
  const words = { name, incidentKind: kind, level: level as IncidentLevel | undefined, place };
  const hasWords = Object.values(words).some((word) => word !== undefined);
  return [
    ...(stage === undefined ? [] : [{ kind: 'stage', stage } as const]),
    ...(hasWords ? [{ kind: 'changed', ...words } as const] : []),
    ...(area == null ? [] : [{ kind: 'area', area, change: areaChange(row.area, area) } as const]),
  ];
};

/** What groups outside are told of a change. */
const eventsOf = (row: IncidentRow, set: IncidentChange, entries: readonly Entry[]): HookEvent[] => [
  ...(set.stage === 'open' ? [row.stage === 'ended' ? ('reopened' as const) : ('opened' as const)] : []),
  ...(set.stage === 'ended' ? ['ended' as const] : []),
  ...(set.level === undefined ? [] : ['level' as const]),
  ...(entries.some((entry) => entry.kind === 'area' && entry.change === 'extended') ? ['extended' as const] : []),
];

/** Changes of an incident. */
export const incidentChangeRoutes = (deps: Deps) => {
  const { store } = deps;

  const change = async (c: Context<Env>, row: IncidentRow, asked: ChangeIncident): Promise<void> => {
    const { townId, zone } = c.get('actor');
    const now = deps.now();
    const set = differing(row, asked);
    refuseIncident(c, changeFaults(row, asked, set, now));
    if (set.area != null) await refuseArea(c, deps, set.area);
    const changed = { ...row, ...set };
    const ground = await incidentGround(deps, townId, changed.area, deps.today(zone));
    const isWider = set.area != null || set.stage === 'open';
    const { listed } = await logOutline(store, townId, row.id);
    const answer = isWider ? await whoAnswers(deps, { townId, zone }, { ...changed, ...ground }, now) : null;
    const entries = [
      ...entriesOf(row, set),
      ...listingsOf(answer, listed),
      ...(asked.note === undefined ? [] : [{ kind: 'note', text: asked.note } as const]),
    ];
    const endedAt = set.stage === undefined ? {} : { endedAt: set.stage === 'ended' ? now : null };
    const by = byOf(c, 'incidents.run');
    const told = eventsOf(row, set, entries).map((event) =>
      toldOf(deps, by, changed, ground, event, event === 'level' ? row.level : null),
    );
    await changeIncident(
      store,
      {
        id: row.id,
        version: row.version,
        set: { ...set, ...endedAt },
        entries: serverEntries(deps, entries),
        enterer: deskOf(c, deps),
        told,
      },
      by,
    );
  };

  return newRoutes().openapi(changeRoute, async (c) => {
    const { id } = c.req.valid('param');
    const version = ifMatch(c);
    const row = await reachedIncident(c, deps, id);
    if (row.version !== version) throw staleProblem(version, incidentBriefOf(row));
    try {
      await change(c, row, c.req.valid('json'));
    } catch (error) {
      if (!isStale(error)) throw error;
      throw staleProblem(version, incidentBriefOf(await reachedIncident(c, deps, id)));
    }
    const changed = await reachedIncident(c, deps, id);
    c.header('etag', versionTag(changed.version));
    return c.json(incidentBriefOf(changed), 200);
  });
};
