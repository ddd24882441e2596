import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Day } from '#domain/time/day.ts';
import { oneRow, type Step } from '../../store/steps.ts';
import type { Store } from '../../store/store.ts';
import type { Write } from '../../store/reader.ts';
import { auditBy, type By, changeRow } from '../by.ts';
import { cadreNames } from '../people.ts';
import { validOn } from '../validOn.ts';

type TeamTable = Store['t']['teams']['$inferSelect'];
type MemberTable = Store['t']['teamMembers']['$inferSelect'];

/** A member of a team, opened: staff by cadre, a volunteer by name. */
export interface TeamMemberRow {
  readonly id: string;
  readonly cadreId: string | null;
  readonly name: string;
  readonly phone: string | null;
  readonly skill: string;
  readonly from: Day;
  readonly version: number;
}

/** A team in force on a day, with its members. */
export interface TeamRow extends TeamTable {
  readonly leaderName: string | null;
  readonly members: readonly TeamMemberRow[];
}

const openedMembers = async (store: Store, townId: string, rows: readonly MemberTable[]) => {
  const { secrets } = store;
  const cadres = await cadreNames(
    store,
    townId,
    rows.map(({ cadreId }) => cadreId),
  );
  const open = (column: 'name' | 'phone', { id, [column]: sealed }: MemberTable): string | null =>
    sealed === null ? null : secrets.open('team_members', column, id, sealed);
  return rows.map((row) => {
    const cadre = row.cadreId === null ? undefined : cadres.get(row.cadreId);
    const { id, teamId, cadreId, skill, from, version } = row;
    const name = cadre?.name ?? open('name', row) ?? '';
    return { teamId, id, cadreId, name, phone: open('phone', row) ?? cadre?.phone ?? null, skill, from, version };
  });
};

/** Teams of the town on a day, by code, or one of them: staff data and volunteers who gave their number for this. */
export const teamsOn = async (store: Store, townId: string, day: Day, id?: string): Promise<TeamRow[]> => {
  const { t, read } = store;
  const teams = await read
    .select()
    .from(t.teams)
    .where(and(eq(t.teams.townId, townId), validOn(t.teams, day), id === undefined ? undefined : eq(t.teams.id, id)))
    .orderBy(asc(t.teams.code));
  if (teams.length === 0) return [];
  const ids = teams.map((team) => team.id);
  const rows = await read
    .select()
    .from(t.teamMembers)
    .where(and(eq(t.teamMembers.townId, townId), inArray(t.teamMembers.teamId, ids), validOn(t.teamMembers, day)))
    .orderBy(asc(t.teamMembers.id));
  const members = await openedMembers(store, townId, rows);
  const leaders = await cadreNames(
    store,
    townId,
    teams.map(({ leaderId }) => leaderId),
  );
  return teams.map((team) => ({
    ...team,
    leaderName: team.leaderId === null ? null : (leaders.get(team.leaderId)?.name ?? null),
    members: members.filter(({ teamId }) => teamId === team.id),
  }));
};

/** A team in force on a day; null if there is none. */
export const teamOn = async (store: Store, townId: string, day: Day, id: string): Promise<TeamRow | null> =>
  (await teamsOn(store, townId, day, id))[0] ?? null;

/** A team by id whatever the day; null if there never was one. */
export const keptTeam = async ({ t, read }: Store, townId: string, id: string): Promise<TeamTable | null> => {
  const [row] = await read
    .select()
    .from(t.teams)
    .where(and(eq(t.teams.townId, townId), eq(t.teams.id, id)));
  return row ?? null;
};

/** Whether a code is some other team's, of any day: codes are not used again. */
export const isTeamCode = async ({ t, read }: Store, townId: string, code: string, butId: string): Promise<boolean> => {
  const rows = await read
    .select({ id: t.teams.id })
    .from(t.teams)
    .where(and(eq(t.teams.townId, townId), eq(t.teams.code, code)));
  return rows.some(({ id }) => id !== butId);
};

/** What can be changed of a team. */
export type TeamFields = Pick<TeamTable, 'code' | 'kind' | 'name' | 'villageId' | 'leaderId' | 'x' | 'y' | 'kit'>;

/** Founds a team. @throws Duplicate when its id or code is taken */
export const foundTeam = (store: Store, team: TeamFields & { readonly id: string; readonly from: Day }, by: By) =>
  store.commit((write) => [
    write.insert(store.t.teams).values({ ...team, townId: by.townId }),
    auditBy(by, 'team.create', team.id),
  ]);

