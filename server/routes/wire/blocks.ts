import { z } from '@hono/zod-openapi';
import { blockLayers } from '../../domain/words.ts';

export const block = z.object({
  id: z.string(),
  layer: z.enum(blockLayers),
  name: z.string(),
  divisionId: z.string().nullable(),
  geometry: z.looseObject({ type: z.string() }),
});
export const blocks = z.object({ items: z.array(block) });
export const replacedBlocks = z.object({ taken: z.int(), skipped: z.int() });

export type Block = z.infer<typeof block>;
