import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { askWhetherReached, isServerReached, onReach } from './reach.ts';

/** Topics whose change also moves the counts and colours. */
const movesCoverage: ReadonlySet<string> = new Set([
  'visits',
  'groups',
  'households',
  'excuses',
  'assignments',
  'issues',
  'cells',
  'cadres',
]);
const movesGroups: ReadonlySet<string> = new Set(['visits', 'households', 'excuses', 'people']);
/** What the incident pack is made of; entries of a roll call are not, and it would be read anew at each of them. */
const movesPack: ReadonlySet<string> = new Set(['roster', 'people', 'cadres', 'assignments', 'cells', 'editions']);
const movesTown: ReadonlySet<string> = new Set(['cells', 'editions']);
/** Who is on duty holds the desk's rights: they come and go with the roster. */
const movesRights: ReadonlySet<string> = new Set(['roster']);

/** What of the cache a change of some topics spoils, each key once. */
export const spoiledBy = (topics: ReadonlySet<string>): readonly QueryKey[] => {
  const is = (moving: ReadonlySet<string>): boolean => [...topics].some((topic) => moving.has(topic));
  return [
    ...[...topics].filter((topic) => topic !== 'coverage' && topic !== 'cells').map((topic) => [topic]),
    ...(is(movesCoverage) || topics.has('coverage') ? [['coverage'], ['cells', 'one']] : []),
    ...(is(movesGroups) && !topics.has('groups') ? [['groups']] : []),
    ...(is(movesTown) ? [['cells', 'list']] : []),
    ...(is(movesTown) || is(movesRights) ? [['me']] : []),
    ...(is(movesPack) ? [['pack']] : []),
  ];
};

const topicOf = (message: string): string | null => {
  try {
    const body: unknown = JSON.parse(message);
    return typeof body === 'object' && body !== null && 'topic' in body && typeof body.topic === 'string'
      ? body.topic
      : null;
  } catch {
    return null;
  }
};

/** What arrives within this time is asked for once: an import tells of thousands of rows. */
const gatheredMs = 400;

/**
 * Listens to what changed and spoils just that part of the cache. After a break everything is read again, since
 * events may have been missed. Returns the way to stop.
 */
export const followEvents = (client: QueryClient): (() => void) => {
  let source: EventSource | null = null;
  const topics = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let hasBroken = false;
  const tell = (): void => {
    timer = null;
    const spoiled = spoiledBy(topics);
    topics.clear();
    for (const queryKey of spoiled) void client.invalidateQueries({ queryKey });
  };
  const listen = (): void => {
    source?.close();
    source = new EventSource('/api/events');
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const topic = topicOf(data);
      if (topic === null) return;
      topics.add(topic);
      timer ??= setTimeout(tell, gatheredMs);
    };
    source.onerror = () => {
      hasBroken = true;
      // The first to notice that the server is gone, where nobody asks it anything.
      void askWhetherReached();
    };
    source.onopen = () => {
      if (hasBroken) void client.invalidateQueries();
      hasBroken = false;
    };
  };
  listen();
  // A gateway that answered for the server has ended the stream for good.
  const away = onReach(() => {
    if (isServerReached() && source?.readyState === EventSource.CLOSED) listen();
  });
  return () => {
    away();
    if (timer !== null) clearTimeout(timer);
    source?.close();
  };
};
