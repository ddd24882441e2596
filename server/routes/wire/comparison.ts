import { z } from '@hono/zod-openapi';
import { day } from './geometry.ts';

const comparedSide = z.object({
  /** `edition:<id>` or `plan:<id>`. */
  of: z.string(),
  name: z.string(),
  /** The day it takes effect; null for a plan without one. */
  effectiveFrom: day.nullable(),
});
const comparedCell = z.object({
  /** The cell's id; of new ground its code. */
  key: z.string(),
  before: z.object({ no: z.int(), code: z.string(), name: z.string() }).nullable(),
  after: z.object({ no: z.int(), code: z.string(), name: z.string() }).nullable(),
});
/** Two partitions compared: what differs, as numbers, lists and GeoJSON. Cells by key; null is outside the town. */
export const comparison = z.object({
  a: comparedSide,
  b: comparedSide,
  /** Metres of border that are in one of the two only. */
  closedM: z.number(),
  openedM: z.number(),
  created: z.array(comparedCell),
  retired: z.array(comparedCell),
  renamed: z.array(comparedCell),
  reshaped: z.array(comparedCell),
  areas: z.array(z.object({ from: z.string().nullable(), to: z.string().nullable(), areaM2: z.number() })),
  moved: z.array(
    z.object({
      from: z.string().nullable(),
      to: z.string().nullable(),
      households: z.int(),
      people: z.int(),
      withNeeds: z.int(),
    }),
  ),
  /** Lines (`kind` closed or opened, `metres`, `left`, `right`) and moved ground (`kind` moved, `from`, `to`, `areaM2`). */
  features: z.looseObject({ type: z.literal('FeatureCollection'), features: z.array(z.unknown()) }),
  /** West, south, east, north of what differs; null where nothing does. */
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]).nullable(),
});

/** Cells of an edition or a plan as GeoJSON: `no`, `code`, `name`, `villageId`. */
export const partitionCells = z.looseObject({ type: z.literal('FeatureCollection'), features: z.array(z.unknown()) });

export type Comparison = z.infer<typeof comparison>;
