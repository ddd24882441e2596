import type { PartitionView } from '#domain/plan/comparedPartitions.ts';
import type { Day } from '#domain/time/day.ts';
import type { Store } from '../../store/store.ts';
import { editionById } from '../groundOfEdition.ts';
import { type PlanGround, planGroundOf } from './planBase.ts';
import { draftToday } from './planDrafts.ts';
import type { PlanRow } from './planRows.ts';

/** An edition, or what a plan makes of one, to be looked at or compared. */
export interface NamedView extends PartitionView {
  readonly name: string;
  readonly effectiveFrom: Day | null;
  /** The edition it is, or stands on: whose people are counted. */
  readonly ground: PlanGround;
}

/** An edition as a view; null when the town has no such edition. */
export const editionView = async (store: Store, townId: string, id: string, today: Day): Promise<NamedView | null> => {
  const edition = await editionById(store, townId, id);
  const ground = edition && (await planGroundOf(store, townId, id, today));
  if (edition === null || ground === null) return null;
  const { topology, cells } = ground;
  return { topology, cells, ground, name: edition.name, effectiveFrom: edition.effectiveFrom };
};

/** What a plan makes of its base; null when that is gone. */
export const planView = async (store: Store, plan: PlanRow, today: Day): Promise<NamedView | null> => {
  const found = await draftToday(store, plan, today);
  if (found === null) return null;
  const { topology, cells } = found.draft;
  return { topology, cells, ground: found.ground, name: plan.name, effectiveFrom: plan.effectiveFrom };
};
