import { createRoute } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import { allow } from '../http/allow.ts';
import type { Topic } from '../http/events.ts';
import { hearingOf } from '../http/hearing.ts';
import { newRoutes } from '../http/routes.ts';
import { isOnDuty } from '../http/onDuty.ts';
import { standingOf } from '../http/standing.ts';
import { refusals } from './answers.ts';
import type { Deps } from './deps.ts';

const eventsRoute = createRoute({
  method: 'get',
  path: '/events',
  summary: 'Server-sent events: which topic changed, within my scope',
  description:
    'Each message is `{ "topic": … }` and nothing else: ask for what is shown again. The stream ends with the session, and when a grant is given or taken away.',
  middleware: [allow('events.read')],
  responses: {
    ...refusals,
    200: { description: 'text/event-stream', content: { 'text/event-stream': {} } },
  },
});

/** How often a quiet stream says that it is there, and looks whether it may still be. */
const heartbeatMs = 15_000;

/** What a stream waits for: topics to tell, or a look whether it may stay. */
const newQueue = () => {
  const topics = new Set<Topic>();
  let isWoken = false;
  let end: () => void = () => undefined;
  const wake = () => {
    isWoken = true;
    end();
  };
  return {
    wake,
    /** The same topic told twice before it was sent is told once. */
    put: (topic: Topic) => {
      topics.add(topic);
      wake();
    },
    take: (): Topic[] => {
      const taken = [...topics];
      topics.clear();
      return taken;
    },
    /** Resolves once something was put or it was woken since the last time, at the latest after `ms`. */
    wait: async (ms: number): Promise<void> => {
      if (!isWoken) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          end = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      isWoken = false;
    },
  };
};

/** What changes, told while it changes; the stream ends as soon as the session or a grant it stands on does. */
export const eventsRoutes = (deps: Deps) => {
  const open = new Set<() => void>();
  // A sign-out, a disabled account, a grant taken away, a shift swapped: every open stream looks at once whether it may stay (row 16).
  deps.store.onCommit((tables) => {
    if (['sessions', 'grants', 'accounts', 'shifts', 'cadres'].some((table) => tables.has(table)))
      for (const look of open) look();
  });
  return newRoutes().openapi(eventsRoute, (c) => {
    const actor = c.get('actor');
    const mayHear = hearingOf(c);
    const { townId, zone, cadreId } = actor;
    const standing = async (): Promise<string | null> => {
      const today = deps.today(zone);
      const stands = await standingOf(deps.store, actor, { now: Date.now(), today });
      if (stands === null || cadreId === null) return stands;
      // A shift gives the desk's role for its time: a stream opened with it ends with it.
      return `${stands} ${await isOnDuty(deps.store, townId, cadreId, { now: deps.now(), today })}`;
    };
    c.header('x-accel-buffering', 'no');
    return streamSSE(c, async (stream) => {
      const queue = newQueue();
      const unsubscribe = deps.events.subscribe((changed) => {
        if (mayHear(changed)) queue.put(changed.topic);
      });
      open.add(queue.wake);
      const end = () => {
        unsubscribe();
        open.delete(queue.wake);
        queue.wake();
      };
      stream.onAbort(end);
      try {
        const first = await standing();
        await stream.write(': \n\n');
        if (first === null) return;
        while (!stream.aborted) {
          await queue.wait(heartbeatMs);
          if ((await standing()) !== first) break;
          const topics = queue.take();
          for (const topic of topics) await stream.writeSSE({ data: JSON.stringify({ topic }) });
          if (topics.length === 0) await stream.write(': \n\n');
        }
      } finally {
        end();
      }
    });
  });
};
