import { z } from '@hono/zod-openapi';

/** Where the ground under the cells comes from. */
export const basemap = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('ours'),
    /** `{z}` `{x}` `{y}` in it; changes with the map's files. */
    tiles: z.string(),
    minzoom: z.int(),
    maxzoom: z.int(),
    bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]).nullable(),
  }),
  z.object({ kind: z.literal('style'), url: z.string() }),
  z.object({
    kind: z.literal('raster'),
    tiles: z.array(z.string()),
    /** Pictures of the names that go over it; empty where they are on it already. */
    names: z.array(z.string()),
    maxzoom: z.int(),
    attribution: z.string(),
  }),
  z.object({ kind: z.literal('none') }),
]);

export type Basemap = z.infer<typeof basemap>;
