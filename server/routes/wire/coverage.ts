import { z } from '@hono/zod-openapi';
import { type CoverageLevel, coverageLevels } from '../../domain/coverage/levels.ts';
import { gapKinds } from '../../domain/gaps/gap.ts';
import { day } from './geometry.ts';

/** The seven counts; they always add up to the number of households. */
export const counts = z.object({
  done: z.int(),
  due: z.int(),
  new: z.int(),
  overdue: z.int(),
  excused: z.int(),
  unlinked: z.int(),
  notOwed: z.int(),
});

/** 0..1, or null where nobody is obligated (drawn hatched, never as full). */
const rate = z.number().min(0).max(1).nullable();

export const rates = z.object({
  onSchedule: rate.describe('(done + due) / (done + due + overdue)'),
  visited: rate.describe('done / (done + due + new + overdue)'),
  linked: rate.describe('households in a group / households that should be'),
});

export const coverageItem = rates.extend({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  /** level=cell|cadre|unit: what it lies in, for the sentence. */
  parentName: z.string().nullable(),
  counts,
  /** The same seven, kept apart by role; unlinked and notOwed households without a role are in neither. */
  centre: counts,
  radiating: counts,
  /** Due in the last 7 days of their window (临期), a part of `due`. */
  dueSoon: z.int(),
  /** Tried visits in the current window that met nobody; never counted as met. */
  tried: z.int(),
  openIssues: z.int(),
  openConflicts: z.int(),
  /** The same rates one month before `asOf` (same day number, or the last of that month). */
  monthAgo: rates,
});

export const coverage = z.object({ asOf: day, level: z.enum(coverageLevels), items: z.array(coverageItem) });

export const series = z.object({
  from: day,
  to: day,
  level: z.enum(coverageLevels),
  /** One entry a day in every array, `from` first. */
  items: z.array(
    z.object({
      id: z.string(),
      code: z.string(),
      name: z.string(),
      onSchedule: z.array(rate),
      visited: z.array(rate),
      linked: z.array(rate),
    }),
  ),
});

export const gap = z.object({
  kind: z.enum(gapKinds),
  /** Stable for the same gap on other days: for list keys. */
  id: z.string(),
  cell: z.object({ id: z.string(), no: z.int(), code: z.string(), name: z.string() }).nullable(),
  village: z.object({ id: z.string(), name: z.string() }),
  group: z.object({ id: z.string(), code: z.string() }).nullable(),
  /** First day of the gap. */
  since: day,
  days: z.int(),
  households: z.int(),
  /** The one to ask, the lead copied; null if nobody is left to ask. */
  ask: z
    .object({
      cadreId: z.string(),
      name: z.string(),
      phone: z.string().nullable(),
      why: z.enum([
        'groupCadre',
        'successor',
        'cover',
        'lead',
        'backup',
        'villageSecretary',
        'residentCadre',
        'contactLeader',
      ]),
    })
    .nullable(),
  copy: z.object({ cadreId: z.string(), name: z.string(), phone: z.string().nullable() }).nullable(),
});

export const gaps = z.object({ asOf: day, total: z.int(), items: z.array(gap) });

export type Counts = z.infer<typeof counts>;
export type Rates = z.infer<typeof rates>;
export type CoverageItem = z.infer<typeof coverageItem>;
export type Coverage = z.infer<typeof coverage>;
export type { CoverageLevel };
export type Series = z.infer<typeof series>;
export type Gap = z.infer<typeof gap>;
export type Gaps = z.infer<typeof gaps>;
