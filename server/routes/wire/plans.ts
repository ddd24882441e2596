import { z } from '@hono/zod-openapi';
import { blockLayers, planStates } from '../../domain/words.ts';
import { day, lonLat } from './geometry.ts';
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

/**
 * The base a plan stands on, for the drawing page: integer topology and cells. Coordinates: degrees × 1e7.
 * nodes: [no, x, y, …]. edges: parallel arrays; line k is `points` from starts[k] to starts[k+1] (x, y alternating).
 */
export const planGround = z.object({
  edition: z.object({ id: z.string(), no: z.int(), effectiveFrom: day }),
  nodes: z.array(z.int()),
  edges: z.object({
    no: z.array(z.int()),
    startNode: z.array(z.int()),
    endNode: z.array(z.int()),
    leftCell: z.array(z.int()),
    rightCell: z.array(z.int()),
    starts: z.array(z.int()),
    points: z.array(z.int()),
  }),
  cells: z.array(
    z.object({
      no: z.int(),
      id: z.string(),
      code: z.string(),
      name: z.string(),
      villageId: z.string(),
      isDedicated: z.boolean(),
      leadId: z.string().nullable(),
    }),
  ),
  villages: z.array(
    z.object({
      id: z.string(),
      code: z.string(),
      name: z.string(),
      kind: z.string(),
      /** Whether the reader's territory holds it: rights on both sides are needed to move its line. */
      isMine: z.boolean(),
    }),
  ),
  /** The next number for new ground, beyond every number the town ever used. */
  nextCell: z.int(),
  /** The next numbers for nodes and edges: set them on the topology, so that both sides number alike. */
  nextNode: z.int(),
  nextEdge: z.int(),
  /** Codes that were ever reported, of cells that are no more too: never given again. */
  codesUsed: z.array(z.string()),
  settings: z.object({
    /** Households in a cell the policy wants, from–to. */
    sizeTown: z.tuple([z.int(), z.int()]),
    sizeCountry: z.tuple([z.int(), z.int()]),
    radiatingAtLeast: z.int(),
    cellCodeDigits: z.int(),
  }),
});

/** Households as parallel arrays, without names: what the live effect counts. */
export const planHouseholds = z.object({
  asOf: day,
  ids: z.array(z.string()),
  codes: z.array(z.string()),
  /** degrees × 1e7; null while it has no point: it stays in its cell. */
  x: z.array(z.int().nullable()),
  y: z.array(z.int().nullable()),
  /** The cell it lies in now, by no. */
  cell: z.array(z.int()),
  people: z.array(z.int()),
  /** Entitlements in force: how many kinds of care it needs (0 = none); which kinds are not told here. */
  needs: z.array(z.int()),
  /** Index into `groups`, −1 = in none. */
  group: z.array(z.int()),
  isCentre: z.array(z.boolean()),
  /** Whether it is owed visits (not registered only, not vacant). */
  isOwed: z.array(z.boolean()),
  /** 所属村 */
  village: z.array(z.int()),
  villageIds: z.array(z.string()),
  groups: z.array(
    z.object({ id: z.string(), code: z.string(), villageId: z.string(), cadreId: z.string().nullable() }),
  ),
  cadres: z.array(z.object({ id: z.string(), name: z.string() })),
  /** Open issues: where they lie. */
  issues: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      dueOn: day,
      /** Index of the household, or −1 with a place of its own. */
      household: z.int(),
      x: z.int().nullable(),
      y: z.int().nullable(),
      cell: z.int(),
      cadreId: z.string().nullable(),
    }),
  ),
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

export const planComment = z.object({
  id: z.string(),
  at: z.tuple([z.number(), z.number()]).nullable(),
  text: z.string(),
  by: z.object({ accountId: z.string(), name: z.string() }),
  writtenAt: z.int(),
  settled: z.object({ by: z.string(), at: z.int() }).nullable(),
  version: z.int(),
});
export const planComments = z.object({ items: z.array(planComment) });
export const newPlanComment = z.strictObject({
  id: z.uuid(),
  at: lonLat.nullable().default(null),
  text: z.string().trim().min(1).max(500),
});

export const planAttachment = z.object({
  id: z.string(),
  name: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  by: z.string(),
  at: z.int(),
});
export const planAttachments = z.object({ items: z.array(planAttachment) });

const comparedSide = z.object({
  /** `edition:<id>` or `plan:<id>`. */
  of: z.string(),
  name: z.string(),
  /** The day it takes effect; null for a plan without one. */
  effectiveFrom: day.nullable(),
});
const comparedCell = z.object({
  /** The cell's id; of new ground its code. */
  key: z.string(),
  before: z.object({ no: z.int(), code: z.string(), name: z.string() }).nullable(),
  after: z.object({ no: z.int(), code: z.string(), name: z.string() }).nullable(),
});
/** Two partitions compared: what differs, as numbers, lists and GeoJSON. Cells by key; null is outside the town. */
export const comparison = z.object({
  a: comparedSide,
  b: comparedSide,
  /** Metres of border that are in one of the two only. */
  closedM: z.number(),
  openedM: z.number(),
  created: z.array(comparedCell),
  retired: z.array(comparedCell),
  renamed: z.array(comparedCell),
  reshaped: z.array(comparedCell),
  areas: z.array(z.object({ from: z.string().nullable(), to: z.string().nullable(), areaM2: z.number() })),
  moved: z.array(
    z.object({
      from: z.string().nullable(),
      to: z.string().nullable(),
      households: z.int(),
      people: z.int(),
      withNeeds: z.int(),
    }),
  ),
  /** Lines (`kind` closed or opened, `metres`, `left`, `right`) and moved ground (`kind` moved, `from`, `to`, `areaM2`). */
  features: z.looseObject({ type: z.literal('FeatureCollection'), features: z.array(z.unknown()) }),
  /** West, south, east, north of what differs; null where nothing does. */
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]).nullable(),
});

/** Cells of an edition or a plan as GeoJSON: `no`, `code`, `name`, `villageId`. */
export const partitionCells = z.looseObject({ type: z.literal('FeatureCollection'), features: z.array(z.unknown()) });

/** A ledger sheet read: the deeds it asks for, how many rows change nothing, and what is wrong by row of the file. */
export const ledgerRead = z.object({
  deeds: z.array(z.looseObject({ kind: z.string() })),
  unchanged: z.int(),
  faults: z.array(z.object({ row: z.int(), kind: z.string(), message: z.string() })),
});

export const block = z.object({
  id: z.string(),
  layer: z.enum(blockLayers),
  name: z.string(),
  divisionId: z.string().nullable(),
  geometry: z.looseObject({ type: z.string() }),
});
export const blocks = z.object({ items: z.array(block) });
export const replacedBlocks = z.object({ taken: z.int(), skipped: z.int() });

export type Plan = z.infer<typeof plan>;
export type PlanRefusal = (typeof planRefusals)[number];
export type PlanConflicts = z.infer<typeof planConflicts>;
export type PlanEffectWire = z.infer<typeof planEffect>;
export type PlanGround = z.infer<typeof planGround>;
export type PlanHouseholds = z.infer<typeof planHouseholds>;
export type PlanLineWire = z.infer<typeof planLine>;
export type PlanComment = z.infer<typeof planComment>;
export type PlanAttachment = z.infer<typeof planAttachment>;
export type Block = z.infer<typeof block>;
export type LedgerRead = z.infer<typeof ledgerRead>;
export type Comparison = z.infer<typeof comparison>;
