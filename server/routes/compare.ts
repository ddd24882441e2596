import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { FeatureCollection, Position } from 'geojson';
import { polygonOfCell } from '#domain/boundary/polygonOfCell.ts';
import { type ComparedCell, comparedPartitions } from '#domain/plan/comparedPartitions.ts';
import { comparisonGeoJson } from '#domain/plan/comparisonGeoJson.ts';
import type { DraftCell } from '#domain/plan/draft.ts';
import { allow } from '../http/allow.ts';
import type { Env } from '../http/env.ts';
import { contentTag, isKnown } from '../http/etag.ts';
import { problem } from '../http/problem.ts';
import { newRoutes } from '../http/routes.ts';
import { isInScope, scopeOf } from '../http/scope.ts';
import { editionView, type NamedView, planView } from '../queries/plans/partitionView.ts';
import { peopleOfCells } from '../queries/plans/planPeople.ts';
import { json, refusals } from './answers.ts';
import type { Deps } from './deps.ts';
import { fileAnswer, geoJsonType } from './exports/fileAnswer.ts';
import { planConflict, reachedPlan } from './plans/reached.ts';
import { comparison, type Comparison, partitionCells } from './wire/comparison.ts';

const askedView = z
  .string()
  .regex(/^(edition|plan):[\w-]{1,64}$/)
  .openapi({ example: 'edition:0192…' });

const twoViews = z.strictObject({ a: askedView, b: askedView });

const compareRoute = createRoute({
  method: 'get',
  path: '/compare',
  summary: 'Compare any two editions or plans: borders, cells, ground and households that differ',
  middleware: [allow('plans.read')],
  request: { query: twoViews },
  responses: { ...refusals, 200: json(comparison, 'What differs') },
});

/** Named by a plain string, so that the answer is described as bytes and not as the JSON the type ends in. */
const asFile = Object.fromEntries([[geoJsonType, { schema: z.string().openapi({ format: 'binary' }) }]]);

const fileRoute = createRoute({
  method: 'get',
  path: '/compare.geojson',
  summary: 'The borders and the ground that differ between two editions or plans, as a file',
  middleware: [allow('plans.read')],
  request: { query: twoViews },
  responses: {
    ...refusals,
    200: { description: 'The file', content: asFile },
  },
});

const cellsRoute = createRoute({
  method: 'get',
  path: '/partition',
  summary: 'The cells of an edition or a plan as GeoJSON',
  middleware: [allow('plans.read')],
  request: { query: z.strictObject({ of: askedView }) },
  responses: { ...refusals, 200: json(partitionCells, 'Cells'), 304: { description: 'Nothing has changed' } },
});

/** Any two partitions of the town beside each other, and one of them to be drawn. */
export const compareRoutes = (deps: Deps) => {
  const viewOf = async (c: Context<Env>, of: string): Promise<NamedView> => {
    const [kind, id = ''] = of.split(':');
    const { townId, zone } = c.get('actor');
    const today = deps.today(zone);
    if (kind === 'plan') {
      const view = await planView(deps.store, await reachedPlan(c, deps, 'plans.read', id), today);
      if (view === null) throw planConflict(c, 'editionGone');
      return view;
    }
    const view = await editionView(deps.store, townId, id, today);
    if (view === null) throw problem('notFound');
    return view;
  };
  const comparedOf = async (c: Context<Env>, { a, b }: { readonly a: string; readonly b: string }) => {
    const before = await viewOf(c, a);
    const after = await viewOf(c, b);
    // Whose people: those of the later ground, which hold on the day both are looked at, as far as the reader's scope goes.
    const { ground } = after;
    const scope = scopeOf(c, 'plans.read');
    const people = await peopleOfCells(deps.store, {
      townId: c.get('actor').townId,
      asOf: ground.asOf,
      cells: [...ground.cells.values()].flatMap(({ no, id, villageId }) =>
        id === null || !isInScope(scope, villageId) ? [] : [{ no, id }],
      ),
    });
    return { before, after, compared: comparedPartitions(before, after, people) };
  };
  return newRoutes()
    .openapi(fileRoute, async (c) => {
      const { compared } = await comparedOf(c, c.req.valid('query'));
      const bytes = Buffer.from(JSON.stringify(comparisonGeoJson(compared)));
      return fileAnswer(c, bytes, { name: 'comparison.geojson', type: geoJsonType });
    })
    .openapi(compareRoute, async (c) => {
      const { a, b } = c.req.valid('query');
      const { before, after, compared } = await comparedOf(c, { a, b });
      const features = comparisonGeoJson(compared);
      const side = (of: string, { name, effectiveFrom }: NamedView) => ({ of, name, effectiveFrom });
      const answer: Comparison = {
        a: side(a, before),
        b: side(b, after),
        closedM: compared.closedM,
        openedM: compared.openedM,
        created: compared.created.map(shownCell),
        retired: compared.retired.map(shownCell),
        renamed: compared.renamed.map(shownCell),
        reshaped: compared.reshaped.map(shownCell),
        areas: compared.areas.map(({ from, to, areaM2 }) => ({ from, to, areaM2 })),
        moved: compared.moved.map(({ households, ...moved }) => ({ ...moved, households: households.length })),
        features: { type: 'FeatureCollection', features: [...features.features] },
        box: boxOf(features),
      };
      return c.json(answer, 200);
    })
    .openapi(cellsRoute, async (c) => {
      const { topology, cells } = await viewOf(c, c.req.valid('query').of);
      const features = [...cells.values()].map(({ no, code, name, villageId }) => ({
        type: 'Feature',
        id: no,
        geometry: polygonOfCell(topology, no),
        properties: { no, code, name, villageId },
      }));
      const answer = { type: 'FeatureCollection' as const, features };
      if (isKnown(c, contentTag(JSON.stringify(answer)))) return c.body(null, 304);
      return c.json(answer, 200);
    });
};

const named = (cell: DraftCell | null) => cell && { no: cell.no, code: cell.code, name: cell.name };

const shownCell = ({ key, before, after }: ComparedCell) => ({ key, before: named(before), after: named(after) });

const boxOf = ({ features }: FeatureCollection): Comparison['box'] => {
  let box: Comparison['box'] = null;
  const take = (at: Position | readonly unknown[]): void => {
    const [first, second] = at;
    if (typeof first === 'number' && typeof second === 'number')
      box = box
        ? [Math.min(box[0], first), Math.min(box[1], second), Math.max(box[2], first), Math.max(box[3], second)]
        : [first, second, first, second];
    else for (const part of at) if (Array.isArray(part)) take(part);
  };
  for (const { geometry } of features) if ('coordinates' in geometry) take(geometry.coordinates);
  return box;
};
