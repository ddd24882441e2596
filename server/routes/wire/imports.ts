import { z } from '@hono/zod-openapi';
import { importNouns, jobKinds, jobStates } from '../../domain/words.ts';
import { coordinateSystems } from '#domain/coordinateSystem.ts';
import { textEncodings } from '../../files/decodeText.ts';
import { day, lonLat } from './geometry.ts';

/** What may be imported as what: `GET /api/imports/targets`. Templates: `GET /api/imports/templates/:noun` (xlsx). */
export const importTargets = z.object({
  items: z.array(
    z.object({
      noun: z.enum(importNouns),
      /** False once the town has cells: they change only by plan. */
      isOpen: z.boolean(),
      fields: z.array(z.object({ name: z.string(), label: z.string(), isRequired: z.boolean(), hint: z.string() })),
    }),
  ),
});

/** What the clerk chooses: fields beside `file` and `noun` of `POST /api/imports`, body of `POST /api/imports/:id/check`. */
export const importChoices = z.strictObject({
  /** Our column → the file's; null: none. Left out: found by the heads. */
  mapping: z.record(z.string(), z.string().nullable()).optional(),
  encoding: z.enum(textEncodings).optional(),
  system: z.enum(coordinateSystems).optional(),
  isSwapped: z.boolean().optional(),
  /** The day from which the rows hold; left out: today. */
  from: day.optional(),
  enclosed: z.enum(['gap', 'outside']).optional(),
});

/** `POST /api/imports/:id/run` */
export const importRun = z.strictObject({ rows: z.enum(['all', 'good']) });

export const rowFault = z.object({
  /** As the clerk sees it, head included; null for the file as a whole. */
  row: z.int().nullable(),
  /** The column's label in the reader's language. */
  column: z.string().nullable(),
  kind: z.string(),
  value: z.string().nullable(),
  reason: z.string(),
  suggestion: z.string(),
  /** A partition's overlap or gap: where, how large, its outline. */
  at: lonLat.optional(),
  areaM2: z.number().optional(),
  ring: z.array(lonLat).optional(),
});

export const job = z.object({
  id: z.string(),
  kind: z.enum(jobKinds),
  noun: z.enum(importNouns).nullable(),
  state: z.enum(jobStates),
  fileName: z.string().nullable(),
  progress: z.number().min(0).max(1),
  createdAt: z.int(),
  endedAt: z.int().nullable(),
  choices: importChoices,
  result: z.object({
    columns: z.array(z.object({ name: z.string(), samples: z.array(z.string()) })).optional(),
    mapping: z.record(z.string(), z.string().nullable()).optional(),
    encoding: z.string().optional(),
    rows: z.int().optional(),
    good: z.int().optional(),
    wrong: z.int().optional(),
    added: z.int().optional(),
    changed: z.int().optional(),
    unchanged: z.int().optional(),
    /** 未落点 */
    notPlaced: z.int().optional(),
    overlaps: z.int().optional(),
    gaps: z.int().optional(),
    cells: z.int().optional(),
    /** Overlaps and gaps that may be given to somebody: nothing else is wrong. `GET /api/imports/:id/repairs` has them. */
    disputes: z.int().optional(),
    /** What a repair came to; metres and m². */
    repair: z.object({ disputes: z.int(), overlapM2: z.number(), gapM2: z.number(), movedM: z.number() }).optional(),
    /** Where the encoding of names cannot be told: how they read in each; null where they cannot be read so. */
    encodings: z
      .array(z.object({ encoding: z.enum(textEncodings), samples: z.array(z.string()).nullable() }))
      .optional(),
    madeDivisions: z.int().optional(),
    points: z.int().optional(),
    /** How many points would fall outside their village under each reading of the coordinates. */
    readings: z
      .array(
        z.object({
          system: z.enum(coordinateSystems),
          outsideVillage: z.int(),
          outsideCells: z.int(),
          shiftM: z.number(),
        }),
      )
      .optional(),
    /** Why it failed, in the reader's language. */
    problem: z.string().optional(),
  }),
  faults: z.array(rowFault),
  /** More faults than are listed here; `GET /api/imports/:id/wrong.xlsx` (or .csv) has all wrong rows. */
  moreFaults: z.int(),
});

export type ImportTargets = z.infer<typeof importTargets>;
export type ImportTarget = ImportTargets['items'][number];
export type ImportChoices = z.infer<typeof importChoices>;
export type Job = z.infer<typeof job>;
export type RowFault = z.infer<typeof rowFault>;
