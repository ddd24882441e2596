import { z } from '@hono/zod-openapi';
import type { PlanDeed, PlanOperation } from '../../domain/plan/planOperation.ts';
import { coordinateMark } from '../../http/coordinateFault.ts';

/** The most points of a line a person can have drawn; a longer one is a file, and comes by import. */
const pointsAtMost = 20_000;

const within = (steps: number) =>
  z.int({ error: coordinateMark }).min(-steps, { error: coordinateMark }).max(steps, { error: coordinateMark });
const x = within(1_800_000_000);
const y = within(900_000_000);
/** degrees × 1e7, WGS84 */
const at = z.tuple([x, y]);
/** By how many grid steps. */
const by = z.tuple([within(3_600_000_000), within(1_800_000_000)]);
/** [x0, y0, x1, y1, …]: which of them is a latitude is seen when it is drawn. */
const line = z
  .array(x)
  .min(2)
  .max(2 * pointsAtMost)
  .refine((points) => points.length % 2 === 0);

/** Numbers of cells, edges and nodes: counted from 1; cell 0 is the ground outside the town. */
const no = z.int().min(1).max(1_000_000_000);
const cell = no;
const cells = z.array(cell).min(1).max(5_000);
const id = z.string().min(1).max(100);
const code = z.string().trim().min(1).max(40);
const name = z.string().trim().min(1).max(60);

/** 文号: printed and exported, so on one line and with nothing unseen in it. */
export const documentNo = z
  .string()
  .trim()
  .max(60)
  .regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u);

const topologyOperations = [
  z.strictObject({ kind: z.literal('splitEdge'), edge: no, at }),
  z.strictObject({ kind: z.literal('healEdge'), node: no }),
  z.strictObject({ kind: z.literal('insertVertex'), edge: no, at }),
  z.strictObject({ kind: z.literal('moveVertex'), edge: no, from: at, to: at }),
  z.strictObject({ kind: z.literal('deleteVertex'), edge: no, at }),
  z.strictObject({ kind: z.literal('reshape'), edge: no, path: line }),
  z.strictObject({ kind: z.literal('simplify'), edge: no, toleranceM: z.number().min(0).max(10_000) }),
  z.strictObject({ kind: z.literal('moveNode'), node: no, to: at }),
  z.strictObject({ kind: z.literal('moveEnclave'), cell, at, by }),
  z.strictObject({ kind: z.literal('splitCell'), cell, line, newCells: cells }),
  z.strictObject({ kind: z.literal('mergeCells'), cells, into: cell }),
  z.strictObject({
    kind: z.literal('carve'),
    areas: z.array(z.array(line).min(1).max(1_000)).min(1).max(1_000),
    to: cell,
    from: z.array(z.int().min(0).max(1_000_000_000)).min(1).max(5_000).exactOptional(),
  }),
  z.strictObject({ kind: z.literal('assignFace'), at, to: cell }),
  z.strictObject({ kind: z.literal('fillGap'), at, to: cell }),
  z.strictObject({ kind: z.literal('swapCells'), cells: z.tuple([cell, cell]) }),
] as const;

const villageIds = z.array(id).min(1).max(200);

const cellOperations = [
  z.strictObject({ kind: z.literal('renameCell'), cell, name }),
  z.strictObject({
    kind: z.literal('renumberCells'),
    codes: z.array(z.strictObject({ cell, code })).min(1).max(5_000),
  }),
  z.strictObject({ kind: z.literal('describeCell'), cell, code, name, villageId: id, isDedicated: z.boolean() }),
  z.strictObject({ kind: z.literal('setLead'), cell, cadreId: id.nullable() }),
  z.strictObject({ kind: z.literal('lockCells'), cells }),
  z.strictObject({ kind: z.literal('unlockCells'), cells }),
  z.strictObject({
    kind: z.literal('unlockVillageLine'),
    villageIds,
    documentNo: documentNo.min(1),
  }),
  z.strictObject({ kind: z.literal('lockVillageLine'), villageIds }),
] as const;

const groupRepairs = [
  z.strictObject({ kind: z.literal('moveMember'), householdId: id, toGroupId: id }),
  z.strictObject({ kind: z.literal('leaveGroup'), householdId: id }),
  z.strictObject({
    kind: z.literal('newGroup'),
    groupId: z.uuid(),
    villageId: id,
    cadreId: id,
    centreId: id,
    memberIds: z.array(id).max(500),
  }),
] as const;

const deeds = [...topologyOperations, ...cellOperations, ...groupRepairs] as const;

/** One thing done in a draft; never a set of things. */
export const planDeed = z.discriminatedUnion('kind', deeds).openapi('PlanDeed');

/** What a line of a plan's list may hold. */
export const planOperation = z.discriminatedUnion('kind', [
  ...deeds,
  z.strictObject({ kind: z.literal('together'), deeds: z.array(planDeed).min(1).max(500) }),
  z.strictObject({ kind: z.literal('undo') }),
  z.strictObject({ kind: z.literal('redo') }),
]);

type Same<A, B> = [A] extends [B] ? true : never;
/** What the schema lets through is what the domain takes. */
export const isPlanDeed: Same<z.infer<typeof planDeed>, PlanDeed> = true;
export const isPlanOperation: Same<z.infer<typeof planOperation>, PlanOperation> = true;
