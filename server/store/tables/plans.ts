import { blockLayers, planStates } from '../../domain/words.ts';
import type { Columns } from '../columns.ts';

/** Plans of changed boundaries (网格调整方案), what is said and filed with them, and blocks to paint with. */
export const planTables = (c: Columns) => {
  const plans = c.table(
    'plans',
    {
      townId: c.text('town_id').notNull(),
      id: c.text('id').notNull(),
      name: c.text('name').notNull(),
      /** Why the boundaries are to change. */
      reason: c.text('reason').notNull().default(''),
      state: c.word('state', planStates).notNull(),
      baseEditionId: c.text('base_edition_id').notNull(),
      /** Villages whose ground it touches, and those of whoever began it: who beside the whole town's readers may see it. */
      villageIds: c.json<readonly string[]>('village_ids').notNull().default([]),
      /** 文号 */
      documentNo: c.text('document_no'),
      effectiveFrom: c.day('effective_from'),
      /** The edition it became. */
      editionId: c.text('edition_id'),
      /** How many lines were ever kept: guards appending. */
      lines: c.count('lines').notNull().default(0),
      /** Lines up to here were drawn over an earlier base and are history; the list over this base begins after them. */
      listFrom: c.count('list_from').notNull().default(0),
      createdBy: c.text('created_by').notNull(),
      createdAt: c.instant('created_at').notNull(),
      /** Account that sent it to review, and when. */
      submittedBy: c.text('submitted_by'),
      submittedAt: c.instant('submitted_at'),
      /** Someone other than those who drew it. */
      approvedBy: c.text('approved_by'),
      approvedAt: c.instant('approved_at'),
      /** What the reviewer said when sending it back. */
      remark: c.text('remark'),
      /** Who holds the draft for drawing, and until when unless heard of again. */
      heldBy: c.text('held_by'),
      heldUntil: c.instant('held_until'),
      version: c.count('version').notNull().default(1),
    },
    (p) => [c.key(p.townId, p.id), c.index('plans_state', p.townId, p.state)],
  );

  /** The append-only list of what was done in a plan; `seq` from 1 without holes. */
  const planOperations = c.table(
    'plan_operations',
    {
      townId: c.text('town_id').notNull(),
      planId: c.text('plan_id').notNull(),
      seq: c.count('seq').notNull(),
      /** Made by the drawing page: sent twice, it is one line. */
      id: c.text('id').notNull(),
      operation: c.json<{ kind: string }>('operation').notNull(),
      by: c.text('by').notNull(),
      at: c.instant('at').notNull(),
      reason: c.text('reason'),
    },
    (o) => [c.key(o.townId, o.planId, o.seq), c.unique('plan_operations_id', o.townId, o.planId, o.id)],
  );

  /** A remark at a place of a plan. */
  const planComments = c.table(
    'plan_comments',
    {
      townId: c.text('town_id').notNull(),
      id: c.text('id').notNull(),
      planId: c.text('plan_id').notNull(),
      /** degrees × 1e7; null: to the plan as a whole. */
      x: c.count('x'),
      y: c.count('y'),
      text: c.text('text').notNull(),
      by: c.text('by').notNull(),
      at: c.instant('at').notNull(),
      settledBy: c.text('settled_by'),
      settledAt: c.instant('settled_at'),
      version: c.count('version').notNull().default(1),
    },
    (m) => [c.key(m.townId, m.id), c.index('plan_comments_plan', m.townId, m.planId)],
  );

  /** Papers filed with a plan. A scan may name people: the bytes are sealed like a personal field, and lie in the database so that a backup holds them. */
  const planAttachments = c.table(
    'plan_attachments',
    {
      townId: c.text('town_id').notNull(),
      id: c.text('id').notNull(),
      planId: c.text('plan_id').notNull(),
      name: c.text('name').notNull(),
      mediaType: c.text('media_type').notNull(),
      bytes: c.count('bytes').notNull(),
      sha256: c.text('sha256').notNull(),
      /** base64 */
      content: c.secret('content').notNull().default(''),
      by: c.text('by').notNull(),
      at: c.instant('at').notNull(),
    },
    (a) => [c.key(a.townId, a.id), c.index('plan_attachments_plan', a.townId, a.planId)],
  );

  /** Ground to paint and snap with: street blocks, natural villages, residents' groups, roads, rivers. */
  const blocks = c.table(
    'blocks',
    {
      townId: c.text('town_id').notNull(),
      id: c.text('id').notNull(),
      layer: c.word('layer', blockLayers).notNull(),
      name: c.text('name').notNull(),
      divisionId: c.text('division_id'),
      /** Polygons for block layers, lines for roads and rivers; degrees WGS84. */
      geometry: c
        .json<
          | { type: 'Polygon'; coordinates: number[][][] }
          | { type: 'MultiPolygon'; coordinates: number[][][][] }
          | { type: 'LineString'; coordinates: number[][] }
          | { type: 'MultiLineString'; coordinates: number[][][] }
        >('geometry')
        .notNull(),
    },
    (b) => [c.key(b.townId, b.id), c.index('blocks_layer', b.townId, b.layer)],
  );

  /** An open issue follows its household or place into another cell from the day a redraw takes effect. */
  const issueCells = c.table(
    'issue_cells',
    {
      townId: c.text('town_id').notNull(),
      issueId: c.text('issue_id').notNull(),
      cellId: c.text('cell_id').notNull(),
      from: c.day('from_day').notNull(),
    },
    (i) => [c.key(i.townId, i.issueId, i.from)],
  );

  /** What a cell is called from a day on, where a plan renamed or renumbered it; before the first row, as in `cells`. */
  const cellNames = c.table(
    'cell_names',
    {
      townId: c.text('town_id').notNull(),
      cellId: c.text('cell_id').notNull(),
      code: c.text('code').notNull(),
      name: c.text('name').notNull(),
      from: c.day('from_day').notNull(),
    },
    (n) => [c.key(n.townId, n.cellId, n.from), c.index('cell_names_code', n.townId, n.code)],
  );

  return { cellNames, plans, planOperations, planComments, planAttachments, blocks, issueCells };
};
