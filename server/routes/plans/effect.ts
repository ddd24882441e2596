import { createRoute } from '@hono/zod-openapi';
import type { PlanEffect } from '#domain/plan/planEffect.ts';
import { allow } from '../../http/allow.ts';
import { newRoutes } from '../../http/routes.ts';
import { planFault } from '../../http/text/planFaults.ts';
import type { Language } from '../../http/language.ts';
import type { PeopleOfCells } from '../../queries/plans/planPeople.ts';
import { json, refusals } from '../answers.ts';
import type { Deps } from '../deps.ts';
import { oneAsked } from '../wire/asked.ts';
import { planEffect, type PlanEffectWire } from '../wire/planEffect.ts';
import { effectNow } from './effectNow.ts';

const effectRoute = createRoute({
  method: 'get',
  path: '/plans/{id}/effect',
  summary: 'What a plan would do to the households, groups, cadres and issues in my scope, as they are today',
  middleware: [allow('plans.read')],
  request: { params: oneAsked },
  responses: { ...refusals, 200: json(planEffect, 'The effect') },
});

interface Shown {
  readonly effect: PlanEffect;
  readonly people: PeopleOfCells;
  readonly asOf: string;
  readonly language: Language;
}

const shownEffect = ({ effect, people, asOf, language }: Shown): PlanEffectWire => {
  const idOf = (row: number): string => people.ids[row] ?? '';
  return {
    asOf,
    households: people.ids.length,
    moved: effect.moved.map(({ households, ...moved }) => ({ ...moved, householdIds: households.map(idOf) })),
    groups: effect.groups.map(({ strays, cells, repairs, ...group }) => ({
      ...group,
      cells: [...cells],
      strayIds: strays.map(idOf),
      repairs: repairs.map((repair) => ({ ...repair })),
    })),
    cells: [...effect.cells],
    cadres: [...effect.cadres],
    balance: effect.balance,
    issues: effect.issues.map(({ household, ...issue }) => ({
      ...issue,
      householdId: household < 0 ? null : idOf(household),
    })),
    handovers: effect.handovers.map(({ households, ...hands }) => ({ ...hands, householdIds: households.map(idOf) })),
    sizes: [...effect.sizes],
    createdCells: [...effect.createdCells],
    retiredCells: [...effect.retiredCells],
    renamedCells: [...effect.renamedCells],
    unled: [...effect.unled],
    changedVillage: effect.changedVillage.map(({ id, fromVillageId, toVillageId }) => ({
      id,
      fromVillageId,
      toVillageId,
    })),
    faults: effect.faults.map((fault) => {
      const { at, ...told } = planFault(fault, language);
      return { ...told, ...(at === undefined ? {} : { at: [at[0], at[1]] as [number, number] }) };
    }),
  };
};

/** The effect of a plan as a table; the same the drawing page shows under the pointer. */
export const effectRoutes = (deps: Deps) =>
  newRoutes().openapi(effectRoute, async (c) => {
    const { ground, people, effect } = await effectNow(c, deps, c.req.valid('param').id);
    const language = c.get('language');
    return c.json(shownEffect({ effect, people, asOf: ground.asOf, language }), 200);
  });
