import type { PlanDeed } from '#domain/plan/planOperation.ts';
import type { LedgerRead, PlanAttachment, PlanComment } from '../../server/app.ts';
import { send } from './client.ts';
import { download } from './download.ts';
import { newId } from './newId.ts';

/** A remark to a plan, at a place (degrees WGS84) or to the whole. */
export const writeComment = (
  planId: string,
  text: string,
  at: readonly [lon: number, lat: number] | null,
): Promise<PlanComment> => send<PlanComment>(`/plans/${planId}/comments`, { body: { id: newId(), text, at } });

export const settleComment = (planId: string, { id, version }: PlanComment): Promise<PlanComment> =>
  send<PlanComment>(`/plans/${planId}/comments/${id}/settle`, { version });

/** Files a paper with a plan. */
export const filePaper = (planId: string, file: File): Promise<PlanAttachment> => {
  const form = new FormData();
  form.set('id', newId());
  form.set('file', file);
  return send<PlanAttachment>(`/plans/${planId}/attachments`, { body: form });
};

export const takePaper = (planId: string, { id, name }: PlanAttachment): Promise<string> =>
  download(`/plans/${planId}/attachments/${id}`, {}, name);

export const removePaper = (planId: string, { id }: PlanAttachment): Promise<void> =>
  send(`/plans/${planId}/attachments/${id}`, { method: 'DELETE' });

/** A ledger sheet as the server read it over the draft: deeds to append once they were looked at. */
export interface ReadLedger extends Omit<LedgerRead, 'deeds'> {
  readonly deeds: readonly PlanDeed[];
}

export const readLedger = (planId: string, file: File): Promise<ReadLedger> => {
  const form = new FormData();
  form.set('file', file);
  return send<ReadLedger>(`/plans/${planId}/ledger`, { body: form });
};
