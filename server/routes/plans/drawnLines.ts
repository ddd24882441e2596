import type { Context } from 'hono';
import type { PlanOperation } from '#domain/plan/planOperation.ts';
import type { Env } from '../../http/env.ts';
import { type Fault, problem } from '../../http/problem.ts';
import { isInScope, type Scope, scopeOf } from '../../http/scope.ts';
import { type AnyPlanFault, planFault } from '../../http/text/planFaults.ts';
import { namedIn, villagesOfNamed } from '../../queries/plans/lineReferences.ts';
import { type Replay, replayOf, withLine } from '../../queries/plans/planDrafts.ts';
import type { PlanRow } from '../../queries/plans/planRows.ts';
import type { Deps } from '../deps.ts';
import { planConflict } from './reached.ts';

interface SentLine {
  readonly id: string;
  readonly operation: PlanOperation;
}

/** Lines as they were done again here. */
export interface DrawnLines {
  readonly replay: Replay;
  /** The plan's villages and those the lines laid hands on. */
  readonly villageIds: readonly string[];
}

/**
 * Does the lines a page sent again, on top of what is kept. All or none.
 * @throws Problem 422 with each fault's kind, message and place, `path` naming the line; 409 when the base edition is gone
 */
export const drawnLines = async (
  c: Context<Env>,
  deps: Deps,
  row: PlanRow,
  lines: readonly SentLine[],
): Promise<DrawnLines> => {
  const language = c.get('language');
  const refuse = (line: number, faults: readonly AnyPlanFault[]): void => {
    if (faults.length === 0) return;
    const told: Fault[] = faults.map((fault) => planFault(fault, language, `lines.${line}.operation`));
    throw problem('unprocessable', { faults: told, members: { line: lines[line]?.id ?? null } });
  };
  const scope = scopeOf(c, 'plans.draw');
  let replay = await replayOf(deps.store, row, deps.today(c.get('actor').zone));
  if (replay === null) throw planConflict(c, 'editionGone');
  const villageIds = new Set(row.villageIds);
  for (const [i, { operation }] of lines.entries()) {
    refuse(i, await strangers(deps, scope, row.townId, operation));
    const next = withLine(replay, operation);
    if ('faults' in next) {
      refuse(i, next.faults);
      throw problem('unprocessable');
    }
    const touched = villagesTouched(replay, next);
    refuse(i, [...touched].some((id) => !isInScope(scope, id)) ? [{ kind: 'not-your-village', at: null }] : []);
    for (const id of touched) villageIds.add(id);
    replay = next;
  }
  return { replay, villageIds: [...villageIds].sort() };
};

/** The villages of the cells that a line touched, before and after it. Undo and redo touch what the deed did. */
function villagesTouched(before: Replay, after: Replay): Set<string> {
  // A line adds one step or takes one away; an undo of nothing does neither.
  const [fewer, more] = [before.standing, after.standing].sort((a, b) => a.length - b.length);
  const step = fewer?.length === more?.length ? undefined : more?.at(-1);
  const villages = new Set<string>();
  for (const no of step?.touched.cells ?? [])
    for (const draft of [step?.before, step?.after]) {
      const cell = draft?.cells.get(no);
      if (cell) villages.add(cell.villageId);
    }
  return villages;
}

/** People and groups a line names that are not there, or not in reach. */
async function strangers(
  { store }: Deps,
  scope: Scope,
  townId: string,
  operation: PlanOperation,
): Promise<AnyPlanFault[]> {
  const named = namedIn([operation]);
  const known = await villagesOfNamed(store, townId, named);
  const isOut = (villageId: string | undefined) => villageId === undefined || !isInScope(scope, villageId);
  return [
    ...named.householdIds
      .filter((id) => isOut(known.households.get(id)))
      .map(() => ({ kind: 'household-gone' }) as const),
    ...named.groupIds.filter((id) => isOut(known.groups.get(id))).map(() => ({ kind: 'group-gone' }) as const),
    ...named.cadreIds.filter((id) => !known.cadres.has(id)).map(() => ({ kind: 'cadre-gone' }) as const),
    ...named.villageIds.filter((id) => isOut(id)).map(() => ({ kind: 'not-your-village', at: null }) as const),
  ].slice(0, 20);
}
