import { and, asc, eq } from 'drizzle-orm';
import type { Store } from '../../store/store.ts';

/** The newest roll-call link of a cadre in an incident; the link itself is not kept. */
export interface LinkOfRoll {
  readonly id: string;
  readonly expiresAt: number;
  readonly boundAt: number | null;
  readonly isRevoked: boolean;
}

/** Links of an incident by cadre. */
export const linksOfRoll = async (
  { t, read }: Store,
  townId: string,
  incidentId: string,
): Promise<ReadonlyMap<string, LinkOfRoll>> => {
  const { rollLinks: l } = t;
  const rows = await read
    .select({ id: l.id, cadreId: l.cadreId, expiresAt: l.expiresAt, boundAt: l.boundAt, revokedAt: l.revokedAt })
    .from(l)
    .where(and(eq(l.townId, townId), eq(l.incidentId, incidentId)))
    .orderBy(asc(l.createdAt), asc(l.id));
  return new Map(rows.map(({ cadreId, revokedAt, ...link }) => [cadreId, { ...link, isRevoked: revokedAt !== null }]));
};