/** Which team, at which version. */
interface AtTeam {
  readonly id: string;
  readonly version: number;
}

const teamAt = ({ t }: Store, by: By, { id, version }: AtTeam) =>
  and(eq(t.teams.townId, by.townId), eq(t.teams.id, id), eq(t.teams.version, version));

/** Changes a team and keeps what it was. @throws StaleRow when it was changed since `version` */
export const changeTeam = (
  store: Store,
  asked: { readonly before: TeamTable; readonly set: Partial<TeamFields>; readonly changeId: string },
  by: By,
): Promise<void> => {
  const { t } = store;
  const { before, set, changeId } = asked;
  return store.commit((write) => [
    oneRow(
      write
        .update(t.teams)
        .set({ ...set, version: before.version + 1 })
        .where(teamAt(store, by, before)),
    ),
    write.insert(t.changes).values(
      changeRow(store, by, {
        id: changeId,
        noun: 'team',
        objectId: before.id,
        reason: null,
        before: { ...before },
        after: set,
      }),
    ),
    auditBy(by, 'team.change', before.id),
  ]);
};

/** Ends a team from a day on; one that began on that day never was. @throws StaleRow when it was changed since `version` */
export const closeTeam = (store: Store, team: TeamTable, day: Day, by: By): Promise<void> => {
  const { t } = store;
  return store.commit((write) => [
    oneRow(
      team.from < day
        ? write
            .update(t.teams)
            .set({ to: day, version: team.version + 1 })
            .where(teamAt(store, by, team))
        : write.delete(t.teams).where(teamAt(store, by, team)),
    ),
    auditBy(by, 'team.close', team.id),
  ]);
};

/** A member as it is to be kept; a volunteer's name and phone are sealed here. */
export interface MemberToKeep {
  readonly id: string;
  readonly teamId: string;
  readonly cadreId: string | null;
  readonly name: string | null;
  readonly phone: string | null;
  readonly skill: string;
}

const sealedMember = ({ secrets }: Store, { id, name, phone }: Pick<MemberToKeep, 'id' | 'name' | 'phone'>) => ({
  name: name === null ? null : secrets.seal('team_members', 'name', id, name),
  phone: phone === null ? null : secrets.seal('team_members', 'phone', id, phone),
});

/** Touches the team at its version, so that two who change its members see each other. */
const touched = (store: Store, write: Write, by: By, team: AtTeam): Step =>
  oneRow(
    write
      .update(store.t.teams)
      .set({ version: team.version + 1 })
      .where(teamAt(store, by, team)),
  );

/** Takes somebody into a team. @throws Duplicate | StaleRow */
export const addMember = (
  store: Store,
  team: AtTeam,
  member: MemberToKeep & { readonly from: Day },
  by: By,
): Promise<void> =>
  store.commit((write) => [
    touched(store, write, by, team),
    write.insert(store.t.teamMembers).values({ ...member, ...sealedMember(store, member), townId: by.townId }),
    auditBy(by, 'team.member.add', team.id),
  ]);

/** Changes a member. @throws StaleRow when the member or the team was changed since */
export const changeMember = (
  store: Store,
  team: AtTeam,
  member: MemberToKeep & { readonly version: number },
  by: By,
): Promise<void> => {
  const { t } = store;
  const { id, cadreId, skill, version } = member;
  return store.commit((write) => [
    touched(store, write, by, team),
    oneRow(
      write
        .update(t.teamMembers)
        .set({ cadreId, skill, ...sealedMember(store, member), version: version + 1 })
        .where(and(eq(t.teamMembers.townId, by.townId), eq(t.teamMembers.id, id), eq(t.teamMembers.version, version))),
    ),
    auditBy(by, 'team.member.change', team.id),
  ]);
};

/** Lets a member go from a day on. @throws StaleRow when the member or the team was changed since */
export const dropMember = (
  store: Store,
  team: AtTeam,
  member: { readonly id: string; readonly version: number; readonly from: Day; readonly day: Day },
  by: By,
): Promise<void> => {
  const { t } = store;
  const { id, version, from, day } = member;
  const here = and(eq(t.teamMembers.townId, by.townId), eq(t.teamMembers.id, id), eq(t.teamMembers.version, version));
  return store.commit((write) => [
    touched(store, write, by, team),
    oneRow(
      from < day
        ? write
            .update(t.teamMembers)
            .set({ to: day, version: version + 1 })
            .where(here)
        : write.delete(t.teamMembers).where(here),
    ),
    auditBy(by, 'team.member.drop', team.id),
  ]);
};
