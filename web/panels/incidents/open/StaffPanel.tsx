import PlusOutlined from '@ant-design/icons/es/icons/PlusOutlined';
import { Button } from 'antd';
import { staffStates } from '#domain/words.ts';
import { Choice } from '../../../parts/Choice.tsx';
import { FilteredOut } from '../../../parts/states/FilteredOut.tsx';
import { FirstUse } from '../../../parts/states/FirstUse.tsx';
import { incidentOpenRollText } from '../../../text/incidentOpenRoll.ts';
import { useText } from '../../../text/LanguageProvider.tsx';
import css from './roll.module.css';
import type { Waiting } from './SetBy.tsx';
import { type StaffIntents, StaffLine } from './StaffLine.tsx';
import { filteredStaff, type StaffFilter, staffFilters, type StaffRow } from './staffRows.ts';
import { useRowKeys } from './useRowKeys.ts';

interface Props extends StaffIntents {
  readonly rows: readonly StaffRow[];
  readonly filter: StaffFilter;
  readonly onFilter: (filter: StaffFilter) => void;
  readonly waitingOf: (cadreId: string) => Waiting | null;
  readonly canUndo: (cadreId: string) => boolean;
  readonly refused: string | null;
  readonly linkRefused: string | null;
  readonly when: (instant: number) => string;
  readonly onAdd: () => void;
}

/** 集结点名: whom to call, in calling order, with how each stands. */
export function StaffPanel({
  rows,
  filter,
  onFilter,
  waitingOf,
  canUndo,
  refused,
  linkRefused,
  when,
  onAdd,
  ...intents
}: Props) {
  const w = useText(incidentOpenRollText);
  const { onPress } = intents;
  const keyed = useRowKeys((row, digit) => {
    const state = staffStates[digit - 1];
    if (state !== undefined && refused === null) onPress(row, state);
  });
  const names = new Map(rows.map(({ person }) => [person.cadreId, person.name]));
  const shown = filteredStaff(rows, filter);
  const add = (
    <Button
      size="small"
      icon={<PlusOutlined />}
      aria-disabled={refused !== null}
      title={refused ?? undefined}
      onClick={() => refused === null && onAdd()}
    >
      {w.staff.add}
    </Button>
  );
  if (rows.length === 0) return <FirstUse title={w.staff.none} detail={w.staff.noneDo} action={add} />;
  const answered = rows.filter(({ isOpen }) => !isOpen).length;
  const there = rows.filter(({ person }) => person.standing?.state === 'there').length;
  return (
    <div>
      <div className={css.bar}>
        <span className={css.count} aria-live="polite">
          {w.staff.counts(answered, rows.length, there)}
        </span>
        <Choice
          label={w.staff.filter.label}
          name="staff-filter"
          value={filter}
          isSmall
          options={staffFilters.map((value) => ({ value, label: w.staff.filter[value] }))}
          onChoose={onFilter}
        />
        {add}
      </div>
      {shown.length === 0 ? (
        <FilteredOut
          sentence={w.staff.filteredOut(w.staff.filter[filter])}
          clear={w.staff.clear}
          onClear={() => onFilter('all')}
        />
      ) : (
        <ol className={css.list} aria-label={w.staff.title} data-testid="staff-roll" onKeyDown={keyed}>
          {shown.map((row) => (
            <StaffLine
              key={row.person.cadreId}
              row={row}
              place={rows.indexOf(row) + 1}
              insteadOfName={row.person.insteadOf === null ? null : (names.get(row.person.insteadOf) ?? null)}
              waiting={waitingOf(row.person.cadreId)}
              canUndo={canUndo(row.person.cadreId)}
              refused={refused}
              linkRefused={linkRefused}
              when={when}
              {...intents}
            />
          ))}
        </ol>
      )}
    </div>
  );
}
