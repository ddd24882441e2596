import { z } from '@hono/zod-openapi';

/** Wire of domain/boundary/topologyArrays.ts. */
export const topologyArrays = {
  nodes: z.array(z.int()),
  edges: z.object({
    no: z.array(z.int()),
    startNode: z.array(z.int()),
    endNode: z.array(z.int()),
    leftCell: z.array(z.int()),
    rightCell: z.array(z.int()),
    starts: z.array(z.int()),
    points: z.array(z.int()),
  }),
};
