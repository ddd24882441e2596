import { type SQL, sql } from 'drizzle-orm';
import type { Day } from '#domain/time/day.ts';
import type { Store } from '../store/store.ts';

/** The cell an issue lies in on a day, as a column: as the last redraw up to it left it, else where it was opened. */
export const issueCellOn = ({ issues }: Store['t'], day: Day): SQL<string> =>
  sql<string>`coalesce((select m.cell_id from issue_cells m where m.town_id = ${issues.townId} and m.issue_id = ${issues.id} and m.from_day <= ${day} order by m.from_day desc limit 1), ${issues.cellId})`;
