import { z } from '@hono/zod-openapi';
import { day } from './geometry.ts';

const load = z.object({
  households: z.int(),
  people: z.int(),
  withNeeds: z.int(),
  groups: z.int(),
  openIssues: z.int(),
  spreadM: z.number(),
});
const balance = z.object({ households: z.number(), withNeeds: z.number(), spreadM: z.number() });
const named = z.object({ cell: z.int(), code: z.string(), name: z.string() });
const codeAndName = z.object({ code: z.string(), name: z.string() });

/** What a plan would do, of today's households. Cells by number, households by id. */
export const planEffect = z.object({
  asOf: day,
  households: z.int(),
  moved: z.array(
    z.object({
      from: z.int(),
      to: z.int(),
      householdIds: z.array(z.string()),
      people: z.int(),
      withNeeds: z.int(),
    }),
  ),
  groups: z.array(
    z.object({
      groupId: z.string(),
      code: z.string(),
      cadreId: z.string().nullable(),
      is: z.enum(['in-two-cells', 'out-of-village']),
      cells: z.array(z.int()),
      strayIds: z.array(z.string()),
      repairs: z.array(z.looseObject({ kind: z.string() })),
    }),
  ),
  cells: z.array(z.object({ cell: z.int(), before: load.nullable(), after: load.nullable() })),
  cadres: z.array(z.object({ cadreId: z.string(), before: load, after: load })),
  balance: z.object({ before: balance, after: balance }),
  issues: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      from: z.int(),
      to: z.int(),
      dueOn: day,
      householdId: z.string().nullable(),
      fromCadreId: z.string().nullable(),
      toCadreId: z.string().nullable(),
    }),
  ),
  handovers: z.array(
    z.object({
      fromCadreId: z.string().nullable(),
      toCadreId: z.string().nullable(),
      householdIds: z.array(z.string()),
    }),
  ),
  sizes: z.array(z.object({ cell: z.int(), households: z.int(), least: z.int(), most: z.int() })),
  createdCells: z.array(named),
  retiredCells: z.array(named),
  renamedCells: z.array(z.object({ cell: z.int(), from: codeAndName, to: codeAndName })),
  unled: z.array(z.int()),
  changedVillage: z.array(z.object({ id: z.string(), fromVillageId: z.string(), toVillageId: z.string() })),
  /** What forbids publication, in the reader's language. */
  faults: z.array(
    z.object({
      path: z.string(),
      kind: z.string(),
      message: z.string(),
      at: z.tuple([z.number(), z.number()]).optional(),
    }),
  ),
});

export type PlanEffectWire = z.infer<typeof planEffect>;
