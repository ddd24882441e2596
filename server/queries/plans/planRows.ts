import { and, desc, eq } from 'drizzle-orm';
import type { Day } from '#domain/time/day.ts';
import type { Store } from '../../store/store.ts';
import type { Within } from '../within.ts';

type Plans = Store['t']['plans']['$inferSelect'];

/** A plan as it is kept, with the edition it stands on; `base` is null when that edition is gone. */
export interface PlanRow extends Plans {
  readonly base: {
    readonly id: string;
    readonly no: number;
    readonly name: string;
    readonly effectiveFrom: Day;
  } | null;
  /** Another edition was published since its base. */
  readonly isBehind: boolean;
  /** Accounts that began it, drew in it or sent it to review: none of them may approve it. */
  readonly drawnBy: ReadonlySet<string>;
}

const rowsOf = async ({ t, read }: Store, townId: string, id?: string): Promise<PlanRow[]> => {
  const ofTown = and(eq(t.plans.townId, townId), id === undefined ? undefined : eq(t.plans.id, id));
  const rows = await read
    .select({ plan: t.plans, base: t.editions, newest: t.towns.editionId })
    .from(t.plans)
    .innerJoin(t.towns, eq(t.towns.id, t.plans.townId))
    .leftJoin(t.editions, and(eq(t.editions.townId, t.plans.townId), eq(t.editions.id, t.plans.baseEditionId)))
    .where(ofTown)
    .orderBy(desc(t.plans.createdAt), desc(t.plans.id));
  const authors = await read
    .selectDistinct({ planId: t.planOperations.planId, by: t.planOperations.by })
    .from(t.planOperations)
    .where(and(eq(t.planOperations.townId, townId), id === undefined ? undefined : eq(t.planOperations.planId, id)));
  return rows.map(({ plan, base, newest }) => ({
    ...plan,
    base: base && { id: base.id, no: base.no, name: base.name, effectiveFrom: base.effectiveFrom },
    isBehind: newest !== plan.baseEditionId,
    drawnBy: new Set([
      plan.createdBy,
      ...(plan.submittedBy === null ? [] : [plan.submittedBy]),
      ...authors.flatMap(({ planId, by }) => (planId === plan.id ? [by] : [])),
    ]),
  }));
};

/** Every plan of a town, newest first. */
export const plansOf = (store: Store, townId: string): Promise<PlanRow[]> => rowsOf(store, townId);

/** A plan by id; null where the town has none such. */
export const planById = async (store: Store, townId: string, id: string): Promise<PlanRow | null> =>
  (await rowsOf(store, townId, id))[0] ?? null;

/** Whether a reader may see a plan: one's own, one that touches ground in the territory, any for the whole town's readers. */
export const isPlanWithin = (
  { whole, divisionIds }: Pick<Within, 'whole' | 'divisionIds'>,
  { createdBy, villageIds }: Pick<PlanRow, 'createdBy' | 'villageIds'>,
  accountId: string,
): boolean => whole || createdBy === accountId || villageIds.some((id) => divisionIds.includes(id));

/** Shown names of a town's accounts, by id. */
export const accountNames = async ({ t, read }: Store, townId: string): Promise<ReadonlyMap<string, string>> => {
  const rows = await read
    .select({ id: t.accounts.id, name: t.accounts.name })
    .from(t.accounts)
    .where(eq(t.accounts.townId, townId));
  return new Map(rows.map(({ id, name }) => [id, name]));
};
