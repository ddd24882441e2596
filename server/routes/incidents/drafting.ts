import type { Context } from 'hono';
import { foldedRoll } from '#domain/incident/foldedRoll.ts';
import type { KeptEntry } from '#domain/incident/entry.ts';
import { type Reported, reportDraft } from '#domain/incident/reportDraft.ts';
import type { DueReport } from '#domain/incident/reportsDue.ts';
import { rollCounts } from '#domain/incident/rollCounts.ts';
import { msPerMinute } from '#domain/incident/clocks.ts';
import type { IncidentLevel, ReportKind } from '#domain/words.ts';
import type { Env } from '../../http/env.ts';
import { incidentGround } from '../../queries/incidents/incidentGround.ts';
import type { IncidentRow } from '../../queries/incidents/incidentRows.ts';
import { answeringTown } from '../../queries/responsible/answeringTown.ts';
import { sheltersOf } from '../../queries/responsible/shelters.ts';
import { townById } from '../../queries/town.ts';
import type { Deps } from '../deps.ts';
import { clocksOfTown } from './reporting.ts';

/** How many people went to which shelter, by its name. */
const shelteredIn = (
  roll: Reported['roll'],
  names: ReadonlyMap<string, string>,
  peopleOf: (householdId: string) => number,
): Reported['sheltered'] => {
  const by = new Map<string, number>();
  for (const { subjectId, state, shelterId, people } of roll.homes.values()) {
    if (state !== 'moved' || shelterId === null) continue;
    const name = names.get(shelterId) ?? '';
    by.set(name, (by.get(name) ?? 0) + (people ?? peopleOf(subjectId)));
  }
  return [...by].map(([name, people]) => ({ name, people })).sort((a, b) => b.people - a.people);
};

/** A report drafted from an incident's log as it is now. */
export const draftOf = async (
  c: Context<Env>,
  deps: Deps,
  row: IncidentRow,
  { kind, entries }: { readonly kind: ReportKind; readonly entries: readonly KeptEntry[] },
): Promise<string> => {
  const { townId, zone } = c.get('actor');
  const { store, today } = deps;
  const at = deps.now();
  const roll = foldedRoll(entries);
  const ground = await incidentGround(deps, townId, row.area, today(zone));
  const inArea = new Set(ground.homes.map(({ householdId }) => householdId));
  const outside = [...roll.homes.keys()].flatMap((id) => (inArea.has(id) ? [] : (ground.homeOf(id) ?? [])));
  const facts = (await answeringTown(deps, { townId, zone }, at))?.facts;
  const villages = new Map(facts?.villages.map(({ id, name }) => [id, name]));
  const cells = new Map(facts?.cells.map(({ id, name, villageId }) => [id, `${villages.get(villageId) ?? ''}${name}`]));
  const shelters = await sheltersOf(store, townId, today(zone));
  const clocks = await clocksOfTown(deps, townId);
  return reportDraft(
    {
      kind,
      incident: { ...row, level: row.level as IncidentLevel },
      townName: (await townById(store, townId))?.name ?? '',
      cellNames: ground.cellIds.flatMap((id) => cells.get(id) ?? []),
      roll,
      counts: rollCounts(roll, [...ground.homes, ...outside]),
      sheltered: shelteredIn(
        roll,
        new Map(shelters.map(({ siteId, name }) => [siteId, name])),
        (id) => ground.homeOf(id)?.people ?? 0,
      ),
      areaChanges: entries.filter(({ entry }) => entry.kind === 'area' && entry.change !== 'drawn').length,
      nextDueAt: kind === 'final' ? null : at + clocks.follow * msPerMinute,
      at,
      zone,
    },
    c.get('language'),
  );
};

/** By when a report of a kind is due: as it is owed; a further one, now. */
export const dueAtOf = (reports: readonly DueReport[], kind: ReportKind, now: number): number =>
  reports.find((one) => one.kind === kind && one.sentAt === null)?.dueAt ?? now;
