import { and, eq, inArray } from 'drizzle-orm';
import { effectOf } from '#domain/plan/effect.ts';
import { membershipAfter } from '#domain/plan/membership.ts';
import { changedCells } from '#domain/plan/moves.ts';
import { type PeopleIndex, peopleIndex } from '#domain/plan/peopleIndex.ts';
import type { Draft } from '#domain/plan/draft.ts';
import type { PlanEffect } from '#domain/plan/planEffect.ts';
import { nextGroupCode } from '#domain/plan/nextGroupCode.ts';
import type { Day } from '#domain/time/day.ts';
import type { Store } from '../../../store/store.ts';
import { validOn } from '../../validOn.ts';
import { cellsOfGroups, peopleOfCells } from '../planPeople.ts';
import type { MovedPeople } from './peopleSteps.ts';
import type { SettledCells } from './settledCells.ts';

interface Asked {
  readonly townId: string;
  readonly draft: Draft;
  /** The day the plan takes effect. */
  readonly day: Day;
  /** Villages the reader may change; null: all. */
  readonly myVillages: ReadonlySet<string> | null;
}

/** Those a plan touches, as they will be on its day, and what it does to them. */
export interface PlanOutcome {
  readonly index: PeopleIndex;
  readonly effect: PlanEffect;
}

const atOnce = 5_000;

/** Cells in which those live whom repairs name, and their groups' other members. */
const cellsOfRepairs = async (store: Store, { townId, draft, day }: Asked): Promise<string[]> => {
  const { t, read } = store;
  if (draft.repairs.length === 0) return [];
  const households = draft.repairs.flatMap((repair) =>
    repair.kind === 'newGroup' ? [repair.centreId, ...repair.memberIds] : [repair.householdId],
  );
  const groupIds = new Set(draft.repairs.flatMap((repair) => (repair.kind === 'moveMember' ? [repair.toGroupId] : [])));
  const cellIds = new Set<string>();
  for (let first = 0; first < households.length; first += atOnce) {
    const ids = households.slice(first, first + atOnce);
    const [cells, groups] = await Promise.all([
      read
        .select({ id: t.householdCells.cellId })
        .from(t.householdCells)
        .where(
          and(
            eq(t.householdCells.townId, townId),
            inArray(t.householdCells.householdId, ids),
            validOn(t.householdCells, day),
          ),
        ),
      read
        .select({ id: t.groupMembers.groupId })
        .from(t.groupMembers)
        .where(
          and(
            eq(t.groupMembers.townId, townId),
            inArray(t.groupMembers.householdId, ids),
            validOn(t.groupMembers, day),
          ),
        ),
    ]);
    for (const { id } of cells) cellIds.add(id);
    for (const { id } of groups) groupIds.add(id);
  }
  for (const id of await cellsOfGroups(store, { townId, asOf: day, groupIds: [...groupIds] })) cellIds.add(id);
  return [...cellIds];
};

/** What a plan does, reckoned from the households of the cells it changes and of the repairs it names, and no others. */
export const planOutcome = async (store: Store, asked: Asked): Promise<PlanOutcome> => {
  const { townId, draft, day, myVillages } = asked;
  const { cells } = draft.base;
  const wanted = new Set(changedCells(draft));
  for (const [no, { villageId }] of cells) if (draft.cells.get(no)?.villageId !== villageId) wanted.add(no);
  const byId = new Map([...cells.values()].map(({ id, no }) => [id, no]));
  for (const id of await cellsOfRepairs(store, asked)) wanted.add(byId.get(id) ?? 0);
  const people = await peopleOfCells(store, {
    townId,
    asOf: day,
    cells: [...wanted].flatMap((no) => {
      const id = cells.get(no)?.id;
      return id == null ? [] : [{ no, id }];
    }),
  });
  const index = peopleIndex(draft.base, people);
  return { index, effect: effectOf(index, draft, { myVillages }) };
};

/** The rows that move, in ids: households with how they were placed, issues, groups with their repairs. */
export const movedPeople = async (
  store: Store,
  { townId, draft, day }: Asked,
  { index, effect }: PlanOutcome,
  { cells, reborn }: SettledCells,
): Promise<MovedPeople> => {
  const { t, read } = store;
  const { people } = index;
  const to = new Map<string, string>();
  const settled = (no: number) => cells.get(no)?.id ?? null;
  for (const { to: no, households } of effect.moved) {
    const cellId = settled(no);
    if (cellId !== null) for (const row of households) to.set(people.ids[row]!, cellId);
  }
  for (const no of reborn)
    for (let at = index.starts[no] ?? 0; at < (index.starts[no + 1] ?? 0); at += 1) {
      const id = people.ids[index.rows[at]!]!;
      if (!to.has(id)) to.set(id, settled(no) ?? '');
    }
  const ids = [...to.keys()];
  const rows = [];
  for (let first = 0; first < ids.length; first += atOnce)
    rows.push(
      ...(await read
        .select({ id: t.householdCells.householdId, placedBy: t.householdCells.placedBy, to: t.householdCells.to })
        .from(t.householdCells)
        .where(
          and(
            eq(t.householdCells.townId, townId),
            inArray(t.householdCells.householdId, ids.slice(first, first + atOnce)),
            validOn(t.householdCells, day),
          ),
        )),
    );
  const issueCell = new Map(effect.issues.flatMap(({ id, to: no, from }) => (from === no ? [] : [[id, settled(no)]])));
  for (const { id, cell } of people.issues)
    if (reborn.has(cell) && !issueCell.has(id)) issueCell.set(id, settled(cell));
  return {
    townId,
    day,
    households: rows.map((row) => ({ ...row, cellId: to.get(row.id)! })),
    issues: [...issueCell].flatMap(([id, cellId]) => (id && cellId ? [{ id, cellId }] : [])),
    ...(await repairedGroups(store, { townId, draft }, index)),
  };
};

/** Who is in which group once the accepted repairs hold, and the groups they found. */
const repairedGroups = async (
  { t, read }: Store,
  { townId, draft }: Pick<Asked, 'townId' | 'draft'>,
  index: PeopleIndex,
): Promise<Pick<MovedPeople, 'members' | 'groups'>> => {
  if (draft.repairs.length === 0) return { members: [], groups: [] };
  const { groups, changed, centreOf } = membershipAfter(index, draft.repairs);
  const isFounded = (no: number) => no >= index.people.groups.length;
  const founded = groups.filter((_, no) => isFounded(no) && [...changed.values()].includes(no));
  const codes = new Set(
    founded.length === 0
      ? []
      : (await read.select({ code: t.groups.code }).from(t.groups).where(eq(t.groups.townId, townId))).map(
          ({ code }) => code,
        ),
  );
  return {
    members: [...changed].flatMap(([row, no]) => {
      const householdId = index.people.ids[row]!;
      if (no === index.people.group[row]) return [];
      const group = groups[no];
      const role = centreOf(no) === row ? ('centre' as const) : ('radiating' as const);
      return [{ householdId, joins: group === undefined ? null : { groupId: group.id, role } }];
    }),
    groups: founded.flatMap(({ id, villageId, cadreId }) => {
      if (cadreId === null) return [];
      const code = nextGroupCode(codes, draft.base.villages.get(villageId)?.code ?? '');
      codes.add(code);
      return [{ id, code, villageId, cadreId }];
    }),
  };
};
