import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { get } from '../../../api/client.ts';
import { newId } from '../../../api/newId.ts';
import { planKeys } from '../../../api/plans.ts';
import { keptLines } from '../../../editor/keptLines.ts';
import { type PeopleAnswer, peopleOf } from '../../../editor/peopleOf.ts';
import { type DraftSession, draftSession } from '../../../editor/session.ts';
import { planServer } from './planServer.ts';

/** A hold lasts 90 seconds: renewed three times within. */
const renewMs = 30_000;
const againMs = 8_000;

interface OpenedDraft {
  readonly session: DraftSession;
  readonly failed: Error | null;
  readonly retry: () => void;
}

/** The session of a plan while the page shows it: opened, held, told of others' lines, closed. */
export function useDraft(planId: string, refused: string | null): OpenedDraft {
  const [tries, setTries] = useState(0);
  const [failure, setFailure] = useState<{ readonly of: DraftSession; readonly error: Error } | null>(null);
  const { session } = useMemo(() => ({ session: sessionOf(planId, refused), tries }), [planId, refused, tries]);

  useEffect(() => {
    const opened = session;
    opened.open().catch((error: unknown) => {
      setFailure({ of: opened, error: error instanceof Error ? error : new Error(String(error)) });
    });
    const renew = setInterval(() => {
      if (opened.snapshot().blocked === null) void opened.takeHold();
    }, renewMs);
    const again = setInterval(() => {
      if (opened.snapshot().saved.is === 'unsent') void opened.send();
    }, againMs);
    const send = (): void => void opened.send();
    window.addEventListener('online', send);
    // A tab that is shut runs no clean-up: others may take over at once and not after the hold has lapsed.
    const leave = (): void => void opened.close();
    window.addEventListener('pagehide', leave);
    return () => {
      clearInterval(renew);
      clearInterval(again);
      window.removeEventListener('online', send);
      window.removeEventListener('pagehide', leave);
      void opened.close();
    };
  }, [session]);

  // An event of the topic `plans` spoils this key like every other of the plan: others' lines are read then.
  useQuery({
    queryKey: [...planKeys.lines(planId), 'session'],
    queryFn: async () => {
      await session.catchUp();
      return session.snapshot().lines;
    },
    staleTime: 0,
  });
  const people = useQuery({
    queryKey: ['plans', 'households', planId],
    queryFn: ({ signal }) => get<PeopleAnswer>(`/plans/${planId}/households`, {}, signal).then(peopleOf),
    staleTime: Number.POSITIVE_INFINITY,
  });
  useEffect(() => {
    if (people.data) session.setPeople(people.data);
  }, [session, people.data]);
  const failed = failure?.of === session ? failure.error : null;
  return { session, failed, retry: () => setTries((count) => count + 1) };
}

const sessionOf = (planId: string, refused: string | null): DraftSession =>
  draftSession({ planId, server: planServer(planId), store: keptLines, newId, refused });
