import type { Columns } from '../columns.ts';
import { incidentKinds } from '../../domain/words.ts';

/** Incidents and shifts: kept from the first schema, their desk comes later. */
export const eventTables = (c: Columns) => {
  const incidents = c.table(
    'incidents',
    {
      townId: c.text('town_id').notNull(),
      id: c.text('id').notNull(),
      kind: c.word('kind', incidentKinds).notNull(),
      name: c.text('name').notNull(),
      isDrill: c.flag('is_drill').notNull().default(false),
      area: c.json<{ type: string; coordinates: unknown }>('area'),
      startedAt: c.instant('started_at').notNull(),
      endedAt: c.instant('ended_at'),
      version: c.count('version').notNull().default(1),
    },
    (i) => [c.key(i.townId, i.id)],
  );

  /** From instant to instant, default 08:30–08:30: 带班领导 and 值班员. */
  const shifts = c.table(
    'shifts',
    {
      townId: c.text('town_id').notNull(),
      id: c.text('id').notNull(),
      startsAt: c.instant('starts_at').notNull(),
      endsAt: c.instant('ends_at').notNull(),
      leaderId: c.text('leader_id').notNull(),
      officerId: c.text('officer_id').notNull(),
      version: c.count('version').notNull().default(1),
    },
    (s) => [c.key(s.townId, s.id), c.index('shifts_start', s.townId, s.startsAt)],
  );

  return { incidents, shifts };
};
