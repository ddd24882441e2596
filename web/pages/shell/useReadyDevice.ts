import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import type { Me } from '../../../server/app.ts';
import { whenIdle } from '../../parts/whenIdle.ts';

/** The first page has the line to itself; whoever comes for an incident is made ready at once. */
const waitMs = 10_000;

/** Makes this browser ready for doing without the server, after everything else. */
export function useReadyDevice(me: Me): void {
  const client = useQueryClient();
  const [path] = useLocation();
  const isUrgent = path.startsWith('/incidents');
  useEffect(() => {
    const ready = async (): Promise<void> => {
      await whenIdle();
      const { startDevice } = await import('../../api/pack/startDevice.ts');
      await startDevice(client, me);
    };
    const timer = setTimeout(() => void ready(), isUrgent ? 0 : waitMs);
    return () => clearTimeout(timer);
  }, [client, me, isUrgent]);
}
