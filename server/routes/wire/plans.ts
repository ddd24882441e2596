import { z } from '@hono/zod-openapi';
import { planStates } from '../../domain/words.ts';
import { day } from './geometry.ts';
import { documentNo, planOperation } from './planOperation.ts';

/**
 * Why a reader may not do something to a plan now: `role` the roles do not permit it · `notDraft` it is not a draft any more ·
 * `held` someone else draws · `behind` another edition was published since its base · `notInReview` · `ownDrawing` who drew it
 * cannot approve it · `notApproved` · `notInvolved` published by
 * who drew or approved it · `empty` nothing is drawn yet.
 */
export const planRefusals = [
  'role',
  'notDraft',
  'held',
  'behind',
  'notInReview',
  'ownDrawing',
  'approvedAlready',
  'notApproved',
  'notInvolved',
  'empty',
] as const;
const mayOrWhyNot = z.enum(planRefusals).nullable();
const account = z.object({ accountId: z.string(), name: z.string() });

/** A plan of changed boundaries (网格调整方案). */
export const plan = z.object({
  id: z.string(),
  name: z.string(),
  reason: z.string(),
  state: z.enum(planStates),
  baseEdition: z.object({ id: z.string(), no: z.int(), name: z.string() }),
  /** Another edition was published since the base: the draft must be rebased before it can be published. */
  isBehind: z.boolean(),
  documentNo: z.string().nullable(),
  effectiveFrom: day.nullable(),
  editionId: z.string().nullable(),
  /** Villages whose ground it touches, and those of whoever began it. */
  villageIds: z.array(z.string()),
  /** Lines ever kept: send this as `If-Match: "<lines>"` when appending operations. */
  lines: z.int(),
  /** Lines with a `seq` up to here belong to an earlier base: history. The list to replay begins after them. */
  listFrom: z.int(),
  createdBy: z.string(),
  createdAt: z.int(),
  submittedBy: z.string().nullable(),
  submittedAt: z.int().nullable(),
  approvedBy: z.string().nullable(),
  approvedAt: z.int().nullable(),
  /** What the reviewer said when sending it back. */
  remark: z.string().nullable(),
  /** Who draws now; null: free. Names are accounts' shown names. */
  heldBy: z.object({ accountId: z.string(), name: z.string(), until: z.int(), isMe: z.boolean() }).nullable(),
  /** Who has the plan open now, the reader too. */
  openBy: z.array(account),
  /** null: the reader may do it now; else why not. */
  may: z.object({
    draw: mayOrWhyNot,
    submit: mayOrWhyNot,
    approve: mayOrWhyNot,
    sendBack: mayOrWhyNot,
    publish: mayOrWhyNot,
    discard: mayOrWhyNot,
    rebase: mayOrWhyNot,
  }),
  version: z.int(),
});
export const plans = z.object({ items: z.array(plan) });

export const newPlan = z.strictObject({
  id: z.uuid(),
  name: z.string().trim().min(1).max(80),
  reason: z.string().trim().max(500).default(''),
});
export const changePlan = z.strictObject({
  name: z.string().trim().min(1).max(80).optional(),
  reason: z.string().trim().max(500).optional(),
  documentNo: documentNo.nullable().optional(),
});

export const planLine = z.object({
  seq: z.int(),
  id: z.string(),
  operation: z.looseObject({ kind: z.string() }),
  by: account,
  at: z.int(),
  reason: z.string().nullable(),
});
/** Who changed this: every line with author, time and reason, those of an earlier base too. */
export const planLines = z.object({ items: z.array(planLine), lines: z.int(), listFrom: z.int() });

/** Append: each line's `id` is made by the page, so that sending again is harmless. */
export const appendLines = z.strictObject({
  lines: z
    .array(
      z.strictObject({
        id: z.uuid(),
        operation: planOperation,
        reason: z.string().trim().max(300).nullable().default(null),
      }),
    )
    .min(1)
    .max(500),
});

export const publishPlan = z.strictObject({
  effectiveFrom: day,
  documentNo: documentNo.nullable().default(null),
});

export const sendBackPlan = z.strictObject({ remark: z.string().trim().min(1).max(500) });

const conflictChoice = z.enum(['mine', 'theirs']);
const lineOnMap = z.array(z.tuple([z.number(), z.number()]));
/**
 * What stands against a draft since another plan was published: one by one, with both versions. A line decided may bring
 * others to light: send what is decided so far with `mine` and `theirs` and ask again.
 */
export const planConflicts = z.object({
  /** The edition to stand on. */
  edition: z.object({ id: z.string(), no: z.int(), name: z.string(), effectiveFrom: day }),
  items: z.array(
    z.object({
      /** Names the conflict in the choices: the line's `seq` as text. */
      id: z.string(),
      /** The line of the draft that cannot simply be carried over. */
      seq: z.int(),
      operation: z.looseObject({ kind: z.string() }),
      kind: z.enum(['line-changed', 'ground-changed', 'cell-gone', 'name-changed', 'depends', 'refused']),
      message: z.string(),
      /** The line it goes on from, which is not carried over. */
      on: z.int().nullable(),
      at: z.tuple([z.number(), z.number()]).nullable(),
      /** Borders both changed, degrees WGS84: as they were, as the draft wants them, and as they are published. */
      before: z.array(lineOnMap),
      mine: z.array(lineOnMap),
      theirs: z.array(lineOnMap),
      /** Names and codes both changed. */
      words: z.object({ before: z.string(), theirs: z.string(), mine: z.string() }).nullable(),
      /** Why the draft's own cannot be had over the new base, in the reader's language. */
      faults: z.array(z.string()),
      /** `mine` only where it can still be done over the new base. */
      choices: z.array(conflictChoice),
    }),
  ),
  /** How many lines go over, as decided so far. */
  clean: z.int(),
  /** Lines decided for `theirs`. */
  dropped: z.array(z.int()),
});
/** Needs `If-Match: "<lines>"`, as appending does. */
export const rebasePlan = z.strictObject({
  /** The edition the conflicts were looked at over. */
  editionId: z.string().min(1).max(100),
  choices: z
    .array(z.strictObject({ id: z.string().max(200), choice: conflictChoice }))
    .max(5_000)
    .default([]),
});

export type Plan = z.infer<typeof plan>;
export type PlanRefusal = (typeof planRefusals)[number];
export type PlanConflicts = z.infer<typeof planConflicts>;
export type PlanLineWire = z.infer<typeof planLine>;
