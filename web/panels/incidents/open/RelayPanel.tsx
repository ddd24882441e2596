import { Button, Select } from 'antd';
import { homeStates } from '#domain/words.ts';
import { FilteredOut } from '../../../parts/states/FilteredOut.tsx';
import { incidentOpenRollText } from '../../../text/incidentOpenRoll.ts';
import { useText } from '../../../text/LanguageProvider.tsx';
import { type HomeIntents, HomeLine } from './HomeLine.tsx';
import { Phone } from './Phone.tsx';
import type { Relay } from './relays.ts';
import css from './roll.module.css';
import type { Waiting } from './SetBy.tsx';
import type { ShelterOption } from './ShelterSelect.tsx';
import { useRowKeys } from './useRowKeys.ts';

interface Props extends HomeIntents {
  readonly relays: readonly Relay[];
  readonly chosen: string | null;
  readonly onChoose: (centreId: string) => void;
  readonly onClose: () => void;
  readonly cellName: (cellId: string) => string;
  readonly shelters: readonly ShelterOption[];
  readonly waitingOf: (householdId: string) => Waiting | null;
  readonly canUndo: (householdId: string) => boolean;
  readonly refused: string | null;
  readonly when: (instant: number) => string;
}

/** 中心户转告: one telephone call to a centre household, its households one after the other. */
export function RelayPanel({ relays, chosen, onChoose, onClose, refused, ...props }: Props) {
  const w = useText(incidentOpenRollText);
  const relay = relays.find(({ centre }) => centre.home.householdId === chosen) ?? relays[0];
  const { onPress } = props;
  const keyed = useRowKeys((id, digit) => {
    const row = relay?.rows.find(({ home }) => home.householdId === id);
    const state = homeStates[digit - 1];
    if (row !== undefined && state !== undefined && refused === null) onPress(row, state);
  });
  if (relay === undefined)
    return <FilteredOut sentence={w.homes.relayNone} clear={w.homes.relayClose} onClear={onClose} />;
  const { centre, rows, open } = relay;
  return (
    <div data-testid="relay">
      <div className={css.bar}>
        <strong className={css.count}>{w.homes.relayTitle}</strong>
        <Button onClick={onClose}>{w.homes.relayClose}</Button>
        <div className={css.filters}>
          <Select
            aria-label={w.homes.relayWho}
            value={centre.home.householdId}
            onChange={onChoose}
            options={relays.map((one) => ({
              value: one.centre.home.householdId,
              label: w.homes.relayOf(one.centre.home.name, one.open, one.rows.length),
            }))}
          />
        </div>
        <Phone name={centre.home.name} phone={centre.home.phone} />
        <span className={css.hint}>{open === 0 ? w.homes.relayDone : w.homes.relaySays}</span>
      </div>
      <ol className={css.list} aria-label={w.homes.relayTitle} onKeyDown={keyed}>
        {rows.map((row) => (
          <HomeLine
            key={row.home.householdId}
            row={row}
            cellName={row.home.cellId === null ? null : props.cellName(row.home.cellId)}
            shelters={props.shelters}
            waiting={props.waitingOf(row.home.householdId)}
            canUndo={props.canUndo(row.home.householdId)}
            isChosen={false}
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
    </div>
  );
}
