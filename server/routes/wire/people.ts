import { z } from '@hono/zod-openapi';
import {
  accountRoles,
  assignmentRoles,
  divisionKinds,
  memberRoles,
  placings,
  ranks,
  residences,
  siteKinds,
} from '../../domain/words.ts';
import { askedDay, askedId } from './asked.ts';
import { householdStates } from './cells.ts';
import { day, lonLat } from './geometry.ts';

/** A page of a list; `next` is an opaque cursor, null at the end. */
export const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().nullable() });

export const health = z.object({
  status: z.enum(['ok', 'readOnly']),
  engine: z.string(),
  schemaVersion: z.int(),
  edition: z.int().nullable(),
});

export const me = z.object({
  account: z.object({ id: z.string(), username: z.string(), name: z.string(), cadreId: z.string().nullable() }),
  town: z.object({
    id: z.string(),
    code: z.string(),
    name: z.string(),
    zone: z.string(),
    isDemo: z.boolean(),
    /** The demonstration's last day; when older than `today` the page offers to make it anew. */
    demoDay: day.nullable(),
    bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]).nullable(),
    edition: z.object({ id: z.string(), no: z.int() }).nullable(),
    /** First day with any coverage history. */
    historyFrom: day.nullable(),
  }),
  roles: z.array(
    z.object({
      role: z.enum(accountRoles),
      divisionId: z.string().nullable(),
      divisionName: z.string().nullable(),
    }),
  ),
  /** What this account may do, from the access table, e.g. "coverage.read". */
  may: z.array(z.string()),
  language: z.enum(['zh', 'en']),
  /** The server's today in the town's zone. */
  today: day,
});

export const division = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  kind: z.enum(divisionKinds),
  parentId: z.string().nullable(),
  isProvisional: z.boolean(),
  /** Where its name stands on the map; null without an outline. */
  label: lonLat.nullable(),
  bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]).nullable(),
  cells: z.int(),
});
export const divisions = z.object({ items: z.array(division) });

export const cadre = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  phone: z.string().nullable(),
  post: z.string().nullable(),
  rank: z.enum(ranks),
  colour: z.int(),
  unit: z.object({ id: z.string(), name: z.string() }).nullable(),
  from: day,
  to: day.nullable(),
  version: z.int(),
  /** Groups and households held on the day asked. */
  groups: z.int(),
  households: z.int(),
  cells: z.array(z.object({ id: z.string(), no: z.int(), name: z.string(), role: z.enum(assignmentRoles) })),
});

export const assignment = z.object({
  id: z.string(),
  role: z.enum(assignmentRoles),
  cadreId: z.string().nullable(),
  cadreName: z.string().nullable(),
  unitId: z.string().nullable(),
  unitName: z.string().nullable(),
  divisionId: z.string().nullable(),
  cellId: z.string().nullable(),
  siteId: z.string().nullable(),
  placeName: z.string(),
  from: day,
  to: day.nullable(),
  version: z.int(),
});

/** Appoints: exactly one of cadre and unit to exactly one of division, cell and site. */
export const newAssignment = z.strictObject({
  id: z.uuid(),
  role: z.enum(assignmentRoles),
  cadreId: askedId.optional(),
  unitId: askedId.optional(),
  divisionId: askedId.optional(),
  cellId: askedId.optional(),
  siteId: askedId.optional(),
  /** First day in force; default today. */
  from: askedDay.optional(),
  /** First day no longer in force; left out: open. */
  to: askedDay.optional(),
  /** Needed where a day lies in the past. */
  reason: z.string().min(2).max(200).optional(),
});
export const endAssignment = z.strictObject({
  /** First day no longer in force; default today. */
  to: askedDay.optional(),
  reason: z.string().min(2).max(200).optional(),
});

/** What is left out stays as it is. */
export const changeCadre = z.strictObject({
  post: z.string().trim().min(1).max(50).nullable().optional(),
  phone: z.string().trim().min(1).max(32).nullable().optional(),
  rank: z.enum(ranks).optional(),
  /** First day out of service; null: in service again. */
  to: askedDay.nullable().optional(),
  reason: z.string().min(2).max(200).optional(),
});

export const unit = z.object({ id: z.string(), code: z.string(), name: z.string(), version: z.int() });
export const units = z.object({ items: z.array(unit) });

export const site = z.object({
  id: z.string(),
  code: z.string(),
  kind: z.enum(siteKinds),
  name: z.string(),
  point: lonLat,
  villageId: z.string().nullable(),
  cellId: z.string().nullable(),
  headcount: z.int().nullable(),
  /** Masked; null for a reader who sees no names. */
  personInCharge: z.string().nullable(),
  phone: z.string().nullable(),
  from: day,
  to: day.nullable(),
  version: z.int(),
});

export const household = z.object({
  id: z.string(),
  code: z.string(),
  /** Masked; whole only for a cadre's own groups; null where names are not shown at all. */
  name: z.string().nullable(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
  people: z.int(),
  village: z.object({ id: z.string(), name: z.string() }),
  cell: z.object({ id: z.string(), no: z.int(), name: z.string() }).nullable(),
  placedBy: z.enum(placings).nullable(),
  point: lonLat.nullable(),
  residence: z.enum(residences),
  group: z
    .object({
      id: z.string(),
      code: z.string(),
      role: z.enum(memberRoles),
      cadreId: z.string().nullable(),
      cadreName: z.string().nullable(),
    })
    .nullable(),
  state: z.enum(householdStates),
  since: day.nullable(),
  lastMet: day.nullable(),
  isDueSoon: z.boolean(),
  version: z.int(),
});
/** What a clerk corrects; what is left out stays. */
export const changeHousehold = z.strictObject({
  phone: z.string().trim().min(1).max(32).nullable().optional(),
  address: z.string().trim().min(1).max(200).nullable().optional(),
  people: z.int().min(0).max(99).optional(),
  residence: z.enum(residences).optional(),
  /** The day from which the residence holds; default today. */
  from: askedDay.optional(),
  reason: z.string().min(2).max(200).optional(),
});
/** What something is looked at in full for; goes to the audit. */
export const revealFor = z.strictObject({ purpose: z.string().trim().min(2).max(200) });
/** The answer of POST /api/households/:id/reveal { purpose }. */
export const revealed = z.object({
  id: z.string(),
  name: z.string(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
});

export const searchHit = z.object({
  kind: z.enum(['household', 'cadre', 'cell', 'division', 'site']),
  id: z.string(),
  title: z.string(),
  subtitle: z.string(),
  point: lonLat.nullable(),
  cell: z.object({ id: z.string(), no: z.int() }).nullable(),
});
export const searchHits = z.object({ items: z.array(searchHit) });

export type Me = z.infer<typeof me>;
export type Division = z.infer<typeof division>;
export type Cadre = z.infer<typeof cadre>;
export type Assignment = z.infer<typeof assignment>;
export type Household = z.infer<typeof household>;
export type Site = z.infer<typeof site>;
export type Unit = z.infer<typeof unit>;
export type NewAssignment = z.infer<typeof newAssignment>;
export type ChangeHousehold = z.infer<typeof changeHousehold>;
export type ChangeCadre = z.infer<typeof changeCadre>;
export type Revealed = z.infer<typeof revealed>;
export type SearchHit = z.infer<typeof searchHit>;
