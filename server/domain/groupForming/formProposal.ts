import type { GroupRepair } from '../plan/planOperation.ts';
import type { Chosen } from './chosenCentres.ts';
import { type FormAim, type FormFacts, type FormTask, type FormViolation, groupStays } from './formTask.ts';

/** A group as proposed; `memberIds` without the centre. */
export interface ProposedGroup {
  readonly groupId: string;
  readonly isNew: boolean;
  readonly cadreId: string | null;
  readonly centreId: string;
  readonly memberIds: readonly string[];
}

export interface FormProposal {
  readonly aim: FormAim;
  readonly facts: FormFacts;
  readonly violations: readonly FormViolation[];
  readonly groups: readonly ProposedGroup[];
  readonly deeds: readonly GroupRepair[];
}

interface Formed {
  /** Indices of the task's households. */
  readonly points: readonly number[];
  readonly chosen: Chosen;
  readonly fixedIds: readonly string[];
  readonly ids: readonly string[];
}

/** What was chosen as deeds of a plan, with its numbers and a reason for every rule that is not kept. */
export function proposalOf(
  task: FormTask,
  aim: FormAim,
  { points, chosen, fixedIds, ids }: Formed,
  cadresOf: (centres: readonly number[]) => readonly string[],
): FormProposal {
  const { households, groups: known } = task;
  const at = (k: number) => households[points[k]!]!;
  const cadres = cadresOf(chosen.centres.slice(fixedIds.length).map((k) => points[k]!));
  const groups = chosen.centres.map((centre, c): ProposedGroup => {
    const groupId = fixedIds[c] ?? ids[c - fixedIds.length]!;
    const memberIds = [...chosen.groupOf.keys()]
      .filter((k) => chosen.groupOf[k] === c && k !== centre)
      .map((k) => at(k).id);
    const isNew = c >= fixedIds.length;
    const cadreId = isNew
      ? (cadres[c - fixedIds.length] ?? null)
      : (known.find(({ id }) => id === groupId)?.cadreId ?? null);
    return { groupId, isNew, cadreId, centreId: at(centre).id, memberIds };
  });
  const byId = new Map(households.map((household) => [household.id, household]));
  const left = households.filter(({ id, groupId }) => {
    const isAsked = groupId === null || (task.who === 'all' && !groupStays(task, groupId));
    return isAsked && !groups.some(({ centreId, memberIds }) => centreId === id || memberIds.includes(id));
  });
  const deeds = deedsOf(
    task,
    groups,
    left.map(({ id }) => id),
  );
  const walks = groups.flatMap(({ centreId, memberIds }) => {
    const centre = byId.get(centreId)!;
    return memberIds.map((id) =>
      Math.hypot((byId.get(id)!.x ?? 0) - (centre.x ?? 0), (byId.get(id)!.y ?? 0) - (centre.y ?? 0)),
    );
  });
  const fresh = groups.filter(({ isNew }) => isNew);
  const inNeed = ({ centreId, memberIds }: ProposedGroup) =>
    [centreId, ...memberIds].some((id) => byId.get(id)!.withNeeds);
  const changedIds = groups.flatMap(({ groupId, isNew, centreId, memberIds }) =>
    [centreId, ...memberIds].filter((id) => isNew || byId.get(id)!.groupId !== groupId),
  );
  const facts: FormFacts = {
    newGroups: fresh.length,
    keptGroups: groups.length - fresh.length,
    attached: changedIds.length,
    unattached: left.length,
    meanWalkM: walks.length === 0 ? 0 : walks.reduce((sum, walk) => sum + walk, 0) / walks.length,
    longestWalkM: walks.reduce((most, walk) => Math.max(most, walk), 0),
    eligibleCentres: fresh.filter(({ centreId }) => byId.get(centreId)!.isEligible).length,
    groupsWithNeeds: fresh.filter(inNeed).length,
    cadres: new Set(fresh.flatMap(({ cadreId }) => cadreId ?? [])).size,
    changed: changedIds.filter((id) => byId.get(id)!.groupId !== null).length,
  };
  const violations: FormViolation[] = [
    ...fresh.flatMap((group) => violationsOf(task, group, inNeed(group))),
    ...left.map(({ id, x }) => ({
      kind: 'unattached' as const,
      householdId: id,
      why: x === null ? ('no-point' as const) : ('no-room' as const),
    })),
    ...overfull(task, groups),
  ];
  return { aim, facts, violations, groups, deeds };
}

function deedsOf(task: FormTask, groups: readonly ProposedGroup[], left: readonly string[]): GroupRepair[] {
  const groupNow = new Map(task.households.map(({ id, groupId }) => [id, groupId]));
  return [
    ...left.flatMap((householdId): GroupRepair[] =>
      groupNow.get(householdId) === null ? [] : [{ kind: 'leaveGroup', householdId }],
    ),
    ...groups.flatMap(({ isNew, groupId, cadreId, centreId, memberIds }): GroupRepair[] =>
      isNew
        ? cadreId === null
          ? []
          : [{ kind: 'newGroup', groupId, villageId: task.villageId, cadreId, centreId, memberIds }]
        : memberIds
            .filter((id) => groupNow.get(id) !== groupId)
            .map((householdId) => ({ kind: 'moveMember', householdId, toGroupId: groupId })),
    ),
  ];
}

function violationsOf(
  task: FormTask,
  { groupId, centreId, memberIds }: ProposedGroup,
  hasNeeds: boolean,
): FormViolation[] {
  const { households, least } = task;
  const violations: FormViolation[] = [];
  const centre = households.find(({ id }) => id === centreId);
  if (!centre?.isEligible) {
    const isNamed = households.some(({ isEligible }) => isEligible);
    violations.push({
      kind: 'centre-not-eligible',
      groupId,
      householdId: centreId,
      why: isNamed ? 'none-nearer' : 'nobody-named',
    });
  }
  if (memberIds.length < least)
    violations.push({ kind: 'too-few-radiating', groupId, has: memberIds.length, least, why: 'too-few-households' });
  if (!hasNeeds) {
    const inNeed = households.filter(({ withNeeds }) => withNeeds).length;
    const groups = Math.ceil(households.length / (1 + task.most));
    violations.push({ kind: 'no-household-in-need', groupId, why: inNeed < groups ? 'too-few-in-need' : 'too-far' });
  }
  return violations;
}

/** Cadres with more groups in hand than they can hold, once the proposal stands. */
function overfull(task: FormTask, groups: readonly ProposedGroup[]): FormViolation[] {
  const kept = new Set(groups.filter(({ isNew }) => !isNew).map(({ groupId }) => groupId));
  return task.cadres.flatMap(({ id, groups: held }): FormViolation[] => {
    const gone =
      task.who === 'all'
        ? task.groups.filter((group) => group.cadreId === id && !kept.has(group.id) && !groupStays(task, group.id))
            .length
        : 0;
    const fresh = groups.filter(({ isNew, cadreId }) => isNew && cadreId === id).length;
    const has = held - gone + fresh;
    return fresh > 0 && has > task.groupsPerCadre
      ? [{ kind: 'cadre-over', cadreId: id, groups: has, most: task.groupsPerCadre }]
      : [];
  });
}
