import { z } from '@hono/zod-openapi';
import {
  answeringRoles,
  assignmentRoles,
  divisionKinds,
  helpNeeds,
  ranks,
  siteKinds,
  teamKinds,
} from '../../domain/words.ts';
import { incidentBrief } from './incidentBrief.ts';
import { outsidePhone } from './roster.ts';
import { day, lonLat, multiPolygon, point, polygon } from './geometry.ts';
import { topologyArrays } from './topologyArrays.ts';

const dated = { from: day, to: day.nullable() };

/** Wire of domain/responsible/facts.ts. */
export const answerFacts = z.object({
  townId: z.string(),
  zone: z.string(),
  madeAt: z.number(),
  officeHours: z.object({ from: z.string(), to: z.string() }),
  dutyPhone: z.string().nullable(),
  villages: z.array(z.object({ id: z.string(), code: z.string(), name: z.string() })),
  cells: z.array(z.object({ id: z.string(), no: z.int(), code: z.string(), name: z.string(), villageId: z.string() })),
  cadres: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      phone: z.string().nullable(),
      post: z.string().nullable(),
      rank: z.enum(ranks),
      unitId: z.string().nullable(),
      ...dated,
    }),
  ),
  units: z.array(z.object({ id: z.string(), name: z.string() })),
  leaves: z.array(z.object({ cadreId: z.string(), coverId: z.string().nullable(), ...dated })),
  assignments: z.array(
    z.object({
      role: z.enum(assignmentRoles),
      cadreId: z.string().nullable(),
      unitId: z.string().nullable(),
      divisionId: z.string().nullable(),
      cellId: z.string().nullable(),
      siteId: z.string().nullable(),
      ...dated,
    }),
  ),
  shifts: z.array(
    z.object({ id: z.string(), startsAt: z.number(), endsAt: z.number(), leaderId: z.string(), officerId: z.string() }),
  ),
  nightStays: z.array(z.object({ cadreId: z.string(), villageId: z.string().nullable(), night: day })),
  cadreHomes: z.array(z.object({ cadreId: z.string(), villageId: z.string(), ...dated })),
  engaged: z.array(z.object({ cadreId: z.string(), incidentId: z.string(), incidentName: z.string() })),
});

const answering = z.object({
  cadreId: z.string().nullable(),
  unitId: z.string().nullable(),
  name: z.string(),
  post: z.string().nullable(),
  phone: z.string().nullable(),
  role: z.enum(answeringRoles),
  /** One sentence in the reader's language: 网格长，自 3 月 1 日. */
  reason: z.string(),
  isParallel: z.boolean(),
  isInVillage: z.boolean(),
});

/** Wire of domain/responsible/answer.ts, with sentences in place of facts. */
export const answer = z.object({
  at: z.number(),
  isOfficeHours: z.boolean(),
  answer: z.enum(['one', 'none', 'several']),
  cells: z.array(
    z.object({
      id: z.string(),
      no: z.int(),
      code: z.string(),
      name: z.string(),
      villageId: z.string(),
      villageName: z.string(),
      distanceM: z.number(),
    }),
  ),
  people: z.array(answering),
  passedOver: z.array(
    z.object({
      cadreId: z.string().nullable(),
      name: z.string(),
      role: z.enum(answeringRoles),
      reason: z.string(),
    }),
  ),
  /** What is missing in the chain, a sentence each. */
  gaps: z.array(z.string()),
});

export const homeCounts = z.object({
  households: z.int(),
  people: z.int(),
  awayHouseholds: z.int(),
  awayPeople: z.int(),
  emptyHouseholds: z.int(),
  needs: z.record(z.enum(helpNeeds), z.int()),
  helpFirst: z.int(),
});

export const shelterChoice = z.object({
  siteId: z.string(),
  name: z.string(),
  point: lonLat,
  distanceM: z.number(),
  isInside: z.boolean(),
  capacity: z.int(),
  free: z.int(),
  routeNote: z.string(),
  phone: z.string().nullable(),
});

