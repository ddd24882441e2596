import { z } from '@hono/zod-openapi';
import { askedId } from './asked.ts';

/** What is asked: some cells by `no`, or a village. */
const ground = {
  cells: z.array(z.int().positive()).min(1).max(200).optional(),
  villageId: askedId.optional(),
  /** The same seed, the same proposals. */
  seed: z.int().min(1).max(1_000_000).default(1),
};

export const askSuggestion = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('balance'),
    ...ground,
    /** 0.1: each cell within ten per cent of the mean. */
    tolerance: z.number().min(0.02).max(0.5).default(0.1),
  }),
  z.strictObject({
    kind: z.literal('groups'),
    ...ground,
    /** The least radiating households of a group; the policy's when left out. */
    least: z.int().min(1).max(30).optional(),
    /** The most; three more than the least when left out. */
    most: z.int().min(1).max(60).optional(),
    groupsPerCadre: z.int().min(1).max(50).default(3),
    who: z.enum(['unlinked', 'all']).default('unlinked'),
    /** Households named as 村(居)民小组长 or 党小组长. */
    eligibleIds: z.array(askedId).max(2000).default([]),
  }),
]);

const point = z.tuple([z.number(), z.number()]);

const balanceFacts = z.object({
  cells: z.array(
    z.object({
      cell: z.int(),
      before: z.int(),
      after: z.int(),
      compactBefore: z.number(),
      compactAfter: z.number(),
    }),
  ),
  mean: z.number(),
  moved: z.int(),
  centresMoved: z.int(),
  tornBefore: z.int(),
  tornAfter: z.int(),
  compactBefore: z.number(),
  compactAfter: z.number(),
  offBefore: z.number(),
  offAfter: z.number(),
  isWithinTolerance: z.boolean(),
  /** Why the tolerance is not reached; null when it is. */
  why: z.enum(['block-too-full', 'tied-households', 'shape']).nullable(),
});

const formFacts = z.object({
  newGroups: z.int(),
  keptGroups: z.int(),
  attached: z.int(),
  unattached: z.int(),
  meanWalkM: z.number(),
  longestWalkM: z.number(),
  eligibleCentres: z.int(),
  groupsWithNeeds: z.int(),
  cadres: z.int(),
  changed: z.int(),
});

/** A rule the proposal cannot keep, how often, and why. */
const violation = z.object({
  kind: z.enum(['centre-not-eligible', 'too-few-radiating', 'no-household-in-need', 'unattached', 'cadre-over']),
  why: z.string(),
  times: z.int(),
  /** The rule it is about (LH-5, LH-6, LH-7). */
  serves: z.string(),
  /** Households or cadres concerned, at most 20. */
  ids: z.array(z.string()),
});

/** Deeds as a plan's list takes them. */
const deed = z.looseObject({ kind: z.string() });

const told = {
  id: z.string(),
  state: z.enum(['checking', 'waiting', 'running', 'done', 'failed', 'cancelled']),
  /** 0..1 */
  progress: z.number(),
  /** Why it came to nothing, in the reader's language; null while it has not. */
  problem: z.string().nullable(),
  /** What forbids a proposal, with a place to show. */
  faults: z.array(z.object({ kind: z.string(), message: z.string(), at: point.nullable() })),
  /** Lines the plan had when it was worked out; null until then. */
  lines: z.int().nullable(),
};

export const suggestion = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('balance'),
    ...told,
    alternatives: z.array(
      z.object({
        aim: z.enum(['fewestMoves', 'mostEven', 'mostCompact']),
        facts: balanceFacts,
        deeds: z.array(deed),
      }),
    ),
  }),
  z.object({
    kind: z.literal('groups'),
    ...told,
    alternatives: z.array(
      z.object({
        aim: z.enum(['shortWalks', 'fewGroups', 'eligibleCentres', 'keepCentres']),
        facts: formFacts,
        violations: z.array(violation),
        deeds: z.array(deed),
      }),
    ),
  }),
]);

export type AskSuggestion = z.infer<typeof askSuggestion>;
export type Suggestion = z.infer<typeof suggestion>;
export type SuggestionViolation = z.infer<typeof violation>;
