import type { Context } from 'hono';
import type { KeptEntry } from '#domain/incident/entry.ts';
import { homeStates } from '#domain/words.ts';
import { permissionsOf } from '../../http/allow.ts';
import type { Env } from '../../http/env.ts';
import { isInScope, scopeOf } from '../../http/scope.ts';
import type { IncidentRow } from '../../queries/incidents/incidentRows.ts';
import { pointOf } from '../asked.ts';
import type { Deps } from '../deps.ts';
import type { IncidentBrief } from '../wire/incidentBrief.ts';
import type { WireKeptEntry } from '../wire/incidents.ts';

type Area = NonNullable<IncidentBrief['area']>;

/** An incident without its log, as everyone who may read incidents sees it. */
export const incidentBriefOf = (row: IncidentRow): IncidentBrief => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  isDrill: row.isDrill,
  stage: row.stage,
  level: row.level,
  place: row.place,
  point: pointOf(row.x, row.y),
  // Only what the wire's schema let through was ever kept.
  area: row.area as Area | null,
  startedAt: row.startedAt,
  endedAt: row.endedAt,
  entries: row.entries,
  version: row.version,
});

const isOfHome = ({ entry }: KeptEntry): boolean =>
  entry.kind === 'home' || (entry.kind === 'confirmed' && (homeStates as readonly string[]).includes(entry.state));

const withoutText = (kept: KeptEntry): KeptEntry => {
  const { text: _, ...entry } = kept.entry as Extract<KeptEntry['entry'], { kind: 'home' }>;
  return { ...kept, entry };
};

/** Whether the reader may see what was said of households. */
export const maySeeHomes = (c: Context<Env>): boolean => permissionsOf(c.get('actor')).includes('incidents.homes');

/** Entries as the reader sees them: what was said of a household only to the desk, and to a village's desk of its own villages alone. */
export const shownEntries = async (
  c: Context<Env>,
  { live }: Pick<Deps, 'live'>,
  entries: readonly KeptEntry[],
): Promise<WireKeptEntry[]> => {
  const isDesk = maySeeHomes(c);
  const scope = scopeOf(c, 'incidents.homes');
  const households = (await live.town(c.get('actor').townId))?.households;
  const isReached = ({ entry }: KeptEntry): boolean =>
    isDesk && isInScope(scope, 'subjectId' in entry ? (households?.get(entry.subjectId)?.villageId ?? null) : null);
  return entries
    .map((kept) => (!isOfHome(kept) || isReached(kept) ? kept : withoutText(kept)))
    .map((kept) => ({
      ...kept,
      entry: { ...kept.entry },
    }));
};
