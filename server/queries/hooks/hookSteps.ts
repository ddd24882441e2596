import { and, eq, sql } from 'drizzle-orm';
import { type HookEvent, hookFacts, type ToldCounts, type ToldIncident } from '#domain/hooks/hookFacts.ts';
import type { Write } from '../../store/reader.ts';
import type { Step } from '../../store/steps.ts';
import type { Store } from '../../store/store.ts';

/** What happened to an incident, to be told to the town's groups. */
export interface ToTell {
  readonly townId: string;
  /** Of the message, made by us: each hook's copy is numbered by it. */
  readonly id: string;
  /** UTC milliseconds by the real clock. */
  readonly at: number;
  readonly incident: ToldIncident & { readonly id: string };
  readonly event: HookEvent;
  /** Whole households and people in the area; under 5 they are not told. */
  readonly facts: ToldCounts;
}

/**
 * Puts a message into the queue of every hook that is on, as steps of the commit that changes the incident: it is told exactly if
 * that is on disk. The queue wakes by itself.
 */
export const hookSteps = (
  write: Write,
  t: Store['t'],
  { townId, id, at, incident, event, facts }: ToTell,
): readonly Step[] => [
  write.insert(t.hookDeliveries).select(
    write
      .select({
        townId: t.hooks.townId,
        id: sql<string>`${id} || '.' || ${t.hooks.id}`.as('id'),
        hookId: sql<string>`${t.hooks.id}`.as('hook_id'),
        incidentId: sql<string>`${incident.id}`.as('incident_id'),
        event: sql<string>`${event}`.as('event'),
        facts: sql<Record<string, never>>`${JSON.stringify(hookFacts(incident, facts))}`.as('facts'),
        state: sql<'waiting'>`'waiting'`.as('state'),
        tries: sql<number>`0`.as('tries'),
        nextAt: sql<number>`${at}`.as('next_at'),
        lastAnswer: sql<null>`null`.as('last_answer'),
        createdAt: sql<number>`${at}`.as('created_at'),
        sentAt: sql<null>`null`.as('sent_at'),
      })
      .from(t.hooks)
      .where(and(eq(t.hooks.townId, townId), eq(t.hooks.isOn, true))),
  ),
];
