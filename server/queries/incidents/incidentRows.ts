import { and, eq, ne } from 'drizzle-orm';
import type { IncidentStage } from '#domain/words.ts';
import type { Store } from '../../store/store.ts';
import { behind, orderBy, type Page, type PageAsked, pageFrom } from '../page.ts';

export type IncidentRow = Store['t']['incidents']['$inferSelect'];

export interface IncidentFilter {
  readonly stage?: IncidentStage | undefined;
  readonly isDrill?: boolean | undefined;
}

export const incidentSorts = ['-startedAt', 'startedAt'] as const;

/** A page of a town's incidents, warnings and drills. */
export const incidentPage = async (
  { t, read }: Store,
  townId: string,
  { filter, ...asked }: PageAsked & { readonly filter: IncidentFilter },
): Promise<Page<IncidentRow>> => {
  const { incidents: i } = t;
  const order = { by: i.startedAt, id: i.id, isDescending: asked.sort.startsWith('-') };
  const rows = await read
    .select()
    .from(i)
    .where(
      and(
        eq(i.townId, townId),
        filter.stage === undefined ? undefined : eq(i.stage, filter.stage),
        filter.isDrill === undefined ? undefined : eq(i.isDrill, filter.isDrill),
        behind(order, asked.after),
      ),
    )
    .orderBy(...orderBy(order))
    .limit(asked.limit + 1);
  return pageFrom(rows, asked, (row) => ({ value: row.startedAt, id: row.id }));
};

/** An incident by id; null where the town has none such. */
export const incidentById = async ({ t, read }: Store, townId: string, id: string): Promise<IncidentRow | null> => {
  const [row] = await read
    .select()
    .from(t.incidents)
    .where(and(eq(t.incidents.townId, townId), eq(t.incidents.id, id)));
  return row ?? null;
};

/** Warnings and incidents of a town that are not over, drills too; the latest first. */
export const incidentsUnderWay = async ({ t, read }: Store, townId: string): Promise<IncidentRow[]> => {
  const { incidents: i } = t;
  return read
    .select()
    .from(i)
    .where(and(eq(i.townId, townId), ne(i.stage, 'ended')))
    .orderBy(...orderBy({ by: i.startedAt, id: i.id, isDescending: true }));
};
