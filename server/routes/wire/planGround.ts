import { z } from '@hono/zod-openapi';
import { day } from './geometry.ts';
import { topologyArrays } from './topologyArrays.ts';

/**
 * The base a plan stands on, for the drawing page: integer topology and cells. Coordinates: degrees × 1e7.
 * nodes: [no, x, y, …]. edges: parallel arrays; line k is `points` from starts[k] to starts[k+1] (x, y alternating).
 */
export const planGround = z.object({
  edition: z.object({ id: z.string(), no: z.int(), effectiveFrom: day }),
  ...topologyArrays,
  cells: z.array(
    z.object({
      no: z.int(),
      id: z.string(),
      code: z.string(),
      name: z.string(),
      villageId: z.string(),
      isDedicated: z.boolean(),
      leadId: z.string().nullable(),
    }),
  ),
  villages: z.array(
    z.object({
      id: z.string(),
      code: z.string(),
      name: z.string(),
      kind: z.string(),
      /** Whether the reader's territory holds it: rights on both sides are needed to move its line. */
      isMine: z.boolean(),
    }),
  ),
  /** The next number for new ground, beyond every number the town ever used. */
  nextCell: z.int(),
  /** The next numbers for nodes and edges: set them on the topology, so that both sides number alike. */
  nextNode: z.int(),
  nextEdge: z.int(),
  /** Codes that were ever reported, of cells that are no more too: never given again. */
  codesUsed: z.array(z.string()),
  settings: z.object({
    /** Households in a cell the policy wants, from–to. */
    sizeTown: z.tuple([z.int(), z.int()]),
    sizeCountry: z.tuple([z.int(), z.int()]),
    radiatingAtLeast: z.int(),
    cellCodeDigits: z.int(),
  }),
});

/** Households as parallel arrays, without names: what the live effect counts. */
export const planHouseholds = z.object({
  asOf: day,
  ids: z.array(z.string()),
  codes: z.array(z.string()),
  /** degrees × 1e7; null while it has no point: it stays in its cell. */
  x: z.array(z.int().nullable()),
  y: z.array(z.int().nullable()),
  /** The cell it lies in now, by no. */
  cell: z.array(z.int()),
  people: z.array(z.int()),
  /** Entitlements in force: how many kinds of care it needs (0 = none); which kinds are not told here. */
  needs: z.array(z.int()),
  /** Index into `groups`, −1 = in none. */
  group: z.array(z.int()),
  isCentre: z.array(z.boolean()),
  /** Whether it is owed visits (not registered only, not vacant). */
  isOwed: z.array(z.boolean()),
  /** 所属村 */
  village: z.array(z.int()),
  villageIds: z.array(z.string()),
  groups: z.array(
    z.object({ id: z.string(), code: z.string(), villageId: z.string(), cadreId: z.string().nullable() }),
  ),
  cadres: z.array(z.object({ id: z.string(), name: z.string() })),
  /** Open issues: where they lie. */
  issues: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      dueOn: day,
      /** Index of the household, or −1 with a place of its own. */
      household: z.int(),
      x: z.int().nullable(),
      y: z.int().nullable(),
      cell: z.int(),
      cadreId: z.string().nullable(),
    }),
  ),
});

export type PlanGround = z.infer<typeof planGround>;
export type PlanHouseholds = z.infer<typeof planHouseholds>;
