import type { QueryClient } from '@tanstack/react-query';

/** Topics whose change also moves the counts and colours. */
const movesCoverage = new Set([
  'visits',
  'groups',
  'households',
  'excuses',
  'assignments',
  'issues',
  'cells',
  'cadres',
]);

const topicOf = (message: string): string | null => {
  try {
    const body: unknown = JSON.parse(message);
    if (typeof body === 'object' && body !== null && 'topic' in body && typeof body.topic === 'string')
      return body.topic;
    return null;
  } catch {
    return null;
  }
};

/**
 * Listens to what changed and spoils just that part of the cache. After a break everything is read again, since
 * events may have been missed. Returns the way to stop.
 */
export const followEvents = (client: QueryClient): (() => void) => {
  const source = new EventSource('/api/events');
  let hasBroken = false;
  const changed = (event: MessageEvent<string>): void => {
    const topic = topicOf(event.data) ?? (event.type === 'message' ? null : event.type);
    if (topic === null) return;
    void client.invalidateQueries({ queryKey: [topic] });
    if (movesCoverage.has(topic)) void client.invalidateQueries({ queryKey: ['coverage'] });
    if (topic === 'visits' || topic === 'households') void client.invalidateQueries({ queryKey: ['groups'] });
    if (topic === 'cells' || topic === 'editions') void client.invalidateQueries({ queryKey: ['me'] });
  };
  source.onmessage = changed;
  source.addEventListener('changed', changed);
  source.onerror = () => {
    hasBroken = true;
  };
  source.onopen = () => {
    if (hasBroken) void client.invalidateQueries();
    hasBroken = false;
  };
  return () => source.close();
};
