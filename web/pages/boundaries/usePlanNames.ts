import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { DraftSnapshot } from '../../editor/session.ts';
import type { PlanNames } from '../../panels/boundaries/planNames.ts';
import { keys } from '../../api/keys.ts';
import { boundariesEffectText } from '../../text/boundariesEffect.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import { allCadres } from '../accounts/useCadreChoices.ts';
import { useMe } from '../shell/MeContext.ts';

/** How cells, villages, cadres, groups and households of a plan are called, and the cadres to choose a lead from. */
export function usePlanNames({ ground, draft, people }: DraftSnapshot) {
  const w = useText(boundariesEffectText);
  const me = useMe();
  const cadres = useQuery({
    queryKey: [...keys.cadres(me.today), 'all'],
    queryFn: ({ signal }) => allCadres(me.today, signal),
  });
  const cadreNames = useMemo(() => new Map((cadres.data ?? []).map(({ id, name }) => [id, name])), [cadres.data]);
  const households = useMemo(() => {
    const codes = people?.codes ?? [];
    return new Map((people?.ids ?? []).map((id, row) => [id, codes[row] ?? '']));
  }, [people]);
  const groups = useMemo(() => new Map((people?.groups ?? []).map(({ id, code }) => [id, code])), [people]);
  const cells = draft?.cells;
  const names = useMemo<PlanNames>(
    () => ({
      cell: (no) => (no === 0 ? w.outside : cells?.get(no)?.name || ground?.cells.get(no)?.name || w.someCell(no)),
      village: (id) => ground?.villages.get(id)?.name ?? '',
      cadre: (id) => cadreNames.get(id) ?? w.someone,
      group: (id) => groups.get(id) ?? '',
      household: (id) => households.get(id) ?? '',
    }),
    [cells, ground, cadreNames, groups, households, w],
  );
  const options = useMemo(
    () => (cadres.data ?? []).map(({ id, name, unit }) => ({ value: id, label: unit ? `${name} ${unit.name}` : name })),
    [cadres.data],
  );
  return { names, cadres: options };
}
