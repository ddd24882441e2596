import type { Context } from 'hono';
import type { ArrangedFault } from '#domain/arranged/arrangedFaults.ts';
import { memberFaults, textFaults } from '#domain/arranged/teamFaults.ts';
import type { Env } from '../http/env.ts';
import { ifMatch, versionTag } from '../http/etag.ts';
import { problem } from '../http/problem.ts';
import { newRoutes } from '../http/routes.ts';
import { isVillageOn, servingOn } from '../queries/arranged/serving.ts';
import {
  addMember,
  changeMember,
  changeTeam,
  closeTeam,
  dropMember,
  foundTeam,
  isTeamCode,
  keptTeam,
  type TeamFields,
  type TeamRow,
  teamOn,
  teamsOn,
} from '../queries/arranged/teams.ts';
import { refuseArranged } from './arranged/refuseArranged.ts';
import { guardVillage } from './arranged/scopeGuard.ts';
import {
  addMemberRoute,
  addTeamRoute,
  changeMemberRoute,
  changeTeamRoute,
  closeTeamRoute,
  dropMemberRoute,
  teamsRoute,
} from './arranged/teamsDescribed.ts';
import { lookingOf, pointOf } from './asked.ts';
import { byOf } from './by.ts';
import type { Deps } from './deps.ts';
import { isDuplicate, isStale, staleProblem } from './refuse.ts';
import type { Team } from './wire/roster.ts';

const shown = ({ members, x, y, ...row }: TeamRow): Team => ({
  id: row.id,
  code: row.code,
  kind: row.kind,
  name: row.name,
  villageId: row.villageId,
  leaderId: row.leaderId,
  leaderName: row.leaderName,
  point: pointOf(x, y),
  kit: row.kit,
  members: members.map(({ id, cadreId, name, phone, skill, version }) => ({
    id,
    cadreId,
    name,
    phone,
    skill,
    version,
  })),
  version: row.version,
});

type Sent = Partial<Omit<TeamFields, 'x' | 'y'> & { readonly point: [number, number] | null }>;

/** What was sent, as columns; what was left out stays out. */
const fieldsOf = ({ point, ...fields }: Sent): Partial<TeamFields> => ({
  ...(Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<TeamFields>),
  ...(point === undefined
    ? {}
    : {
        x: point === null ? null : Math.round(point[0] * 1e7),
        y: point === null ? null : Math.round(point[1] * 1e7),
      }),
});

