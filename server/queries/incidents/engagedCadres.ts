import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Store } from '../../store/store.ts';

/** Somebody who was called in an incident that is under way. */
export interface Engaged {
  readonly cadreId: string;
  readonly incidentId: string;
  readonly incidentName: string;
}

/**
 * Who is called in an incident that is under way: listed, and not said to be unable. A warning engages nobody, and a drill never
 * does. No entry is opened for it: who and which state stand beside what is sealed.
 */
export const engagedCadres = async ({ t, read }: Store, townId: string): Promise<Engaged[]> => {
  const { incidents: i, incidentEntries: e } = t;
  const rows = await read
    .select({ kind: e.kind, subjectId: e.subjectId, state: e.state, incidentId: i.id, name: i.name })
    .from(i)
    .innerJoin(e, and(eq(e.townId, i.townId), eq(e.incidentId, i.id)))
    .where(
      and(
        eq(i.townId, townId),
        eq(i.stage, 'open'),
        eq(i.isDrill, false),
        inArray(e.kind, ['listed', 'staff', 'confirmed']),
      ),
    )
    .orderBy(asc(i.startedAt), asc(i.id), asc(e.happenedAt), asc(e.seq));
  const engaged = new Map<string, Engaged>();
  const unable = new Set<string>();
  for (const { kind, subjectId, state, incidentId, name } of rows) {
    if (subjectId === null) continue;
    const key = `${incidentId} ${subjectId}`;
    if (kind === 'listed') engaged.set(key, { cadreId: subjectId, incidentId, incidentName: name });
    else if (state === 'unable') unable.add(key);
    else unable.delete(key);
  }
  return [...engaged].flatMap(([key, one]) => (unable.has(key) ? [] : [one]));
};
