import { useQuery } from '@tanstack/react-query';
import type { Cadre } from '../../../server/app.ts';
import { keys } from '../../api/keys.ts';
import { allCadres } from '../accounts/useCadreChoices.ts';

const none: readonly Cadre[] = [];

/** Every cadre in service on a day, to choose from. */
export function useDutyCadres(asOf: string, isNeeded = true): readonly Cadre[] {
  const { data } = useQuery({
    queryKey: [...keys.cadres(asOf), 'all'],
    queryFn: ({ signal }) => allCadres(asOf, signal),
    enabled: isNeeded,
    staleTime: 5 * 60_000,
  });
  return data ?? none;
}
