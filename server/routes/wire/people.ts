import { z } from '@hono/zod-openapi';
import {
  accountRoles,
  assignmentRoles,
  divisionKinds,
  memberRoles,
  placings,
  ranks,
  residences,
} from '../../domain/words.ts';
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
export type SearchHit = z.infer<typeof searchHit>;
