import { z } from '@hono/zod-openapi';
import { counts } from './coverage.ts';
import { day } from './geometry.ts';

/** A group on a day, as far as the reader sees its households. */
export const group = z.object({
  id: z.string(),
  code: z.string(),
  village: z.object({ id: z.string(), name: z.string() }),
  /** The cell it is listed under: its centre's. */
  cell: z.object({ id: z.string(), no: z.int(), name: z.string() }).nullable(),
  cadre: z.object({ id: z.string(), name: z.string(), phone: z.string().nullable() }).nullable(),
  centreId: z.string().nullable(),
  radiating: z.int(),
  counts,
  dueSoon: z.int(),
  from: day,
});

export type Group = z.infer<typeof group>;
