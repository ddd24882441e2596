import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { MultiPolygon, Polygon } from 'geojson';
import { polygonOfCell } from '#domain/boundary/polygonOfCell.ts';
import { householdsIn } from '#domain/coverage/tally.ts';
import { type Day, dayNumber } from '#domain/time/day.ts';
import { type CellOut, partitionFormats } from '../../files/polygons/out/cellsOut.ts';
import { partitionFiles } from '../../files/polygons/out/partitionBytes.ts';
import { allow } from '../../http/allow.ts';
import type { Env } from '../../http/env.ts';
import { problem } from '../../http/problem.ts';
import { newRoutes } from '../../http/routes.ts';
import { cellAnswering, cellFeaturesOn } from '../../queries/cellFeatures.ts';
import { draftToday } from '../../queries/plans/planDrafts.ts';
import { refusals } from '../answers.ts';
import type { Deps } from '../deps.ts';
import { reachedPlan } from '../plans/reached.ts';
import { sightIfAllowed, townOf } from '../sight.ts';
import { askedId } from '../wire/asked.ts';
import { fileAnswer } from './fileAnswer.ts';
import { noteExport } from './sending.ts';

const binary = z.string().openapi({ format: 'binary' });

const partitionRoute = createRoute({
  method: 'get',
  path: '/exports/partition',
  summary: 'The cells of an edition (default: the one in force) or of a plan, for QGIS, ArcGIS or Google Earth; WGS84',
  middleware: [allow('exports.run')],
  request: {
    query: z
      .strictObject({ edition: askedId.optional(), plan: askedId.optional(), format: z.enum(partitionFormats) })
      .refine(({ edition, plan }) => edition === undefined || plan === undefined, { path: ['plan'] }),
  },
  responses: {
    ...refusals,
    200: {
      description: 'The file; a Shapefile is a zip with .prj and .cpg (GBK)',
      content: Object.fromEntries(partitionFormats.map((one) => [partitionFiles[one].type, { schema: binary }])),
    },
  },
});

/** A partition for other programs: codes, names, villages and leads; households where the reader may count them. */
export const partitionExports = (deps: Deps) =>
  newRoutes().openapi(partitionRoute, async (c) => {
    const { edition, plan, format } = c.req.valid('query');
    const { cells, day } = plan === undefined ? await editionOut(c, deps, edition) : await planOut(c, deps, plan);
    await noteExport(c, deps, 'partition');
    const bytes = await deps.jobs.bytesOf({ kind: 'partition', cells, format });
    const { extension, type } = partitionFiles[format];
    return fileAnswer(c, bytes ?? new Uint8Array(), { name: `cells-${day}.${extension}`, type });
  });

interface Out {
  readonly cells: readonly CellOut[];
  readonly day: Day;
}

/** An edition as it is today, or as it was on its first day. @throws Problem 404 */
async function editionOut(c: Context<Env>, deps: Deps, asked: string | undefined): Promise<Out> {
  const town = await townOf(c, deps);
  const today = deps.today(c.get('actor').zone);
  const inForce = town.partition.editions.findLast(({ effectiveFrom }) => effectiveFrom <= today);
  const edition = asked === undefined ? inForce : town.partition.editions.find(({ id }) => id === asked);
  if (edition === undefined) throw problem('notFound');
  const day = edition === inForce ? today : edition.effectiveFrom;
  const coverage = day > today ? null : sightIfAllowed(c, 'coverage.read');
  const cells = cellFeaturesOn(town, { asOf: day, coverage, issues: null }).map(
    ({ geometryJson, facts }): CellOut => ({
      code: facts.code,
      name: facts.name,
      village: facts.village.name,
      lead: facts.cadres.find(({ role }) => role === 'lead')?.name ?? '',
      households: facts.counts === null ? null : householdsIn(facts.counts),
      geometry: JSON.parse(geometryJson) as Polygon | MultiPolygon,
    }),
  );
  return { cells, day };
}

/** A plan as drawn so far; how many households its cells would have is in its effect, not here. @throws Problem 404 */
async function planOut(c: Context<Env>, deps: Deps, id: string): Promise<Out> {
  const plan = await reachedPlan(c, deps, 'plans.read', id);
  const town = await townOf(c, deps);
  const day = deps.today(c.get('actor').zone);
  const drawn = await draftToday(deps.store, plan, day);
  if (drawn === null) throw problem('notFound');
  const { draft } = drawn;
  const leadOf = (cellId: string | null, leadId: string | null | undefined): string => {
    if (leadId !== undefined) return leadId === null ? '' : (town.directory.cadres.get(leadId)?.name ?? '');
    if (cellId === null) return '';
    return cellAnswering(town, cellId, dayNumber(day)).find(({ role }) => role === 'lead')?.name ?? '';
  };
  const cells = [...draft.cells.values()]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(
      (cell): CellOut => ({
        code: cell.code,
        name: cell.name,
        village: town.partition.divisions.get(cell.villageId)?.name ?? '',
        lead: leadOf(cell.id, cell.leadId),
        households: null,
        geometry: polygonOfCell(draft.topology, cell.no),
      }),
    );
  return { cells, day };
}