/** Teams (LH-26) with their members: read by all who work in the town, kept by those whose village it is. */
export const teamsRoutes = (deps: Deps) => {
  const { store } = deps;
  const dayOf = (c: Context<Env>) => lookingOf(c, deps, 'roster.read').today;

  const reached = async (c: Context<Env>, id: string): Promise<TeamRow> => {
    const { townId } = c.get('actor');
    const row = await teamOn(store, townId, dayOf(c), id);
    await guardVillage(c, deps, 'roster.change', row, id);
    if (row === null) throw problem('notFound');
    return row;
  };
  /** The team at the version that was seen. @throws Problem 412 */
  const atVersion = async (c: Context<Env>, id: string): Promise<TeamRow> => {
    const version = ifMatch(c);
    const row = await reached(c, id);
    if (row.version !== version) throw staleProblem(version, shown(row));
    return row;
  };
  const answer = async (c: Context<Env>, id: string): Promise<Team> => {
    const row = await reached(c, id);
    c.header('etag', versionTag(row.version));
    return shown(row);
  };
  const changing = async (c: Context<Env>, row: TeamRow, change: () => Promise<unknown>): Promise<void> => {
    try {
      await change();
    } catch (error) {
      if (isStale(error)) throw staleProblem(row.version, shown(await reached(c, row.id)));
      throw error;
    }
  };

  const refuse = async (c: Context<Env>, id: string, { code, name, villageId, leaderId, kit }: Sent): Promise<void> => {
    const { townId } = c.get('actor');
    const day = dayOf(c);
    const faults: ArrangedFault[] = [...textFaults({ code, name, kit })];
    if (code !== undefined && (await isTeamCode(store, townId, code, id)))
      faults.push({ kind: 'code-taken', path: 'code' });
    if (typeof villageId === 'string' && !(await isVillageOn(store, townId, day, villageId)))
      faults.push({ kind: 'no-such-village', path: 'villageId' });
    if (typeof leaderId === 'string' && !(await servingOn(store, townId, day, [leaderId])).has(leaderId))
      faults.push({ kind: 'cadre-not-serving', path: 'leaderId' });
    refuseArranged(c, faults);
    if (villageId !== undefined) await guardVillage(c, deps, 'roster.change', { id, villageId }, villageId ?? id);
  };

  const refuseMember = async (
    c: Context<Env>,
    team: TeamRow,
    member: { id: string; cadreId: string | null; name: string | null; phone: string | null; skill: string },
  ): Promise<void> => {
    const faults = [...memberFaults(member)];
    const { cadreId } = member;
    if (cadreId !== null && !(await servingOn(store, team.townId, dayOf(c), [cadreId])).has(cadreId))
      faults.push({ kind: 'cadre-not-serving', path: 'cadreId' });
    if (cadreId !== null && team.members.some((one) => one.cadreId === cadreId && one.id !== member.id))
      faults.push({ kind: 'member-twice', path: 'cadreId' });
    refuseArranged(c, faults);
  };

  return newRoutes()
    .openapi(teamsRoute, async (c) => {
      const { village } = c.req.valid('query');
      const rows = await teamsOn(store, c.get('actor').townId, dayOf(c));
      const items = rows.filter(({ villageId }) => village === undefined || villageId === village).map(shown);
      return c.json({ items }, 200);
    })
    .openapi(addTeamRoute, async (c) => {
      const { id, ...sent } = c.req.valid('json');
      const { townId } = c.get('actor');
      const fields = { ...fieldsOf(sent), x: null, y: null, ...fieldsOf({ point: sent.point }) } as TeamFields;
      const kept = await keptTeam(store, townId, id);
      if (kept === null) {
        await refuse(c, id, sent);
        try {
          await foundTeam(store, { ...fields, id, from: dayOf(c) }, byOf(c, 'roster.change'));
        } catch (error) {
          // Sent twice at once: the other one was first. Whether it was the same is seen below.
          if (!isDuplicate(error)) throw error;
        }
      }
      const row = await reached(c, id);
      const keys = Object.keys(fields) as (keyof TeamFields)[];
      if (keys.some((key) => row[key] !== fields[key])) throw problem('otherBody');
      return c.json(await answer(c, id), 201);
    })
    .openapi(changeTeamRoute, async (c) => {
      const row = await atVersion(c, c.req.valid('param').id);
      const sent = c.req.valid('json') as Sent;
      const set = fieldsOf(sent);
      if (Object.keys(set).length === 0) refuseArranged(c, [{ kind: 'nothing-to-change', path: '' }]);
      await refuse(c, row.id, sent);
      const { members: _members, leaderName: _leader, ...before } = row;
      await changing(c, row, () =>
        changeTeam(store, { before, set, changeId: deps.newId() }, byOf(c, 'roster.change')),
      );
      return c.json(await answer(c, row.id), 200);
    })
    .openapi(closeTeamRoute, async (c) => {
      const row = await atVersion(c, c.req.valid('param').id);
      await changing(c, row, () => closeTeam(store, row, dayOf(c), byOf(c, 'roster.change')));
      return c.body(null, 204);
    })
    .openapi(addMemberRoute, async (c) => {
      const { id } = c.req.valid('param');
      const sent = c.req.valid('json');
      const seen = await reached(c, id);
      if (!seen.members.some((one) => one.id === sent.id)) {
        const row = await atVersion(c, id);
        await refuseMember(c, row, sent);
        const member = { ...sent, teamId: id, from: dayOf(c) };
        await changing(c, row, () => addMember(store, row, member, byOf(c, 'roster.change')));
      }
      return c.json(await answer(c, id), 201);
    })
    .openapi(changeMemberRoute, async (c) => {
      const { id, memberId } = c.req.valid('param');
      const row = await atVersion(c, id);
      const before = row.members.find((one) => one.id === memberId);
      if (before === undefined) throw problem('notFound');
      const sent = c.req.valid('json');
      const own = before.cadreId === null ? { name: before.name, phone: before.phone } : { name: null, phone: null };
      const member = {
        id: memberId,
        teamId: id,
        cadreId: sent.cadreId === undefined ? before.cadreId : sent.cadreId,
        name: sent.name === undefined ? own.name : sent.name,
        phone: sent.phone === undefined ? own.phone : sent.phone,
        skill: sent.skill ?? before.skill,
        version: before.version,
      };
      await refuseMember(c, row, member);
      await changing(c, row, () => changeMember(store, row, member, byOf(c, 'roster.change')));
      return c.json(await answer(c, id), 200);
    })
    .openapi(dropMemberRoute, async (c) => {
      const { id, memberId } = c.req.valid('param');
      const row = await atVersion(c, id);
      const member = row.members.find((one) => one.id === memberId);
      if (member === undefined) throw problem('notFound');
      await changing(c, row, () => dropMember(store, row, { ...member, day: dayOf(c) }, byOf(c, 'roster.change')));
      return c.json(await answer(c, id), 200);
    });
};
