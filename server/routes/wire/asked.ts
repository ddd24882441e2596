import { z } from '@hono/zod-openapi';
import { isDay } from '../../domain/time/day.ts';

/** A day that exists, as asked for: 2025-02-29 is refused. */
export const askedDay = z.string().refine(isDay).openapi({ example: '2026-03-12', format: 'date' });

/** `true` or `false` in a query. */
export const askedFlag = z.enum(['true', 'false']).transform((text) => text === 'true');

/** An id in a path or query. */
export const askedId = z.string().min(1).max(100);

/** Which page of a list, in which order; an unknown key is refused. */
export const pageAsked = <const Sorts extends readonly [string, ...string[]]>(sorts: Sorts) => ({
  sort: z.enum(sorts).default(sorts[0] as Sorts[number]),
  /** `next` of the page before; only for the same sort. */
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

/** The id of the thing in the path. */
export const oneAsked = z.strictObject({ id: askedId });
