import { and, eq } from 'drizzle-orm';
import type { PlanState } from '#domain/words.ts';
import type { Store } from '../store/store.ts';

/** How far a plan has come; null where the town has no such plan. */
export const planStateOf = async ({ t, read }: Store, townId: string, id: string): Promise<PlanState | null> => {
  const [row] = await read
    .select({ state: t.plans.state })
    .from(t.plans)
    .where(and(eq(t.plans.townId, townId), eq(t.plans.id, id)));
  return row?.state ?? null;
};
