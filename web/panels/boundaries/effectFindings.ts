import type { PlanEffect, PlanFault, TornGroup } from '#domain/plan/planEffect.ts';
import type { GroupRepair } from '#domain/plan/planOperation.ts';
import type { boundariesEffectText } from '../../text/boundariesEffect.ts';
import type { TextOf } from '../../text/text.ts';
import type { PlanNames, Spot } from './planNames.ts';

type Words = TextOf<typeof boundariesEffectText>;

/** What forbids publication, as a sentence that says what and where. */
export function faultSentence(fault: PlanFault, names: PlanNames, w: Words): string {
  const villages = (ids: readonly string[]): string => ids.map((id) => names.village(id)).join(w.and);
  switch (fault.kind) {
    case 'group-out-of-village':
      return w.faults[fault.kind](fault.code);
    case 'household-outside':
      return w.faults[fault.kind](names.household(fault.id));
    case 'code-missing':
    case 'cell-in-two-villages':
      return w.faults[fault.kind](names.cell(fault.cell));
    case 'code-used':
    case 'code-of-another-village':
      return w.faults[fault.kind](names.cell(fault.cell), fault.code);
    case 'village-line-locked':
    case 'not-your-village':
      return w.faults[fault.kind](villages(fault.villageIds));
    case 'repair-stale':
      return w.faults[fault.kind](repairSentence(fault.repair, names, w));
  }
}

/** Where a fault is; null while it has no place (a group whose households are not placed). */
export const spotOfFault = (fault: PlanFault): Spot | null =>
  fault.at === null ? null : { is: 'place', at: [fault.at[0], fault.at[1]] };

export const tornSentence = (torn: TornGroup, names: PlanNames, w: Words): string =>
  torn.is === 'out-of-village'
    ? w.torn.outOfVillage(torn.code, torn.strays.length)
    : w.torn.twoCells(torn.code, torn.cells.map((no) => names.cell(no)).join(w.and), torn.strays.length);

export function repairSentence(repair: GroupRepair, names: PlanNames, w: Words): string {
  switch (repair.kind) {
    case 'moveMember':
      return w.torn.moveMember(names.household(repair.householdId), names.group(repair.toGroupId));
    case 'leaveGroup':
      return w.torn.leaveGroup(names.household(repair.householdId));
    case 'newGroup':
      return w.torn.newGroup(names.household(repair.centreId), repair.memberIds.length, names.cadre(repair.cadreId));
  }
}

/** Groups that must be repaired first, then by how many households are astray. */
export const tornInOrder = (groups: PlanEffect['groups']): readonly TornGroup[] =>
  [...groups].sort(
    (a, b) =>
      Number(b.is === 'out-of-village') - Number(a.is === 'out-of-village') ||
      b.strays.length - a.strays.length ||
      a.code.localeCompare(b.code),
  );

/** Households that change cells, the largest flow first. */
export const flowsInOrder = (moved: PlanEffect['moved']): PlanEffect['moved'] =>
  [...moved].sort((a, b) => b.households.length - a.households.length || a.from - b.from || a.to - b.to);

export interface MovedSum {
  readonly households: number;
  readonly people: number;
  readonly withNeeds: number;
}

export const movedSum = (moved: PlanEffect['moved']): MovedSum => ({
  households: moved.reduce((sum, { households }) => sum + households.length, 0),
  people: moved.reduce((sum, { people }) => sum + people, 0),
  withNeeds: moved.reduce((sum, { withNeeds }) => sum + withNeeds, 0),
});

/** Households that change village, counted by pair of villages, most first. */
export function villageFlows(
  changed: PlanEffect['changedVillage'],
): readonly { readonly from: string; readonly to: string; readonly rows: readonly number[] }[] {
  const flows = new Map<string, { from: string; to: string; rows: number[] }>();
  for (const { household, fromVillageId: from, toVillageId: to } of changed) {
    const key = `${from} ${to}`;
    const flow = flows.get(key) ?? { from, to, rows: [] };
    flow.rows.push(household);
    flows.set(key, flow);
  }
  return [...flows.values()].sort((a, b) => b.rows.length - a.rows.length);
}

/** Whether anything is different at all: a plan without an effect says so instead of showing empty tables. */
export const isWithoutEffect = (effect: PlanEffect): boolean =>
  effect.cells.length === 0 &&
  effect.moved.length === 0 &&
  effect.faults.length === 0 &&
  effect.createdCells.length === 0 &&
  effect.retiredCells.length === 0 &&
  effect.renamedCells.length === 0;
