import { queryOptions } from '@tanstack/react-query';
import type { PlanOperation } from '#domain/plan/planOperation.ts';
import type { Plan, PlanAttachment, PlanComment, PlanLineWire } from '../../server/app.ts';
import { get, send } from './client.ts';
import { newId } from './newId.ts';

/** Keys of what a plan is made of; the first word is the topic the server tells of. */
export const planKeys = {
  list: ['plans', 'list'] as const,
  one: (id: string) => ['plans', 'one', id] as const,
  lines: (id: string) => ['plans', 'lines', id] as const,
  effect: (id: string) => ['plans', 'effect', id] as const,
  comments: (id: string) => ['plans', 'comments', id] as const,
  attachments: (id: string) => ['plans', 'attachments', id] as const,
};

/** A line of a plan's list as the server keeps it; it took nothing but what a plan may hold. */
export interface KeptPlanLine extends Omit<PlanLineWire, 'operation'> {
  readonly operation: PlanOperation;
}

export const plansQuery = () =>
  queryOptions({
    queryKey: planKeys.list,
    queryFn: ({ signal }) => get<{ items: Plan[] }>('/plans', {}, signal),
  });

export const planQuery = (id: string) =>
  queryOptions({ queryKey: planKeys.one(id), queryFn: ({ signal }) => get<Plan>(`/plans/${id}`, {}, signal) });

export const planLinesQuery = (id: string) =>
  queryOptions({
    queryKey: planKeys.lines(id),
    queryFn: ({ signal }) =>
      get<{ items: KeptPlanLine[]; lines: number; listFrom: number }>(`/plans/${id}/operations`, {}, signal),
  });

export const planCommentsQuery = (id: string) =>
  queryOptions({
    queryKey: planKeys.comments(id),
    queryFn: ({ signal }) => get<{ items: PlanComment[] }>(`/plans/${id}/comments`, {}, signal),
  });

export const planAttachmentsQuery = (id: string) =>
  queryOptions({
    queryKey: planKeys.attachments(id),
    queryFn: ({ signal }) => get<{ items: PlanAttachment[] }>(`/plans/${id}/attachments`, {}, signal),
  });

export const createPlan = (values: { readonly name: string; readonly reason: string }): Promise<Plan> =>
  send<Plan>('/plans', { body: { id: newId(), ...values } });

export interface PlanWords {
  readonly name?: string;
  readonly reason?: string;
  readonly documentNo?: string | null;
}

export const changePlan = ({ id, version }: Plan, body: PlanWords): Promise<Plan> =>
  send<Plan>(`/plans/${id}`, { method: 'PATCH', body, version });

export const discardPlan = ({ id, version }: Plan): Promise<void> =>
  send(`/plans/${id}`, { method: 'DELETE', version });

export const submitPlan = ({ id, version }: Plan): Promise<Plan> => send<Plan>(`/plans/${id}/submit`, { version });

export const approvePlan = ({ id, version }: Plan): Promise<Plan> => send<Plan>(`/plans/${id}/approve`, { version });

export const sendPlanBack = ({ id, version }: Plan, remark: string): Promise<Plan> =>
  send<Plan>(`/plans/${id}/send-back`, { body: { remark }, version });

export const publishPlan = (
  { id, version }: Plan,
  body: { readonly effectiveFrom: string; readonly documentNo: string | null },
): Promise<Plan> => send<Plan>(`/plans/${id}/publish`, { body, version });

/** Takes the draft for drawing, or renews the hold; `take` also from somebody whose lease has not lapsed. */
export const holdPlan = (id: string): Promise<Plan> => send<Plan>(`/plans/${id}/hold`);
