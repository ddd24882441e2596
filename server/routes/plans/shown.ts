import type { Context } from 'hono';
import { permissionsOf } from '../../http/allow.ts';
import type { Env } from '../../http/env.ts';
import { problem } from '../../http/problem.ts';
import { accountNames, planById, type PlanRow } from '../../queries/plans/planRows.ts';
import type { Deps } from '../deps.ts';
import { isStale, staleProblem } from '../refuse.ts';
import type { Plan } from '../wire/plans.ts';
import { type Asking, holderOf, type PlanAct, whyNot } from './may.ts';
import type { Presence } from './presence.ts';

/** Who asks something of a plan, and when: leases run by the real clock of the server. */
export const askingOf = (c: Context<Env>, { now }: Pick<Deps, 'now'>): Asking => ({
  accountId: c.get('actor').accountId,
  permissions: new Set(permissionsOf(c.get('actor'))),
  now: now(),
});

/** Plans as the reader sees them. */
export const shownPlans = async (
  c: Context<Env>,
  deps: Deps,
  presence: Presence,
  rows: readonly PlanRow[],
): Promise<Plan[]> => {
  const { townId, accountId } = c.get('actor');
  const asking = askingOf(c, deps);
  const names = await accountNames(deps.store, townId);
  const account = (id: string) => ({ accountId: id, name: names.get(id) ?? '' });
  return rows.map((row): Plan => {
    const holder = holderOf(row, asking.now);
    const may = (act: PlanAct) => whyNot(act, row, asking);
    return {
      id: row.id,
      name: row.name,
      reason: row.reason,
      state: row.state,
      baseEdition: row.base
        ? { id: row.base.id, no: row.base.no, name: row.base.name }
        : { id: row.baseEditionId, no: 0, name: '' },
      isBehind: row.isBehind,
      villageIds: [...row.villageIds],
      documentNo: row.documentNo,
      effectiveFrom: row.effectiveFrom,
      editionId: row.editionId,
      lines: row.lines,
      listFrom: row.listFrom,
      createdBy: names.get(row.createdBy) ?? '',
      createdAt: row.createdAt,
      submittedBy: row.submittedBy === null ? null : (names.get(row.submittedBy) ?? ''),
      submittedAt: row.submittedAt,
      approvedBy: row.approvedBy === null ? null : (names.get(row.approvedBy) ?? ''),
      approvedAt: row.approvedAt,
      remark: row.remark,
      heldBy: holder === null ? null : { ...account(holder), until: row.heldUntil ?? 0, isMe: holder === accountId },
      openBy: presence.openBy(row, asking.now).map(account),
      may: {
        draw: may('draw'),
        submit: may('submit'),
        approve: may('approve'),
        sendBack: may('sendBack'),
        publish: may('publish'),
        discard: may('discard'),
        rebase: may('rebase'),
      },
      version: row.version,
    };
  });
};

/** One plan as the reader sees it. */
export const planAnswer = async (c: Context<Env>, deps: Deps, presence: Presence, row: PlanRow): Promise<Plan> => {
  const [shown] = await shownPlans(c, deps, presence, [row]);
  if (shown === undefined) throw problem('notFound');
  return shown;
};

/** The 412 for a change over an old version, with the plan as it is now; anything else that was thrown goes on as it is. */
export const staleAsShown = async (
  c: Context<Env>,
  deps: Deps,
  presence: Presence,
  given: { readonly row: PlanRow; readonly version: number; readonly error?: unknown },
): Promise<unknown> => {
  if ('error' in given && !isStale(given.error)) return given.error;
  const now = await planById(deps.store, given.row.townId, given.row.id);
  return staleProblem(given.version, now && (await planAnswer(c, deps, presence, now)));
};
