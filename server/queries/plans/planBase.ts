import { and, asc, eq, gt, inArray, isNull, lte, max, or } from 'drizzle-orm';
import type { PlanBase, PlanSettings } from '#domain/plan/planBase.ts';
import { policyHistory, policyOn } from '#domain/policies/policyOn.ts';
import { addDays, type Day, dayNumber } from '#domain/time/day.ts';
import type { Store } from '../../store/store.ts';
import { editionById, type EditionRow, groundOf } from '../groundOfEdition.ts';
import { validOn } from '../validOn.ts';

/** What a plan stands on, and the day whose people it counts. */
export interface PlanGround extends PlanBase {
  readonly edition: EditionRow;
  /** Today, or the edition's own first or last day where today is not one of its days. */
  readonly asOf: Day;
}

const settingsOf = async ({ t, read }: Store, townId: string, day: Day): Promise<PlanSettings> => {
  const [town] = await read.select({ settings: t.towns.settings }).from(t.towns).where(eq(t.towns.id, townId));
  const policies = policyHistory(await read.select().from(t.policies).where(eq(t.policies.townId, townId)));
  const { cellCodeDigits = 3, cellSizes = {} } = town?.settings ?? {};
  return {
    sizeTown: cellSizes.town ?? [300, 500],
    sizeCountry: cellSizes.country ?? [50, 150],
    radiatingAtLeast: policyOn(policies, dayNumber(day)).group.leastRadiating,
    cellCodeDigits,
  };
};

const dayOn = async ({ t, read }: Store, { townId, no, effectiveFrom }: EditionRow, today: Day): Promise<Day> => {
  const [next] = await read
    .select({ from: t.editions.effectiveFrom })
    .from(t.editions)
    .where(and(eq(t.editions.townId, townId), gt(t.editions.no, no)))
    .orderBy(asc(t.editions.no))
    .limit(1);
  const last = next === undefined || today < next.from ? today : addDays(next.from, -1);
  return last < effectiveFrom ? effectiveFrom : last;
};

/**
 * Codes reported and the highest number given by the time of an edition: neither is given again. What later editions gave
 * is left out, so that a plan over an older one can be replayed as it was drawn; a rebase meets the later ones.
 */
const cellsBy = async ({ t, read }: Store, { townId, no, effectiveFrom }: EditionRow) => {
  const [cells, names, [highest]] = await Promise.all([
    read.select({ no: t.cells.no, code: t.cells.code }).from(t.cells).where(eq(t.cells.townId, townId)),
    read
      .selectDistinct({ code: t.cellNames.code })
      .from(t.cellNames)
      .where(and(eq(t.cellNames.townId, townId), lte(t.cellNames.from, effectiveFrom))),
    read
      .select({ left: max(t.edges.leftCell), right: max(t.edges.rightCell) })
      .from(t.edges)
      .where(and(eq(t.edges.townId, townId), lte(t.edges.fromEdition, no))),
  ]);
  const nextCell = Math.max(highest?.left ?? 0, highest?.right ?? 0) + 1;
  const reported = cells.filter((cell) => cell.no < nextCell);
  return { codesUsed: new Set([...reported, ...names].map(({ code }) => code)), nextCell };
};

/** The ground of a plan's base edition; null when that edition is gone. */
export const planGroundOf = async (
  store: Store,
  townId: string,
  editionId: string,
  today: Day,
): Promise<PlanGround | null> => {
  const { t, read } = store;
  const edition = await editionById(store, townId, editionId);
  if (edition === null) return null;
  const asOf = await dayOn(store, edition, today);
  const [{ topology, cells }, settings, given, divisions, leads] = await Promise.all([
    groundOf(store, edition),
    settingsOf(store, townId, asOf),
    cellsBy(store, edition),
    read
      .select({ id: t.divisions.id, code: t.divisions.code, name: t.divisions.name, kind: t.divisions.kind })
      .from(t.divisions)
      .where(
        and(
          eq(t.divisions.townId, townId),
          inArray(t.divisions.kind, ['town', 'village', 'community']),
          or(isNull(t.divisions.to), gt(t.divisions.to, asOf)),
        ),
      ),
    read
      .select({ cellId: t.assignments.cellId, cadreId: t.assignments.cadreId })
      .from(t.assignments)
      .where(and(eq(t.assignments.townId, townId), eq(t.assignments.role, 'lead'), validOn(t.assignments, asOf))),
  ]);
  const leadOf = new Map(leads.map(({ cellId, cadreId }) => [cellId, cadreId]));
  return {
    edition,
    asOf,
    topology,
    cells,
    leads: new Map(
      [...cells.values()].flatMap(({ no, id }) => {
        const lead = leadOf.get(id);
        return lead == null ? [] : [[no, lead] as const];
      }),
    ),
    villages: new Map(divisions.map((division) => [division.id, division])),
    ...given,
    settings,
  };
};
