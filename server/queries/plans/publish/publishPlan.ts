import { and, desc, eq, isNotNull, sql } from 'drizzle-orm';
import { changeFaults } from '#domain/boundary/changeFaults.ts';
import type { TopologyFault } from '#domain/boundary/topologyFaults.ts';
import type { PlanFault } from '#domain/plan/planEffect.ts';
import type { Day } from '#domain/time/day.ts';
import { insertRows, oneRow, type Step } from '../../../store/steps.ts';
import type { Write } from '../../../store/reader.ts';
import type { Store } from '../../../store/store.ts';
import { auditBy, type By } from '../../by.ts';
import { type EditionRow, rememberGround } from '../../groundOfEdition.ts';
import { draftToday } from '../planDrafts.ts';
import type { PlanRow } from '../planRows.ts';
import { bboxAfter, boundaryDifference, doubleAreaAfter } from './boundaryDifference.ts';
import { boundarySteps, type Redrawn, shapesAfter } from './boundarySteps.ts';
import { type MovedPeople, peopleSteps } from './peopleSteps.ts';
import { movedPeople, planOutcome } from './planOutcome.ts';
import { settledCells } from './settledCells.ts';

export interface ToPublish {
  readonly plan: PlanRow;
  readonly version: number;
  readonly effectiveFrom: Day;
  readonly documentNo: string | null;
  readonly today: Day;
  /** Villages whoever publishes may change; null: all. */
  readonly myVillages: ReadonlySet<string> | null;
  readonly newId: () => string;
}

/** An edition ready to be written: everything decided, nothing done. */
export interface Publication {
  readonly edition: EditionRow;
  readonly redrawn: Redrawn;
  readonly moved: MovedPeople;
}

/** What forbids publication: broken ground (overlap, gap), or what the plan does to people and codes. */
export interface Forbidden {
  readonly ground: readonly TopologyFault[];
  readonly plan: readonly PlanFault[];
}

/** The latest edition of a town, by number. */
export const latestEdition = async ({ t, read }: Store, townId: string): Promise<EditionRow | null> => {
  const [edition] = await read
    .select()
    .from(t.editions)
    .where(eq(t.editions.townId, townId))
    .orderBy(desc(t.editions.no))
    .limit(1);
  return edition ?? null;
};

/**
 * Decides what a publication writes. Costs what the plan changed: its own edges and nodes, the households of its cells,
 * the shapes of those; never the town. Null when the base edition is gone.
 */
export const preparedPublication = async (
  store: Store,
  { plan, effectiveFrom, documentNo, today, myVillages, newId }: ToPublish,
  by: By,
): Promise<Publication | { readonly forbidden: Forbidden } | null> => {
  const { townId } = plan;
  const now = await draftToday(store, plan, today);
  if (now === null) return null;
  const { draft, ground } = now;
  const asked = { townId, draft, day: effectiveFrom, myVillages };
  const settled = settledCells(draft, newId);
  const difference = boundaryDifference(draft.base.topology, settled.topology);
  const outcome = await planOutcome(store, asked);
  const forbidden: Forbidden = {
    ground: changeFaults(draft.base.topology, difference.change),
    plan: outcome.effect.faults,
  };
  if (forbidden.ground.length > 0 || forbidden.plan.length > 0) return { forbidden };
  const base = ground.edition;
  const edition: EditionRow = {
    townId,
    id: newId(),
    no: base.no + 1,
    name: plan.name,
    documentNo: documentNo ?? plan.documentNo,
    effectiveFrom,
    publishedAt: by.at,
    publishedBy: by.accountId,
    doubleArea: String(doubleAreaAfter(BigInt(base.doubleArea), draft.base.topology, difference)),
    bbox: bboxAfter(base.bbox, settled.topology, difference),
  };
  return {
    edition,
    redrawn: { townId, edition, difference, settled, shapes: shapesAfter(settled, difference.cells) },
    moved: await movedPeople(store, asked, outcome, settled),
  };
};

const planSteps = (
  write: Write,
  { plans, towns }: Store['t'],
  { plan, version }: Pick<ToPublish, 'plan' | 'version'>,
  { id: editionId, effectiveFrom, documentNo }: EditionRow,
): Step[] => {
  const { townId, baseEditionId } = plan;
  return [
    oneRow(
      write
        .update(towns)
        .set({ editionId })
        .where(and(eq(towns.id, townId), eq(towns.editionId, baseEditionId))),
    ),
    oneRow(
      write
        .update(plans)
        .set({ state: 'published', editionId, effectiveFrom, documentNo, version: version + 1 })
        .where(
          and(
            eq(plans.townId, townId),
            eq(plans.id, plan.id),
            eq(plans.version, version),
            eq(plans.state, 'review'),
            isNotNull(plans.approvedBy),
          ),
        ),
    ),
    write
      .update(plans)
      .set({ state: 'superseded', version: sql`${plans.version} + 1` })
      .where(and(eq(plans.townId, townId), eq(plans.state, 'published'), eq(plans.editionId, baseEditionId))),
  ];
};

/**
 * Makes a plan the town's boundaries from its day on, in one commit: edition, ground, people, groups, plan, audit. Nothing
 * of an earlier day changes.
 * @throws StaleRow when another edition was published since, or the plan changed: and then nothing was written
 */
export const publishPlan = async (
  store: Store,
  { plan, version }: Pick<ToPublish, 'plan' | 'version'>,
  { edition, redrawn, moved }: Publication,
  by: By,
): Promise<void> => {
  const { t } = store;
  await store.commit((write) => [
    ...planSteps(write, t, { plan, version }, edition),
    insertRows(t.editions, [edition]),
    ...boundarySteps(write, t, redrawn),
    ...peopleSteps(write, t, moved),
    auditBy(by, 'plan.publish', plan.id),
  ]);
  const cells = new Map(
    [...redrawn.settled.cells.values()].map(({ no, id, code, name, villageId, isDedicated }) => [
      no,
      { no, id, code, name, villageId, isDedicated },
    ]),
  );
  rememberGround(store, edition, { topology: redrawn.settled.topology, cells });
};
