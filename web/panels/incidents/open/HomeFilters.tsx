import { Button, Input, Select } from 'antd';
import { labelOf } from '#domain/labels.ts';
import { helpNeeds, homeStates } from '#domain/words.ts';
import { incidentOpenRollText } from '../../../text/incidentOpenRoll.ts';
import { useLanguage, useText } from '../../../text/LanguageProvider.tsx';
import { anyHelp, type HomeFilter, type HomeRow, isFiltered, noHomeFilter, openState } from './homeRows.ts';
import css from './roll.module.css';

interface Props {
  readonly filter: HomeFilter;
  readonly rows: readonly HomeRow[];
  readonly cellName: (cellId: string) => string;
  readonly onFilter: (filter: HomeFilter) => void;
}

const all = '*';

/** Narrows the list by what one looks for: cell, helper, state, help. Only what occurs is offered. */
export function HomeFilters({ filter, rows, cellName, onFilter }: Props) {
  const w = useText(incidentOpenRollText);
  const { language } = useLanguage();
  const words = w.homes.filters;
  const cells = [...new Set(rows.flatMap(({ home }) => (home.cellId === null ? [] : [home.cellId])))];
  const helpers = new Map(rows.map(({ home }) => [home.helper?.cadreId ?? '', home.helper?.name ?? w.homes.noHelper]));
  const choose = (key: keyof HomeFilter, label: string, options: { value: string; label: string }[]) => (
    <Select
      aria-label={label}
      value={filter[key] ?? all}
      onChange={(next: string) => onFilter({ ...filter, [key]: next === all ? null : next })}
      options={[{ value: all, label: `${label}：${words.all}` }, ...options]}
    />
  );
  return (
    <div className={css.filters} role="search" aria-label={words.label}>
      <Input
        allowClear
        aria-label={words.find}
        placeholder={words.find}
        value={filter.find}
        onChange={({ target }) => onFilter({ ...filter, find: target.value })}
      />
      {choose('state', words.state, [
        { value: openState, label: words.open },
        ...homeStates.map((state) => ({ value: state, label: labelOf('homeState', state, language) })),
      ])}
      {choose('help', words.help, [
        { value: anyHelp, label: words.anyHelp },
        ...helpNeeds.map((need) => ({ value: need, label: labelOf('helpNeed', need, language) })),
      ])}
      {choose(
        'cell',
        words.cell,
        cells.map((value) => ({ value, label: cellName(value) })),
      )}
      {choose(
        'helper',
        words.helper,
        [...helpers].map(([value, label]) => ({ value, label })),
      )}
      {isFiltered(filter) && <Button onClick={() => onFilter(noHomeFilter)}>{words.clear}</Button>}
    </div>
  );
}
