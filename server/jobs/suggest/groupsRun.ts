import { metresPerDegree } from '#domain/boundary/area.ts';
import { toDegrees } from '#domain/boundary/gridPoint.ts';
import { formGroups } from '#domain/groupForming/formGroups.ts';
import type { FormGroup, FormHousehold } from '#domain/groupForming/formTask.ts';
import { NO_POINT } from '#domain/plan/planPeople.ts';
import { cadresForGroups, membersOfGroups } from '../../queries/groupForming.ts';
import type { Store } from '../../store/store.ts';
import type { GroupsAsked, Suggested } from './asked.ts';
import type { DraftPeople } from './draftPeople.ts';

/** Proposes groups for those of a village's own households that live in some cells of a draft and are owed visits. */
export async function groupsRun(
  store: Store,
  asked: GroupsAsked,
  drawn: DraftPeople,
  run: { readonly newId: () => string; readonly progress: (done: number) => void },
): Promise<Suggested> {
  const { plan, draft, asOf, people, membership } = drawn;
  const rows = drawn.rows.filter((row) => people.isOwed[row] === 1 && people.villageIds[row] === asked.villageId);
  const groupNos = [...new Set(rows.map((row) => membership.groupOf(row)).filter((no) => no >= 0))];
  const cellIds = asked.cells.flatMap((cell) => draft.cells.get(cell)?.id ?? []);
  const [counts, cadres] = await Promise.all([
    membersOfGroups(store, { townId: plan.townId, asOf, groupIds: people.groups.map(({ id }) => id) }),
    cadresForGroups(store, { townId: plan.townId, asOf, cellIds, villageId: asked.villageId }),
  ]);
  const groups = groupNos.map((no): FormGroup => {
    const { id, cadreId } = membership.groups[no]!;
    // Who comes or goes by an accepted repair is counted here; the rest lives where we did not look.
    const known = people.group.reduce((sum, group) => sum + Number(group === no), 0);
    const unread = Math.max(0, (counts.get(id) ?? 0) - known);
    const inside = rows.reduce((sum, row) => sum + Number(membership.groupOf(row) === no), 0);
    return { id, cadreId, membersElsewhere: unread + membership.membersOf(no).length - inside };
  });
  const answer = formGroups(
    {
      villageId: asked.villageId,
      households: householdsOf(asked, drawn, rows),
      groups,
      cadres,
      least: asked.least,
      most: asked.most,
      groupsPerCadre: asked.groupsPerCadre,
      who: asked.who,
      seed: asked.seed,
    },
    run,
  );
  const lines = plan.lines;
  if ('faults' in answer) return { kind: 'groups', lines, proposals: [], faults: answer.faults };
  const proposals = answer.map(({ aim, facts, violations, deeds }) => ({ aim, facts, violations, deeds }));
  return { kind: 'groups', lines, proposals, faults: [] };
}

function householdsOf(
  { eligibleIds }: GroupsAsked,
  { people, membership }: DraftPeople,
  rows: readonly number[],
): FormHousehold[] {
  const placed = rows.find((row) => people.x[row] !== NO_POINT);
  const [originX, originY] = placed === undefined ? [0, 0] : [people.x[placed]!, people.y[placed]!];
  const metres = metresPerDegree(toDegrees(originY));
  const named = new Set(eligibleIds);
  return rows.map((row) => {
    const hasPoint = people.x[row] !== NO_POINT;
    const group = membership.groupOf(row);
    return {
      id: people.ids[row]!,
      x: hasPoint ? toDegrees(people.x[row]! - originX) * metres.lon : null,
      y: hasPoint ? toDegrees(people.y[row]! - originY) * metres.lat : null,
      withNeeds: people.needs[row]! > 0,
      isEligible: named.has(people.ids[row]!),
      groupId: membership.groups[group]?.id ?? null,
      isCentre: group >= 0 && membership.centreOf(group) === row,
    };
  });
}
