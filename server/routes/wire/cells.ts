import { z } from '@hono/zod-openapi';
import { householdStates } from '../../domain/coverage/state.ts';
import { assignmentRoles, cellMetrics, memberRoles, residences } from '../../domain/words.ts';
import { counts, rates } from './coverage.ts';
import { day, multiPolygon, point, polygon } from './geometry.ts';

export const answering = z.object({
  role: z.enum(assignmentRoles),
  cadreId: z.string().nullable(),
  unitId: z.string().nullable(),
  name: z.string(),
  phone: z.string().nullable(),
  from: day,
});

export const cellProperties = rates.extend({
  id: z.string(),
  no: z.int(),
  code: z.string(),
  name: z.string(),
  village: z.object({ id: z.string(), code: z.string(), name: z.string() }),
  isDedicated: z.boolean(),
  areaM2: z.number(),
  /** Where the label stands. */
  label: z.tuple([z.number(), z.number()]),
  /** Null for a reader who may not see states. */
  counts: counts.nullable(),
  openIssues: z.int(),
  openConflicts: z.int(),
  /** Who answers: lead, backup, unit of the cell. */
  cadres: z.array(answering),
});

export const cellFeature = z.object({
  type: z.literal('Feature'),
  id: z.int(),
  geometry: z.union([polygon, multiPolygon]),
  properties: cellProperties,
});
export const cellCollection = z.object({ type: z.literal('FeatureCollection'), features: z.array(cellFeature) });

/**
 * What colours the map: one small value per cell, by `no`. `values[i]` belongs to cell `firstNo + i`.
 * Rates: whole percent, rounded down so that no class is reached early; 255 = nobody obligated. conflicts: number open, at most 250.
 * Both: 254 = no such cell that day, or outside of the reader's scope. cadre: index into `cadres` + 1, 0 = no lead, 65534 = no such cell.
 */
export const cellState = z.object({
  asOf: day,
  /** Null while the town has no cells. */
  edition: z.object({ id: z.string(), no: z.int() }).nullable(),
  metric: z.enum(cellMetrics),
  firstNo: z.int(),
  values: z.string().describe('base64 of one byte a cell (two bytes, little-endian, for metric=cadre)'),
  /** base64, one byte a cell: bit 0 = linked under 90 % (dotted edge, never in the best class), bit 1 = no lead. */
  flags: z.string(),
  /** metric=cadre: who the values point at. */
  cadres: z.array(z.object({ id: z.string(), name: z.string(), colour: z.int() })).optional(),
});

/** Household states on a day (product.md). */
export { householdStates };

export const memberProperties = z.object({
  householdId: z.string(),
  role: z.enum(memberRoles),
  groupId: z.string(),
  groupCode: z.string(),
  centreId: z.string().nullable(),
  state: z.enum(householdStates),
  /** Overdue since, if it is. */
  since: day.nullable(),
  isDueSoon: z.boolean(),
  lastMet: day.nullable(),
  residence: z.enum(residences),
  /** Masked ("李**"), whole for a cadre's own groups, null for a reader who sees no names. */
  name: z.string().nullable(),
  cadre: z.object({ id: z.string(), name: z.string(), phone: z.string().nullable() }).nullable(),
});
export const memberFeature = z.object({
  type: z.literal('Feature'),
  id: z.string(),
  geometry: point.nullable(),
  properties: memberProperties,
});
export const cellGroups = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(memberFeature),
  /** Households of the cell in no group, by state; a foreign member of RFC 7946. */
  unlinked: z.int(),
});

export const edition = z.object({
  id: z.string(),
  no: z.int(),
  name: z.string(),
  documentNo: z.string().nullable(),
  effectiveFrom: day,
  bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  cells: z.int(),
});
export const editions = z.object({ items: z.array(edition) });

export type Answering = z.infer<typeof answering>;
export type CellProperties = z.infer<typeof cellProperties>;
export type CellCollection = z.infer<typeof cellCollection>;
export type CellState = z.infer<typeof cellState>;
export type MemberProperties = z.infer<typeof memberProperties>;
export type CellGroups = z.infer<typeof cellGroups>;
export type Edition = z.infer<typeof edition>;
