import type { PlanGround, PlanLineWire } from '../../../../server/app.ts';
import type { Plan } from '../../../../server/app.ts';
import { get, send } from '../../../api/client.ts';
import { ApiProblem, Unreachable } from '../../../api/problem.ts';
import type { Lines, NotSent, PlanServer } from '../../../editor/planServer.ts';

interface LinesAnswer {
  readonly items: readonly PlanLineWire[];
  readonly lines: number;
  readonly listFrom: number;
}

/** Why a request failed, as a session can act on it. @throws what is neither the network's nor the server's no */
const whyNot = (error: unknown): NotSent => {
  if (error instanceof Unreachable) return { is: 'unreachable' };
  if (!(error instanceof ApiProblem)) throw error;
  if (error.status === 412) return { is: 'stale' };
  return error.status >= 500 ? { is: 'unreachable' } : { is: 'refused', because: error.message };
};

/** The server of one plan, as its drawing session asks it. */
export const planServer = (planId: string): PlanServer => ({
  ground: () => get<PlanGround>(`/plans/${planId}/ground`),
  // The server keeps operations as plain JSON and has checked every one: they are the domain's.
  linesAfter: async (after) => (await get<LinesAnswer>(`/plans/${planId}/operations`, { after })) as unknown as Lines,
  append: async (lines, version) => {
    try {
      return await send<LinesAnswer>(`/plans/${planId}/operations`, { body: { lines }, version });
    } catch (error) {
      return whyNot(error);
    }
  },
  hold: async () => {
    try {
      const { heldBy } = await send<Plan>(`/plans/${planId}/hold`);
      return { name: heldBy?.name ?? '', isMe: heldBy?.isMe ?? true };
    } catch (error) {
      return whyNot(error);
    }
  },
  release: async () => {
    await send(`/plans/${planId}/hold`, { method: 'DELETE', isFarewell: true });
  },
});
