import type { Context } from 'hono';
import { isSectionLevel } from '#domain/roster/shift.ts';
import { shiftGaps } from '#domain/roster/shiftGaps.ts';
import { swapFaults, swappedShifts } from '#domain/roster/swappedShifts.ts';
import { addDays, dayNumber, startOfDay } from '#domain/time/day.ts';
import type { Env } from '../http/env.ts';
import { ifMatch, versionTag } from '../http/etag.ts';
import { problem } from '../http/problem.ts';
import { newRoutes } from '../http/routes.ts';
import { dutyStaffAround } from '../queries/roster/dutyStaff.ts';
import {
  changeShift,
  dropShift,
  dutyPeople,
  shiftById,
  type ShiftRow,
  shiftsBetween,
  swapShifts,
} from '../queries/roster/shifts.ts';
import { byOf } from './by.ts';
import type { Deps } from './deps.ts';
import { isStale, staleProblem } from './refuse.ts';
import { faultsAmong, keepNewShifts } from './roster/keptShifts.ts';
import { refuseRoster, wholeTownOnly } from './roster/refuseRoster.ts';
import { shiftLogRoutes } from './roster/shiftLog.ts';
import {
  changeShiftRoute,
  createShiftRoute,
  createShiftsRoute,
  deleteShiftRoute,
  listRoute,
  swapRoute,
} from './roster/shiftsDescribed.ts';
import { shownShifts } from './roster/shownShifts.ts';
import type { Shift } from './wire/roster.ts';

const mostDays = 400;

/** Shifts: who is on duty, plan, cover, swap, take off; and their logs. */
export const shiftsRoutes = (deps: Deps) => {
  const { store, newId } = deps;
  const reached = async (c: Context<Env>, id: string): Promise<ShiftRow> => {
    const row = await shiftById(store, c.get('actor').townId, id);
    if (row === null) throw problem('notFound');
    return row;
  };
  const answer = async (c: Context<Env>, row: ShiftRow): Promise<Shift> => {
    const [shown] = await shownShifts(store, c.get('actor').townId, [row]);
    if (shown === undefined) throw problem('notFound');
    c.header('etag', versionTag(row.version));
    return shown;
  };
  /** The shift as it is, where it is still of that version. @throws Problem 404 | 412 */
  const ofVersion = async (c: Context<Env>, id: string, version: number): Promise<ShiftRow> => {
    const row = await reached(c, id);
    if (row.version !== version) throw staleProblem(version, await answer(c, row));
    return row;
  };
  /** A commit that somebody may have overtaken. @throws Problem 412 */
  const guarded = async (c: Context<Env>, row: ShiftRow, commit: Promise<void>): Promise<void> => {
    try {
      await commit;
    } catch (error) {
      if (!isStale(error)) throw error;
      throw staleProblem(row.version, await answer(c, await reached(c, row.id)));
    }
  };
  return newRoutes()
    .openapi(listRoute, async (c) => {
      const { townId, zone } = c.get('actor');
      const { from, to } = c.req.valid('query');
      const last = Math.min(dayNumber(to), dayNumber(from) + mostDays);
      const days = { from, to: addDays(from, Math.max(0, last - dayNumber(from))), zone };
      // A day of duty ends on the next morning.
      const span = { from: startOfDay(from, zone), to: startOfDay(addDays(days.to, 1), zone) };
      const rows = await shiftsBetween(store, townId, span);
      const leaders = await dutyPeople(
        store,
        townId,
        rows.map(({ leaderId }) => leaderId),
      );
      const led = rows.map(({ startsAt, endsAt, leaderId }) => {
        const rank = leaders.get(leaderId)?.rank ?? null;
        return { startsAt, endsAt, isSectionLed: rank !== null && isSectionLevel(rank) };
      });
      const shown = rows.filter(({ startsAt }) => startsAt < startOfDay(days.to, zone));
      return c.json({ items: await shownShifts(store, townId, shown), gaps: shiftGaps(days, led) }, 200);
    })
    .openapi(createShiftRoute, async (c) => {
      wholeTownOnly(c, 'roster.change');
      const [row] = await keepNewShifts(c, deps, [c.req.valid('json')]);
      if (row === undefined) throw problem('duplicate');
      return c.json(await answer(c, row), 201);
    })
    .openapi(createShiftsRoute, async (c) => {
      wholeTownOnly(c, 'roster.change');
      const rows = await keepNewShifts(c, deps, c.req.valid('json').shifts);
      return c.json({ items: await shownShifts(store, c.get('actor').townId, rows) }, 201);
    })
    .openapi(swapRoute, async (c) => {
      wholeTownOnly(c, 'roster.change');
      const { townId, zone } = c.get('actor');
      const { a, b, who, reason } = c.req.valid('json');
      const [rowA, rowB] = [await ofVersion(c, a.id, a.version), await ofVersion(c, b.id, b.version)];
      const span = {
        from: Math.min(rowA.startsAt, rowB.startsAt),
        to: Math.max(rowA.endsAt, rowB.endsAt),
      };
      refuseRoster(c, swapFaults(rowA, rowB, who, await dutyStaffAround(store, townId, { ...span, zone })));
      const [nextA, nextB] = swappedShifts(rowA, rowB, who);
      const change = (row: ShiftRow, next: ShiftRow) => ({
        row,
        next,
        reason,
        version: row.version,
        changeId: newId(),
      });
      const pair = [change(rowA, nextA), change(rowB, nextB)] as const;
      await guarded(c, rowA, swapShifts(store, pair, byOf(c, 'roster.change')));
      const [shownA, shownB] = await shownShifts(store, townId, [await reached(c, a.id), await reached(c, b.id)]);
      if (shownA === undefined || shownB === undefined) throw problem('notFound');
      return c.json({ a: shownA, b: shownB }, 200);
    })
    .openapi(changeShiftRoute, async (c) => {
      wholeTownOnly(c, 'roster.change');
      const version = ifMatch(c);
      const { reason, ...change } = c.req.valid('json');
      const row = await ofVersion(c, c.req.valid('param').id, version);
      const next = {
        ...row,
        startsAt: change.startsAt ?? row.startsAt,
        endsAt: change.endsAt ?? row.endsAt,
        leaderId: change.leaderId ?? row.leaderId,
        officerId: change.officerId ?? row.officerId,
      };
      refuseRoster(c, [
        ...(Object.keys(change).length === 0 ? [{ kind: 'nothing-to-change', path: '' } as const] : []),
        ...(await faultsAmong(deps, c.get('actor'), [next])),
      ]);
      const asked = { row, version, next, reason, changeId: newId() };
      await guarded(c, row, changeShift(store, asked, byOf(c, 'roster.change')));
      return c.json(await answer(c, await reached(c, row.id)), 200);
    })
    .openapi(deleteShiftRoute, async (c) => {
      wholeTownOnly(c, 'roster.change');
      const version = ifMatch(c);
      const row = await ofVersion(c, c.req.valid('param').id, version);
      refuseRoster(c, row.startsAt > deps.now() ? [] : [{ kind: 'shift-begun', path: '' }]);
      await guarded(c, row, dropShift(store, { row, version, changeId: newId() }, byOf(c, 'roster.change')));
      return c.body(null, 204);
    })
    .route('/', shiftLogRoutes(deps, { ofVersion, answer, guarded, reached }));
};
