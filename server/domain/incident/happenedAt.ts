/**
 * When an entry happened, by our clock: as long before it came as it says it is old, not before the incident began and not before
 * what it says it has seen. The clock it was entered with may be years off.
 */
export const happenedAt = ({
  receivedAt,
  ageMs,
  startedAt,
  seenAt,
}: {
  readonly receivedAt: number;
  readonly ageMs: number;
  readonly startedAt: number;
  /** When the last entry it has seen of its subject happened; null for none. */
  readonly seenAt: number | null;
}): number => Math.min(receivedAt, Math.max(startedAt, seenAt ?? startedAt, Math.round(receivedAt - ageMs)));
