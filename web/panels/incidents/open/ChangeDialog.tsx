import { Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { labelOf } from '#domain/labels.ts';
import { incidentKinds, incidentLevels } from '#domain/words.ts';
import type { ChangeIncident, IncidentBrief } from '../../../../server/app.ts';
import { incidentOpenText } from '../../../text/incidentOpen.ts';
import { useLanguage, useText } from '../../../text/LanguageProvider.tsx';
import css from './dialogs.module.css';

interface Props {
  readonly incident: IncidentBrief;
  readonly isSaving: boolean;
  readonly problem: string | null;
  readonly onSave: (change: ChangeIncident) => void;
  readonly onClose: () => void;
}

/** Name, kind, level and place; only what differs is sent. */
export function ChangeDialog({ incident, isSaving, problem, onSave, onClose }: Props) {
  const w = useText(incidentOpenText).change;
  const { language } = useLanguage();
  const [name, setName] = useState(incident.name);
  const [kind, setKind] = useState(incident.kind);
  const [level, setLevel] = useState(incident.level);
  const [place, setPlace] = useState(incident.place);
  const change: ChangeIncident = {
    ...(name.trim() === incident.name ? {} : { name: name.trim() }),
    ...(kind === incident.kind ? {} : { kind }),
    ...(level === incident.level ? {} : { level }),
    ...(place.trim() === incident.place ? {} : { place: place.trim() }),
  };
  const why = name.trim().length < 2 ? w.nameNeeded : Object.keys(change).length === 0 ? w.same : null;
  return (
    <Modal
      open
      title={w.title}
      okText={w.save}
      cancelText={w.cancel}
      confirmLoading={isSaving}
      okButtonProps={{ disabled: why !== null, title: why ?? undefined }}
      onOk={() => onSave(change)}
      onCancel={onClose}
    >
      <div className={css.form}>
        <label>
          {w.name}
          <Input value={name} maxLength={80} onChange={({ target }) => setName(target.value)} />
        </label>
        <label>
          {w.place}
          <Input value={place} maxLength={120} onChange={({ target }) => setPlace(target.value)} />
        </label>
        <div className={css.pair}>
          <div>
            <span id="incident-kind">{w.kind}</span>
            <Select
              aria-labelledby="incident-kind"
              value={kind}
              onChange={setKind}
              options={incidentKinds.map((value) => ({ value, label: labelOf('incidentKind', value, language) }))}
            />
          </div>
          <div>
            <span id="incident-level">{w.level}</span>
            <Select
              aria-labelledby="incident-level"
              value={level}
              onChange={setLevel}
              options={incidentLevels.map((value) => ({
                value: value as number,
                label: labelOf('incidentLevel', `${value}`, language),
              }))}
            />
          </div>
        </div>
        {problem !== null && (
          <p className={css.problem} role="alert">
            {problem}
          </p>
        )}
      </div>
    </Modal>
  );
}
