import { createRoute, z } from '@hono/zod-openapi';
import { blockLayers } from '#domain/words.ts';
import { type BlockFeature, readBlockFile } from '../files/blockFile.ts';
import { UnreadableFile } from '../files/unreadableFile.ts';
import { allow } from '../http/allow.ts';
import { contentTag, isKnown } from '../http/etag.ts';
import { problem } from '../http/problem.ts';
import { newRoutes } from '../http/routes.ts';
import { scopeOf } from '../http/scope.ts';
import { wholeForm } from '../http/wholeForm.ts';
import { blocksOf, replaceBlocks } from '../queries/blocks.ts';
import { changeRefusals, json, refusals } from './answers.ts';
import { byOf } from './by.ts';
import type { Deps } from './deps.ts';
import { refuseFaults } from './refuse.ts';
import { blocks, replacedBlocks } from './wire/blocks.ts';

const listRoute = createRoute({
  method: 'get',
  path: '/blocks',
  summary: 'Areas to paint with and lines to snap to: street blocks, natural villages, groups, roads, rivers',
  middleware: [allow('plans.read')],
  request: { query: z.strictObject({ layer: z.enum(blockLayers).optional() }) },
  responses: { ...refusals, 200: json(blocks, 'Blocks'), 304: { description: 'Nothing has changed' } },
});

const replaceRoute = createRoute({
  method: 'put',
  path: '/blocks/{layer}',
  summary: 'Put a GeoJSON file of areas or lines in place of a layer',
  middleware: [allow('plans.draw'), wholeForm],
  request: {
    params: z.object({ layer: z.enum(blockLayers) }),
    body: {
      required: true,
      content: {
        'multipart/form-data': {
          schema: z.strictObject({
            file: z.custom<File>((value) => value instanceof File).openapi({ type: 'string', format: 'binary' }),
          }),
        },
      },
    },
  },
  responses: { ...changeRefusals, 200: json(replacedBlocks, 'How many were taken, and how many left out') },
});

const isLine = ({ geometry }: BlockFeature): boolean => geometry.type.endsWith('LineString');

/** Block layers: read by whoever draws, put in whole by the administrator of the town. */
export const blocksRoutes = ({ store, newId }: Deps) =>
  newRoutes()
    .openapi(listRoute, async (c) => {
      const rows = await blocksOf(store, c.get('actor').townId, c.req.valid('query').layer);
      const items = rows.map(({ id, layer, name, divisionId, geometry }) => ({
        id,
        layer,
        name,
        divisionId,
        geometry,
      }));
      if (isKnown(c, contentTag(JSON.stringify(items)))) return c.body(null, 304);
      return c.json({ items }, 200);
    })
    .openapi(replaceRoute, async (c) => {
      const { layer } = c.req.valid('param');
      if (!scopeOf(c, 'plans.draw').whole) throw problem('forbidden');
      const wantsLines = layer === 'road' || layer === 'river';
      const read = readOrNull(new Uint8Array(await c.req.valid('form').file.arrayBuffer()));
      const fitting = (read?.features ?? []).filter((feature) => isLine(feature) === wantsLines);
      if (fitting.length === 0) refuseFaults(c, [{ kind: 'no-blocks', path: 'file' }]);
      const rows = fitting.map(({ name, geometry }) => ({ id: newId(), name, divisionId: null, geometry }));
      await replaceBlocks(store, layer, rows, byOf(c, 'plans.draw'));
      const all = read === null ? 0 : read.features.length + read.skipped;
      return c.json({ taken: rows.length, skipped: all - rows.length }, 200);
    });

const readOrNull = (bytes: Uint8Array): ReturnType<typeof readBlockFile> | null => {
  try {
    return readBlockFile(bytes);
  } catch (error) {
    if (error instanceof UnreadableFile) return null;
    throw error;
  }
};
