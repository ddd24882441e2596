import { and, eq, type Column, type SQL } from 'drizzle-orm';
import type { Day } from '#domain/time/day.ts';
import type { Tables } from '../store/tables.ts';
import { validOn } from './validOn.ts';

/** Joins `groupMembers`: the group that a household is in on a day. */
export const memberOn = (t: Tables, townId: string, householdId: Column, day: Day): SQL | undefined =>
  and(eq(t.groupMembers.townId, townId), eq(t.groupMembers.householdId, householdId), validOn(t.groupMembers, day));

/** Joins `groupCadres` after `memberOn`: the cadre who holds that group on a day. */
export const holderOn = (t: Tables, townId: string, day: Day): SQL | undefined =>
  and(eq(t.groupCadres.townId, townId), eq(t.groupCadres.groupId, t.groupMembers.groupId), validOn(t.groupCadres, day));
