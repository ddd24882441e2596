import { z } from '@hono/zod-openapi';
import { lonLat } from './geometry.ts';

/** A cell's `no`, or 0: outside the town. */
const owner = z.int().min(0);
const ring = z.array(lonLat);

export const dispute = z.object({
  no: z.int().min(1),
  kind: z.enum(['overlap', 'gap']),
  /** Narrower than a house and long: a line drawn twice. */
  isThin: z.boolean(),
  areaM2: z.number(),
  /** Mean width, metres. */
  widthM: z.number(),
  at: lonLat,
  rings: z.array(ring),
  candidates: z.array(
    z.object({
      owner,
      /** Border of the ground with the candidate's, metres. */
      borderM: z.number(),
      areaM2: z.number(),
    }),
  ),
  proposed: z.object({ longestBorder: owner, largestArea: owner }),
});

const given = z.object({
  dispute: z.int(),
  kind: z.enum(['overlap', 'gap']),
  to: owner,
  from: z.array(owner),
  areaM2: z.number(),
  /** How far a line moved here at most, metres. */
  movedM: z.number(),
});

/** `GET /api/imports/:id/repairs` */
export const repairs = z.object({
  /** Every cell as the file draws it. */
  cells: z.array(z.object({ no: owner, code: z.string(), name: z.string(), parts: z.array(z.array(ring)) })),
  /** Largest first. */
  disputes: z.array(dispute),
  /** As far as decided: the dispute's number → its owner. */
  owners: z.record(z.string(), owner),
  /** Once the repair has been carried out. */
  report: z
    .object({ given: z.array(given), overlapM2: z.number(), gapM2: z.number(), movedM: z.number(), slivers: z.int() })
    .nullable(),
});

/** `PUT /api/imports/:id/repairs`: all that is decided; what is left out is not. */
export const repairOwners = z.strictObject({ owners: z.record(z.string().regex(/^[1-9]\d{0,6}$/), owner) });

export type Repairs = z.infer<typeof repairs>;
export type RepairDispute = z.infer<typeof dispute>;
