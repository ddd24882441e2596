import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { homeStates } from '#domain/words.ts';
import { Choice } from '../../../parts/Choice.tsx';
import { FilteredOut } from '../../../parts/states/FilteredOut.tsx';
import { FirstUse } from '../../../parts/states/FirstUse.tsx';
import { incidentOpenRollText } from '../../../text/incidentOpenRoll.ts';
import { useText } from '../../../text/LanguageProvider.tsx';
import { BuildingBatch } from './BuildingBatch.tsx';
import { buildingsOf } from './buildings.ts';
import { HomeFilters } from './HomeFilters.tsx';
import { type HomeIntents, HomeLine } from './HomeLine.tsx';
import { anyHelp, filteredHomes, type HomeFilter, type HomeRow, noHomeFilter, openState, tallyOf } from './homeRows.ts';
import css from './roll.module.css';
import type { Waiting } from './SetBy.tsx';
import type { ShelterOption } from './ShelterSelect.tsx';
import { useRowKeys } from './useRowKeys.ts';

interface Props extends HomeIntents {
  readonly rows: readonly HomeRow[];
  readonly filter: HomeFilter;
  readonly onFilter: (filter: HomeFilter) => void;
  readonly cellName: (cellId: string) => string;
  readonly shelters: readonly ShelterOption[];
  readonly waitingOf: (householdId: string) => Waiting | null;
  readonly canUndo: (householdId: string) => boolean;
  readonly chosen: string | null;
  readonly refused: string | null;
  readonly when: (instant: number) => string;
  readonly onBatch: (rows: readonly HomeRow[], state: (typeof homeStates)[number]) => void;
  readonly onRelay: () => void;
  /** What is said of the list: how old it is, the PIN. */
  readonly under?: ReactNode;
}

/** As many lines as fit three screens; the rest on request, so that a thousand households stay quick. */
const shownAtOnce = 60;

const quicks = ['all', 'open', 'help'] as const;
type Quick = (typeof quicks)[number];
const quickFilters = {
  all: { state: null, help: null },
  open: { state: openState, help: null },
  help: { state: openState, help: anyHelp },
} as const;
const quickOf = ({ state, help }: HomeFilter): Quick =>
  state === openState ? (help === anyHelp ? 'help' : 'open') : 'all';

/** 逐户清点: households in the order to move, those who need help first. */
export function HomesPanel({ rows, filter, onFilter, refused, onBatch, onRelay, under, ...props }: Props) {
  const w = useText(incidentOpenRollText);
  const [shown, setShown] = useState(shownAtOnce);
  const [isFiltering, setIsFiltering] = useState(
    () => filter.find !== '' || filter.cell !== null || filter.helper !== null,
  );
  const { onPress, cellName } = props;
  const keyed = useRowKeys((id, digit) => {
    const row = rows.find(({ home }) => home.householdId === id);
    const state = homeStates[digit - 1];
    if (row !== undefined && state !== undefined && refused === null) onPress(row, state);
  });
  if (rows.length === 0) return <FirstUse title={w.homes.none} detail={w.homes.noneDo} />;
  const fitting = filteredHomes(rows, filter);
  const { homes, people, openHomes, openPeople } = tallyOf(fitting);
  return (
    <div>
      <div className={css.bar}>
        <span className={css.count} aria-live="polite" data-testid="home-count">
          {w.homes.counts(homes, people, homes - openHomes, people - openPeople)}
        </span>
        <Choice
          label={w.homes.filters.state}
          name="home-filter"
          isSmall
          value={quickOf(filter)}
          options={quicks.map((value) => ({ value, label: w.homes.quick[value] }))}
          onChoose={(quick) => onFilter({ ...filter, ...quickFilters[quick] })}
        />
        <Button size="small" aria-expanded={isFiltering} onClick={() => setIsFiltering(!isFiltering)}>
          {w.homes.filters.label}
        </Button>
        <BuildingBatch buildings={buildingsOf(fitting)} refused={refused} onEnter={onBatch} />
        <Button size="small" onClick={onRelay}>
          {w.homes.relay}
        </Button>
        {isFiltering && <HomeFilters filter={filter} rows={rows} cellName={cellName} onFilter={onFilter} />}
        {under}
      </div>
      {fitting.length === 0 ? (
        <FilteredOut
          sentence={w.homes.filters.out}
          clear={w.homes.filters.clear}
          onClear={() => onFilter(noHomeFilter)}
        />
      ) : (
        <ol className={css.list} aria-label={w.homes.title} data-testid="home-roll" onKeyDown={keyed}>
          {fitting.slice(0, shown).map((row) => (
            <HomeLine
              key={row.home.householdId}
              row={row}
              cellName={row.home.cellId === null ? null : cellName(row.home.cellId)}
              shelters={props.shelters}
              waiting={props.waitingOf(row.home.householdId)}
              canUndo={props.canUndo(row.home.householdId)}
              isChosen={props.chosen === row.home.householdId}
              refused={refused}
              when={props.when}
              onPress={props.onPress}
              onShelter={props.onShelter}
              onNote={props.onNote}
              onConfirm={props.onConfirm}
              onUndo={props.onUndo}
              onDiscard={props.onDiscard}
              onLook={props.onLook}
            />
          ))}
        </ol>
      )}
      {fitting.length > shown && (
        <div className={css.more}>
          <Button onClick={() => setShown(shown + shownAtOnce)}>{w.homes.more(fitting.length - shown)}</Button>
        </div>
      )}
    </div>
  );
}
