import { createHash } from 'node:crypto';
import { and, asc, eq } from 'drizzle-orm';
import { oneRow } from '../store/steps.ts';
import type { Store } from '../store/store.ts';
import { auditBy, type By } from './by.ts';

/** A paper filed with a plan, without its bytes. */
export interface PlanAttachmentRow {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
  readonly byName: string;
  /** UTC milliseconds. */
  readonly at: number;
}

/** The papers filed with a plan, oldest first. */
export const planAttachmentsOf = async (
  { t, read }: Store,
  townId: string,
  planId: string,
): Promise<PlanAttachmentRow[]> => {
  const rows = await read
    .select({
      id: t.planAttachments.id,
      name: t.planAttachments.name,
      mediaType: t.planAttachments.mediaType,
      bytes: t.planAttachments.bytes,
      sha256: t.planAttachments.sha256,
      byName: t.accounts.name,
      at: t.planAttachments.at,
    })
    .from(t.planAttachments)
    .leftJoin(t.accounts, eq(t.accounts.id, t.planAttachments.by))
    .where(and(eq(t.planAttachments.townId, townId), eq(t.planAttachments.planId, planId)))
    .orderBy(asc(t.planAttachments.at), asc(t.planAttachments.id));
  return rows.map((row) => ({ ...row, byName: row.byName ?? '' }));
};

interface NewAttachment {
  readonly id: string;
  readonly planId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
}

/** Files a paper, its bytes sealed. @throws Duplicate when the id is taken */
export const filePlanAttachment = (
  { t, commit, secrets }: Store,
  { content, ...paper }: NewAttachment,
  by: By,
): Promise<void> => {
  const sealed = secrets.seal('plan_attachments', 'content', paper.id, Buffer.from(content).toString('base64'));
  return commit((write) => [
    write.insert(t.planAttachments).values({
      townId: by.townId,
      ...paper,
      bytes: content.byteLength,
      sha256: createHash('sha256').update(content).digest('hex'),
      content: sealed,
      by: by.accountId,
      at: by.at,
    }),
    auditBy(by, 'plan.attach', paper.planId),
  ]);
};

interface Named {
  readonly townId: string;
  readonly planId: string;
  readonly id: string;
}

const isPaper = ({ planAttachments }: Store['t'], { townId, planId, id }: Named) =>
  and(eq(planAttachments.townId, townId), eq(planAttachments.planId, planId), eq(planAttachments.id, id));

/** The bytes of a filed paper; null where there is none. */
export const planAttachmentBytes = async (
  { t, read, secrets }: Store,
  named: Named,
): Promise<{ readonly name: string; readonly mediaType: string; readonly content: Buffer } | null> => {
  const { name, mediaType, content } = t.planAttachments;
  const [row] = await read.select({ name, mediaType, content }).from(t.planAttachments).where(isPaper(t, named));
  if (!row) return null;
  const opened = secrets.open('plan_attachments', 'content', named.id, row.content);
  return { name: row.name, mediaType: row.mediaType, content: Buffer.from(opened, 'base64') };
};

/** Takes a paper out of a plan that is still a draft. @throws StaleRow when it is gone */
export const removePlanAttachment = ({ t, commit }: Store, named: Named, by: By): Promise<void> =>
  commit((write) => [
    oneRow(write.delete(t.planAttachments).where(isPaper(t, named))),
    auditBy(by, 'plan.detach', named.planId),
  ]);
