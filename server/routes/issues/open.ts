import type { Context } from 'hono';
import { hasIdentityNumber } from '#domain/identityNumber.ts';
import { gridPoint } from '#domain/boundary/gridPoint.ts';
import { issueDueOn, issueFaults } from '#domain/issue.ts';
import type { Env } from '../../http/env.ts';
import { problem } from '../../http/problem.ts';
import { isInScope } from '../../http/scope.ts';
import { type CellPlace, cellOfId, type Ground } from '../../queries/cellAtPoint.ts';
import { householdPage } from '../../queries/householdPage.ts';
import { type HouseholdRow, householdOn, keptHousehold } from '../../queries/households.ts';
import { openIssue } from '../../queries/issueWrites.ts';
import { laterGround, type LaterStay } from '../../queries/laterGround.ts';
import { cadreNames } from '../../queries/people.ts';
import type { Looking } from '../../queries/within.ts';
import { lookingOf } from '../asked.ts';
import { byOf } from '../by.ts';
import { issuesChanged } from '../changed.ts';
import type { Deps } from '../deps.ts';
import { refuseFaults, unreachable } from '../refuse.ts';
import type { NewIssue } from '../wire/care.ts';

/** A number people can say on the telephone: the day, and eight characters of the id. */
const codeOf = (openedOn: string, id: string): string =>
  `${openedOn.replaceAll('-', '')}-${id.replaceAll('-', '').slice(-8).toUpperCase()}`;

const reachedHousehold = async (c: Context<Env>, deps: Deps, looking: Looking, id: string): Promise<HouseholdRow> => {
  const row = await householdOn(deps.store, looking, id);
  if (row !== null) return row;
  const isThere = (await keptHousehold(deps.store, looking.within.townId, id)) !== null;
  throw await unreachable(c, deps, { permission: 'issues.create', id, isThere });
};

/** A cadre reports from the cells in which his or her groups live; a clerk from the cells of the territory. */
const isReachedCell = async (deps: Deps, looking: Looking, cell: CellPlace): Promise<boolean> => {
  if (isInScope(looking.within, cell.villageId)) return true;
  if (looking.within.cadreId === null) return false;
  const own = { ...looking, within: { ...looking.within, whole: false, divisionIds: [] } };
  const page = await householdPage(deps.store, own, {
    filter: { cellId: cell.id },
    sort: 'code',
    after: null,
    limit: 1,
  });
  return page.items.length > 0;
};

const cellOf = async (
  deps: Deps,
  ground: Ground,
  looking: Looking,
  body: NewIssue,
  household: HouseholdRow | null,
): Promise<CellPlace | null> => {
  const { townId } = looking.within;
  const id = body.cellId ?? household?.cellId ?? null;
  if (id !== null) return cellOfId(deps.store, townId, looking.today, id);
  return body.point === undefined ? null : ground.cellAt(townId, looking.today, body.point);
};

/** The cells an issue comes to lie in by boundaries published for days to come: its household's, its place's, or its cell's. */
const laterStays = async (
  { store }: Deps,
  { within, today }: Looking,
  { cell, household, point }: { cell: CellPlace; household: HouseholdRow | null; point: NewIssue['point'] },
): Promise<LaterStay[]> => {
  const later = await laterGround(store, within.townId, today);
  const lying = household?.cellId === cell.id && household.placedBy === 'point' ? household : null;
  const own = lying === null || lying.x === null || lying.y === null ? null : ([lying.x, lying.y] as const);
  return later.staysOf({ cellId: cell.id, point: point === undefined ? own : gridPoint(...point) });
};

/** Checks an issue and opens it: its cell is found, its day and who owes the answer are filled in. */
export const openNewIssue = async (c: Context<Env>, deps: Deps, ground: Ground, body: NewIssue): Promise<void> => {
  const looking = lookingOf(c, deps, 'issues.create');
  const { within, today } = looking;
  const household = body.householdId === undefined ? null : await reachedHousehold(c, deps, looking, body.householdId);
  const cell = await cellOf(deps, ground, looking, body, household);
  // A household's own cell is as near as the household; any other must be in reach itself.
  if (cell !== null && cell.id !== household?.cellId && !(await isReachedCell(deps, looking, cell))) {
    throw await unreachable(c, deps, { permission: 'issues.create', id: cell.id, isThere: true });
  }
  if (cell === null && body.cellId !== undefined) throw problem('notFound');
  const cadreId = body.cadreId ?? household?.cadreId ?? within.cadreId;
  const isKnown = cadreId === null || (await cadreNames(deps.store, within.townId, [cadreId])).has(cadreId);
  const dueOn = body.dueOn ?? issueDueOn(body.kind, today);
  refuseFaults(c, [
    ...issueFaults({ openedOn: today, dueOn, hasPlace: cell !== null }),
    ...(isKnown ? [] : [{ kind: 'no-such-cadre', path: 'cadreId' } as const]),
    ...(hasIdentityNumber(body.title) ? [{ kind: 'identity-number', path: 'title' } as const] : []),
  ]);
  if (cell === null) return;
  const [lon, lat] = body.point ?? [null, null];
  await openIssue(
    deps.store,
    {
      id: body.id,
      code: codeOf(today, body.id),
      kind: body.kind,
      title: body.title,
      householdId: household?.id ?? null,
      cellId: cell.id,
      x: lon === null ? null : Math.round(lon * 1e7),
      y: lat === null ? null : Math.round(lat * 1e7),
      cadreId,
      openedOn: today,
      dueOn,
    },
    byOf(c, 'issues.create'),
    await laterStays(deps, looking, { cell, household, point: body.point }),
  );
  await issuesChanged(deps, {
    townId: within.townId,
    villageIds: [cell.villageId],
    cadreIds: [cadreId, household?.cadreId ?? null],
  });
};