export const teamChoice = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(teamKinds),
  leaderName: z.string().nullable(),
  phone: z.string().nullable(),
  members: z.int(),
  kit: z.string(),
  distanceM: z.number().nullable(),
});

export const area = z.discriminatedUnion('type', [polygon, multiPolygon]);

/** An area to ask about: drawn, or a set of cells. The instant is now when left out. */
export const askArea = z.strictObject({
  area: area.optional(),
  cellIds: z.array(z.string().min(1).max(100)).min(1).max(500).optional(),
  /** UTC milliseconds. */
  at: z.number().min(Date.UTC(2000)).max(Date.UTC(2100)).optional(),
});

export const areaAnswer = z.object({
  /** As it was taken: what was asked as cells is their ground. */
  area,
  areaM2: z.number(),
  who: answer,
  cells: z.array(
    z.object({
      cellId: z.string(),
      no: z.int(),
      name: z.string(),
      villageName: z.string(),
      isWhole: z.boolean(),
      counts: homeCounts,
    }),
  ),
  counts: homeCounts,
  relays: z.object({ centres: z.int(), reach: z.int() }),
  sites: z.array(
    z.object({
      siteId: z.string(),
      kind: z.enum(siteKinds),
      name: z.string(),
      headcount: z.int().nullable(),
      point: lonLat,
    }),
  ),
  shelters: z.array(shelterChoice),
  teams: z.array(teamChoice),
});

/** What an area file holds: GeoJSON, KML or a CAP message (which says more than where). */
export const areaFile = z.object({
  area: z.union([area, point]),
  name: z.string().nullable(),
  cap: z
    .object({
      reference: z.string(),
      kind: z.string(),
      level: z.int(),
      headline: z.string(),
      instruction: z.string().nullable(),
      effectiveAt: z.number().nullable(),
      expiresAt: z.number().nullable(),
      messageType: z.enum(['Alert', 'Update', 'Cancel']),
      /** Not meant: an exercise, a test, a draft. */
      isDrill: z.boolean(),
    })
    .nullable(),
});

/** Everything the desk needs without a network, and from which it answers at once with one: no household is in it. */
export const incidentPack = z.object({
  facts: answerFacts,
  /** The partition in force today: integer topology, as in planGround. */
  ground: z.object({
    edition: z.int(),
    ...topologyArrays,
  }),
  places: z.array(
    z.object({
      kind: z.enum([...divisionKinds, 'cell', 'site', 'road', 'river']),
      id: z.string(),
      title: z.string(),
      code: z.string(),
      initials: z.string(),
      point: lonLat.nullable(),
      villageId: z.string().nullable(),
    }),
  ),
  /** Lines an area can follow; degrees WGS84. */
  lines: z.array(
    z.object({ id: z.string(), kind: z.enum(['road', 'river']), name: z.string(), line: z.array(lonLat) }),
  ),
  /** By cell, whole. Counts under 5 are shown to staff: they must know whom to fetch. */
  counts: z.array(z.object({ cellId: z.string(), counts: homeCounts })),
  sites: z.array(
    z.object({
      siteId: z.string(),
      kind: z.enum(siteKinds),
      name: z.string(),
      headcount: z.int().nullable(),
      point: lonLat,
    }),
  ),
  shelters: z.array(shelterChoice.omit({ distanceM: true, isInside: true })),
  teams: z.array(teamChoice.omit({ distanceM: true }).extend({ point: lonLat.nullable() })),
  outsidePhones: z.array(outsidePhone),
  /** Those not over; for whoever may read incidents, else empty. */
  incidents: z.array(incidentBrief),
});

export type IncidentPack = z.infer<typeof incidentPack>;
export type WireAnswer = z.infer<typeof answer>;
export type WireAreaAnswer = z.infer<typeof areaAnswer>;
export type AreaFile = z.infer<typeof areaFile>;
export type AskArea = z.infer<typeof askArea>;
export type WireHomeCounts = z.infer<typeof homeCounts>;
