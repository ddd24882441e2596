import { useQuery } from '@tanstack/react-query';
import type { Cadre } from '../../../server/app.ts';
import { get } from '../../api/client.ts';
import { keys } from '../../api/keys.ts';
import type { Page } from '../../api/queries.ts';
import type { Choice } from '../../panels/accounts/AccountFields.tsx';

/** Every cadre in service on a day. */
export const allCadres = async (asOf: string, signal: AbortSignal): Promise<Cadre[]> => {
  const found: Cadre[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<Cadre> = await get<Page<Cadre>>('/cadres', { asOf, limit: 200, cursor }, signal);
    found.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return found;
};

/** The cadres an account may stand for, to choose from by name; read when a form is opened. */
export function useCadreChoices(asOf: string, isNeeded: boolean): readonly Choice[] {
  const { data } = useQuery({
    queryKey: [...keys.cadres(asOf), 'all'],
    queryFn: ({ signal }) => allCadres(asOf, signal),
    enabled: isNeeded,
  });
  return (data ?? []).map(({ id, name, unit }) => ({
    value: id,
    label: unit === null ? name : `${name}（${unit.name}）`,
  }));
}
