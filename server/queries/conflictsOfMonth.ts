import { and, eq, gte, isNull, lte, or } from 'drizzle-orm';
import type { BriefConflicts } from '#domain/brief/figures.ts';
import type { Day } from '#domain/time/day.ts';
import type { Store } from '../store/store.ts';
import { isGroundWithin, type Sight } from './coverageWithin.ts';
import { issueCellOn } from './issueCell.ts';

/** Conflicts opened and closed from the first of the month of `asOf` through that day, and those open on it past their day, on ground in sight. */
export const conflictsOfMonth = async ({ t, read }: Store, sight: Sight, asOf: Day): Promise<BriefConflicts> => {
  const first = `${asOf.slice(0, 7)}-01`;
  const { issues, cells } = t;
  const rows = await read
    .select({
      openedOn: issues.openedOn,
      dueOn: issues.dueOn,
      closedOn: issues.closedOn,
      villageId: cells.villageId,
    })
    .from(issues)
    .innerJoin(cells, and(eq(cells.townId, issues.townId), eq(cells.id, issueCellOn(t, asOf))))
    .where(
      and(
        eq(issues.townId, sight.townId),
        eq(issues.kind, 'conflict'),
        lte(issues.openedOn, asOf),
        or(isNull(issues.closedOn), gte(issues.closedOn, first)),
      ),
    );
  const seen = rows.filter(({ villageId }) => isGroundWithin(sight, villageId));
  const isClosed = ({ closedOn }: (typeof rows)[number]): boolean => closedOn !== null && closedOn <= asOf;
  return {
    opened: seen.filter(({ openedOn }) => openedOn >= first).length,
    closed: seen.filter(isClosed).length,
    late: seen.filter((row) => !isClosed(row) && row.dueOn < asOf).length,
  };
};
