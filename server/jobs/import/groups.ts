import { groupColumns } from '../../files/columns/groups.ts';
import type { Effect, GoodRow, ImportContext, NounImport } from './context.ts';
import { duplicateGuard } from './context.ts';
import { type GroupTown, groupTownOf, type KnownGroup, type MemberRow } from './knownGroups.ts';

type Row = GoodRow<typeof groupColumns>;

/** One row of a group whose household we know. */
interface Member {
  readonly row: number;
  readonly values: Row['values'];
  readonly household: { readonly id: string; readonly villageId: string };
  readonly from: string;
}

/** 联户小组: one row for each member; a household named in another group moves here from the effective day. */
export const groupImport: NounImport<typeof groupColumns> = {
  columns: groupColumns,
  start: async (context) => {
    const town = await groupTownOf(context);
    const isFirst = duplicateGuard(context, 'household');
    const rows = new Map<string, Row[]>();
    return {
      take: async (given) => {
        for (const row of given) {
          if (!isFirst(row.row, row.values.household)) continue;
          const own = rows.get(row.values.code);
          if (own) own.push(row);
          else rows.set(row.values.code, [row]);
        }
      },
      end: async () => {
        // Who leaves a group in this file is known before any group is judged.
        const moving = new Map([...rows.values()].flat().map(({ values }) => [values.household, values.code]));
        for (const [code, own] of rows) takeGroup(context, town, { code, rows: own, moving });
      },
    };
  },
};

interface GivenGroup {
  readonly code: string;
  readonly rows: readonly Row[];
  /** Household code → the group this file puts it in. */
  readonly moving: ReadonlyMap<string, string>;
}

function takeGroup(context: ImportContext, town: GroupTown, { code, rows, moving }: GivenGroup): void {
  const group = town.groups.get(code);
  const members = rows.flatMap((row) => memberOf(context, town, row));
  const staying = (group?.members ?? []).filter((member) => !moving.has(town.codeOf.get(member.householdId) ?? ''));
  checkCentre(context, members, staying);
  checkVillage(context, town, members, staying);
  const cadreId = cadreOf(context, town, rows, group);
  const isWrong = rows.some(({ row }) => context.isWrong(row));
  if (isWrong || cadreId === undefined) {
    for (const { row } of rows) if (!context.isWrong(row)) context.fault(row, null, 'groupHasFaults');
    return;
  }
  putGroup(context, town, { code, group, members, cadreId });
}

function memberOf(context: ImportContext, town: GroupTown, { row, values }: Row): Member[] {
  const household = town.households.find(context, { row, column: 'household' }, values.household);
  const from = values.from ?? context.from;
  if (from > context.today) context.fault(row, 'from', 'inFuture', from, { today: context.today });
  const before = household === null ? undefined : town.memberOf.get(household.id);
  const isMoved = before !== undefined && (before.groupCode !== values.code || before.role !== values.role);
  if (isMoved && before.from > from) context.fault(row, 'from', 'beforeLast', from, { from: before.from });
  return household === null ? [] : [{ row, values, household, from }];
}

/** A group has one centre at most; one without is brought in and stands on the gap list. */
function checkCentre(context: ImportContext, members: readonly Member[], staying: readonly MemberRow[]): void {
  const [first, ...more] = members.filter(({ values }) => values.role === 'centre');
  const stays = staying.some(({ role }) => role === 'centre');
  for (const { row, values } of stays && first ? [first, ...more] : more) {
    context.fault(row, 'role', 'severalCentres', values.household, { firstRow: stays ? 0 : (first?.row ?? 0) });
  }
}

function checkVillage(
  context: ImportContext,
  town: GroupTown,
  members: readonly Member[],
  staying: readonly MemberRow[],
): void {
  const village = members[0]?.household.villageId ?? '';
  const stayer = staying.find(({ householdId }) => town.villageOf.get(householdId) !== village);
  for (const { row, values, household } of members) {
    if (household.villageId === village && !stayer) continue;
    context.fault(row, 'household', 'otherVillage', values.household, {
      village: town.villageNames.get(village) ?? '',
    });
  }
}

/** The one cadre the rows name, or the one who holds the group now; null where nobody does, undefined after naming a fault. */
function cadreOf(
  context: ImportContext,
  town: GroupTown,
  rows: readonly Row[],
  group: KnownGroup | undefined,
): string | null | undefined {
  const [first, ...more] = rows.filter(({ values }) => values.cadre !== null);
  if (first === undefined) return group?.cadre?.cadreId ?? null;
  const text = first.values.cadre ?? '';
  for (const { row, values } of more) {
    if (values.cadre !== text) context.fault(row, 'cadre', 'severalCadres', values.cadre, { first: text });
  }
  return town.cadres.find(context, { row: first.row, column: 'cadre' }, text)?.id;
}

interface SoundGroup {
  readonly code: string;
  readonly group: KnownGroup | undefined;
  readonly members: readonly Member[];
  readonly cadreId: string | null;
}

function putGroup(context: ImportContext, town: GroupTown, { code, group, members, cadreId }: SoundGroup): void {
  const { store, townId, changes } = context;
  const { t } = store;
  const first = members[0];
  if (first === undefined) return;
  const from = members.reduce((least, member) => (member.from < least ? member.from : least), first.from);
  const groupId = group?.own.id ?? context.newId();
  if (!group) {
    changes.put(t.groups, () => ({ townId, id: groupId, code, villageId: first.household.villageId, from }));
    if (cadreId !== null) changes.put(t.groupCadres, () => ({ townId, groupId, cadreId, from }));
  }
  const isHandedOver = group !== undefined && cadreId !== null && group.cadre?.cadreId !== cadreId;
  if (isHandedOver) {
    const before = group.cadre;
    const since = before && before.from > context.from ? before.from : context.from;
    if (before && before.from < since) changes.put(t.groupCadres, () => ({ ...before, to: since }));
    changes.put(t.groupCadres, () => ({ townId, groupId, cadreId, from: since }));
  }
  for (const member of members) {
    const effect = putMember(context, town, member, groupId);
    context.effect(member.row, effect === 'unchanged' && isHandedOver ? 'changed' : effect);
  }
}

function putMember(
  context: ImportContext,
  town: GroupTown,
  { household, values, from }: Member,
  groupId: string,
): Effect {
  const { store, townId, changes } = context;
  const before = town.memberOf.get(household.id);
  if (before?.groupId === groupId && before.role === values.role) return 'unchanged';
  if (before !== undefined && before.from < from) {
    const { groupCode: _, ...row } = before;
    changes.put(store.t.groupMembers, () => ({ ...row, to: from }));
  }
  changes.put(store.t.groupMembers, () => ({ townId, householdId: household.id, groupId, role: values.role, from }));
  return before === undefined ? 'added' : 'changed';
}
