import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Drawer, Input, Select } from 'antd';
import { useState } from 'react';
import type { Cadre, CadreHomes, Division } from '../../../server/app.ts';
import { send } from '../../api/client.ts';
import { rosterKeys } from '../../api/roster.ts';
import { FilteredOut } from '../../parts/states/FilteredOut.tsx';
import { useText } from '../../text/LanguageProvider.tsx';
import { nightsText } from '../../text/rosterNights.ts';
import { useMay } from '../shell/MeContext.ts';
import css from './nights.module.css';
import { refusalOf } from './refusalOf.ts';

interface Props {
  readonly isOpen: boolean;
  readonly cadres: readonly Cadre[];
  readonly homes: CadreHomes['items'];
  readonly villages: readonly Division[];
  readonly onClose: () => void;
}

/** In which village each cadre lives. */
export function HomesSide({ isOpen, cadres, homes, villages, onClose }: Props) {
  const w = useText(nightsText);
  const mayChange = useMay('roster.change');
  const client = useQueryClient();
  const { message } = App.useApp();
  const [find, setFind] = useState('');
  const homeOf = new Map(homes.map(({ cadreId, villageId }) => [cadreId, villageId]));
  const set = useMutation({
    mutationFn: ({ cadre, villageId }: { readonly cadre: Cadre; readonly villageId: string | null }) =>
      send('/cadre-homes', { method: 'PUT', body: { cadreId: cadre.id, villageId } }),
    onSuccess: async (_, { cadre }) => {
      await client.invalidateQueries({ queryKey: rosterKeys.all });
      void message.success(w.homeSet(cadre.name));
    },
    onError: (error) => message.error(refusalOf(error), 6),
  });
  const shown = cadres.filter(({ name }) => name.includes(find.trim()));
  const options = [
    { value: '', label: w.homeUnknown },
    ...villages.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <Drawer open={isOpen} title={w.homes} size={440} destroyOnHidden onClose={onClose}>
      <p className={css.intro}>{w.homesHint}</p>
      <Input
        type="search"
        allowClear
        placeholder={w.find}
        aria-label={w.find}
        value={find}
        onChange={({ target }) => setFind(target.value)}
      />
      {shown.length === 0 && <FilteredOut sentence={w.filteredOut} clear={w.clear} onClear={() => setFind('')} />}
      <ul className={css.homes}>
        {shown.map((cadre) => (
          <li key={cadre.id}>
            <span>
              {cadre.name}
              <small>{cadre.post}</small>
            </span>
            <Select
              aria-label={`${cadre.name} ${w.home}`}
              disabled={!mayChange}
              value={homeOf.get(cadre.id) ?? ''}
              options={options}
              popupMatchSelectWidth={false}
              onChange={(villageId) => set.mutate({ cadre, villageId: villageId || null })}
            />
          </li>
        ))}
      </ul>
    </Drawer>
  );
}
