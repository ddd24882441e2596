import { createRoute } from '@hono/zod-openapi';
import { allow, permissionsOf } from '../../http/allow.ts';
import { newRoutes } from '../../http/routes.ts';
import { isInScope, scopeOf } from '../../http/scope.ts';
import { arraysOfTopology } from '#domain/boundary/topologyArrays.ts';
import { NO_POINT } from '#domain/plan/planPeople.ts';
import { type PlanGround as Ground, planGroundOf } from '../../queries/plans/planBase.ts';
import { peopleOfCells } from '../../queries/plans/planPeople.ts';
import type { PlanRow } from '../../queries/plans/planRows.ts';
import { cadreNames } from '../../queries/people.ts';
import { json, refusals } from '../answers.ts';
import type { Deps } from '../deps.ts';
import { oneAsked } from '../wire/asked.ts';
import { planGround, planHouseholds } from '../wire/planGround.ts';
import { planConflict, reachedPlan } from './reached.ts';

const groundRoute = createRoute({
  method: 'get',
  path: '/plans/{id}/ground',
  summary: 'The edition a plan stands on: integer topology, cells, villages, settings',
  middleware: [allow('plans.read')],
  request: { params: oneAsked },
  responses: { ...refusals, 200: json(planGround, 'The ground') },
});

const householdsRoute = createRoute({
  method: 'get',
  path: '/plans/{id}/households',
  summary: 'Households of today in my scope as columns, without names: what the live effect counts',
  middleware: [allow('plans.read')],
  request: { params: oneAsked },
  responses: { ...refusals, 200: json(planHouseholds, 'Households, groups and open issues') },
});

/** What a plan stands on, and whom it would move. */
export const groundRoutes = (deps: Deps) => {
  const { store, today } = deps;
  return newRoutes()
    .openapi(groundRoute, async (c) => {
      const row = await reachedPlan(c, deps, 'plans.read', c.req.valid('param').id);
      const ground = await planGroundOf(store, row.townId, row.baseEditionId, today(c.get('actor').zone));
      if (ground === null) throw planConflict(c, 'editionGone');
      const mine = scopeOf(c, permissionsOf(c.get('actor')).includes('plans.draw') ? 'plans.draw' : 'plans.read');
      const { edition, topology, cells, leads, villages, settings } = ground;
      return c.json(
        {
          edition: { id: edition.id, no: edition.no, effectiveFrom: edition.effectiveFrom },
          ...arraysOfTopology(topology),
          cells: [...cells.values()].map(({ no, id, code, name, villageId, isDedicated }) => ({
            no,
            id: id ?? '',
            code,
            name,
            villageId,
            isDedicated,
            leadId: leads.get(no) ?? null,
          })),
          villages: [...villages.values()].map((village) => ({
            ...village,
            isMine: isInScope(mine, village.kind === 'town' ? null : village.id),
          })),
          nextCell: ground.nextCell,
          nextNode: topology.nextNode,
          nextEdge: topology.nextEdge,
          codesUsed: [...ground.codesUsed],
          settings: {
            sizeTown: [...settings.sizeTown] as [number, number],
            sizeCountry: [...settings.sizeCountry] as [number, number],
            radiatingAtLeast: settings.radiatingAtLeast,
            cellCodeDigits: settings.cellCodeDigits,
          },
        },
        200,
      );
    })
    .openapi(householdsRoute, async (c) => {
      const row = await reachedPlan(c, deps, 'plans.read', c.req.valid('param').id);
      const ground = await planGroundOf(store, row.townId, row.baseEditionId, today(c.get('actor').zone));
      if (ground === null) throw planConflict(c, 'editionGone');
      const scope = scopeOf(c, 'plans.read');
      const inSight = [...ground.cells.values()].filter(({ villageId }) => isInScope(scope, villageId));
      const people = await peopleInSight(row, ground, inSight);
      return c.json(people, 200);
    });

  async function peopleInSight(
    { townId }: PlanRow,
    { asOf }: Ground,
    cells: readonly { readonly no: number; readonly id: string | null }[],
  ) {
    const people = await peopleOfCells(store, {
      townId,
      asOf,
      cells: cells.flatMap(({ no, id }) => (id === null ? [] : [{ no, id }])),
    });
    const villageIds = [...new Set(people.villageIds)].sort();
    const villageRow = new Map(villageIds.map((id, i) => [id, i]));
    const cadreIds = new Set(
      [...people.groups, ...people.issues].flatMap(({ cadreId }) => (cadreId === null ? [] : [cadreId])),
    );
    const names = await cadreNames(store, townId, [...cadreIds]);
    return {
      asOf,
      ids: [...people.ids],
      codes: [...people.codes],
      x: Array.from(people.x, (x) => (x === NO_POINT ? null : x)),
      y: Array.from(people.y, (y) => (y === NO_POINT ? null : y)),
      cell: [...people.cell],
      people: [...people.people],
      needs: [...people.needs],
      group: [...people.group],
      isCentre: Array.from(people.isCentre, (one) => one === 1),
      isOwed: Array.from(people.isOwed, (one) => one === 1),
      village: people.villageIds.map((id) => villageRow.get(id) ?? 0),
      villageIds,
      groups: [...people.groups],
      cadres: [...names].map(([id, { name }]) => ({ id, name })),
      issues: [...people.issues],
    };
  }
};
