import { Button, Modal, Select } from 'antd';
import { useState } from 'react';
import { labelOf } from '#domain/labels.ts';
import { type HomeState, homeStates } from '#domain/words.ts';
import { incidentOpenRollText } from '../../../text/incidentOpenRoll.ts';
import { useLanguage, useText } from '../../../text/LanguageProvider.tsx';
import type { Building } from './buildings.ts';
import type { HomeRow } from './homeRows.ts';

interface Props {
  readonly buildings: readonly Building[];
  readonly refused: string | null;
  readonly onEnter: (rows: readonly HomeRow[], state: HomeState) => void;
}

/** A whole building at once, only after asking, and only those still open. */
export function BuildingBatch({ buildings, refused, onEnter }: Props) {
  const w = useText(incidentOpenRollText);
  const { language } = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const [key, setKey] = useState<string | null>(null);
  const [state, setState] = useState<HomeState>('safe');
  const offered = buildings.filter(({ open }) => open.length > 0);
  const building = offered.find((one) => one.key === key) ?? offered[0];
  if (building === undefined) return null;
  return (
    <>
      <Button
        size="small"
        aria-disabled={refused !== null}
        title={refused ?? undefined}
        onClick={() => refused === null && setIsOpen(true)}
      >
        {w.homes.batch}
      </Button>
      <Modal
        open={isOpen}
        title={w.homes.batch}
        okText={w.homes.batchDo(building.open.length)}
        cancelText={w.homes.batchCancel}
        onCancel={() => setIsOpen(false)}
        onOk={() => {
          onEnter(building.open, state);
          setIsOpen(false);
        }}
      >
        <div style={{ display: 'grid', gap: 10 }}>
          <Select
            aria-label={w.homes.batch}
            value={building.key}
            onChange={setKey}
            options={offered.map((one) => ({
              value: one.key,
              label: w.homes.building(one.name, one.open.length, one.rows.length),
            }))}
          />
          <Select
            aria-label={w.homes.filters.state}
            value={state}
            onChange={setState}
            options={homeStates.map((value) => ({ value, label: labelOf('homeState', value, language) }))}
          />
          <strong>
            {w.homes.batchAsk(building.name, building.open.length, labelOf('homeState', state, language))}
          </strong>
          <p>{w.homes.batchSays}</p>
        </div>
      </Modal>
    </>
  );
}
