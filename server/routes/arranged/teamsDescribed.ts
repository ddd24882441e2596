import { createRoute, z } from '@hono/zod-openapi';
import { allow } from '../../http/allow.ts';
import { body, changeRefusals, json, refusals } from '../answers.ts';
import { askedId, oneAsked } from '../wire/asked.ts';
import { changeTeam, changeTeamMember, newTeam, newTeamMember, team, teams } from '../wire/roster.ts';

const oneMember = z.strictObject({ id: askedId, memberId: askedId });

export const teamsRoute = createRoute({
  method: 'get',
  path: '/teams',
  summary: 'Service and rescue teams with their members',
  middleware: [allow('roster.read')],
  request: { query: z.strictObject({ village: askedId.optional() }) },
  responses: { ...refusals, 200: json(teams, 'Teams, by code') },
});
export const addTeamRoute = createRoute({
  method: 'post',
  path: '/teams',
  summary: 'Found a team; sent again with the same id it is the same team',
  middleware: [allow('roster.change')],
  request: { body: body(newTeam) },
  responses: { ...changeRefusals, 201: json(team, 'The team') },
});
export const changeTeamRoute = createRoute({
  method: 'patch',
  path: '/teams/{id}',
  summary: 'Change a team; needs If-Match',
  middleware: [allow('roster.change')],
  request: { params: oneAsked, body: body(changeTeam) },
  responses: { ...changeRefusals, 200: json(team, 'The team') },
});
export const closeTeamRoute = createRoute({
  method: 'delete',
  path: '/teams/{id}',
  summary: 'End a team from today on; needs If-Match',
  middleware: [allow('roster.change')],
  request: { params: oneAsked },
  responses: { ...changeRefusals, 204: { description: 'Ended' } },
});
export const addMemberRoute = createRoute({
  method: 'post',
  path: '/teams/{id}/members',
  summary: 'Take somebody into a team; needs If-Match of the team',
  middleware: [allow('roster.change')],
  request: { params: oneAsked, body: body(newTeamMember) },
  responses: { ...changeRefusals, 201: json(team, 'The team') },
});
export const changeMemberRoute = createRoute({
  method: 'patch',
  path: '/teams/{id}/members/{memberId}',
  summary: 'Change a member; needs If-Match of the team',
  middleware: [allow('roster.change')],
  request: { params: oneMember, body: body(changeTeamMember) },
  responses: { ...changeRefusals, 200: json(team, 'The team') },
});
export const dropMemberRoute = createRoute({
  method: 'delete',
  path: '/teams/{id}/members/{memberId}',
  summary: 'Let a member go from today on; needs If-Match of the team',
  middleware: [allow('roster.change')],
  request: { params: oneMember },
  responses: { ...changeRefusals, 200: json(team, 'The team') },
});
