import { and, eq, isNull } from 'drizzle-orm';
import { holds, type ImportContext } from './context.ts';
import { Finder, type Known, knownDivisions } from './known.ts';

type Tables = ImportContext['store']['t'];

/** An open membership, with the code of its group. */
export type MemberRow = Tables['groupMembers']['$inferSelect'] & { readonly groupCode: string };

export interface KnownGroup {
  readonly own: Tables['groups']['$inferSelect'];
  readonly cadre: Tables['groupCadres']['$inferSelect'] | null;
  readonly members: readonly MemberRow[];
}

/** Everything a group's rows may point at: some tens of thousands of small rows. */
export interface GroupTown {
  readonly households: Finder<Known & { readonly villageId: string }>;
  readonly codeOf: ReadonlyMap<string, string>;
  readonly villageOf: ReadonlyMap<string, string>;
  readonly villageNames: ReadonlyMap<string, string>;
  readonly cadres: Finder<Known>;
  readonly groups: ReadonlyMap<string, KnownGroup>;
  /** By household. */
  readonly memberOf: ReadonlyMap<string, MemberRow>;
}

/** Codes and ids of all cadres; their names are not needed and stay sealed. */
export const cadreFinder = async ({ store, townId }: ImportContext): Promise<Finder<Known>> => {
  const { t, read } = store;
  const rows = await read
    .select({ id: t.cadres.id, code: t.cadres.code })
    .from(t.cadres)
    .where(eq(t.cadres.townId, townId));
  return new Finder(
    rows.map((row) => ({ ...row, name: row.code })),
    { zh: '干部', en: 'cadre' },
  );
};

/** Codes and villages of all households of the town. */
export const householdFinder = async (
  context: ImportContext,
): Promise<Finder<Known & { readonly villageId: string }>> => {
  const { store, townId } = context;
  const { t, read } = store;
  const rows = await read
    .select({ id: t.households.id, code: t.households.code, villageId: t.households.villageId })
    .from(t.households)
    .where(and(eq(t.households.townId, townId), isNull(t.households.to)));
  // Households of villages the clerk does not hold are as unknown as those that are not there.
  return new Finder(
    rows.filter(({ villageId }) => holds(context, villageId)).map((row) => ({ ...row, name: row.code })),
    { zh: '住户', en: 'household' },
  );
};

const membersOf = async ({ store, townId }: ImportContext): Promise<MemberRow[]> => {
  const { t, read } = store;
  const rows = await read
    .select({ member: t.groupMembers, groupCode: t.groups.code })
    .from(t.groupMembers)
    .innerJoin(t.groups, and(eq(t.groups.townId, t.groupMembers.townId), eq(t.groups.id, t.groupMembers.groupId)))
    .where(and(eq(t.groupMembers.townId, townId), isNull(t.groupMembers.to)));
  return rows.map(({ member, groupCode }) => ({ ...member, groupCode }));
};

export const groupTownOf = async (context: ImportContext): Promise<GroupTown> => {
  const { store, townId } = context;
  const { t, read } = store;
  const [households, cadres, divisions, members, groups, holders] = await Promise.all([
    householdFinder(context),
    cadreFinder(context),
    knownDivisions(context),
    membersOf(context),
    read.select().from(t.groups).where(eq(t.groups.townId, townId)),
    read
      .select()
      .from(t.groupCadres)
      .where(and(eq(t.groupCadres.townId, townId), isNull(t.groupCadres.to))),
  ]);
  const cadreOf = new Map(holders.map((row) => [row.groupId, row]));
  const byGroup = new Map<string, MemberRow[]>();
  for (const member of members) {
    const own = byGroup.get(member.groupId);
    if (own) own.push(member);
    else byGroup.set(member.groupId, [member]);
  }
  const all = [...households.all()];
  return {
    households,
    cadres,
    codeOf: new Map(all.map(({ id, code }) => [id, code])),
    villageOf: new Map(all.map(({ id, villageId }) => [id, villageId])),
    villageNames: new Map(divisions.map(({ id, name }) => [id, name])),
    groups: new Map(
      groups.map((own) => [own.code, { own, cadre: cadreOf.get(own.id) ?? null, members: byGroup.get(own.id) ?? [] }]),
    ),
    memberOf: new Map(members.map((member) => [member.householdId, member])),
  };
};
