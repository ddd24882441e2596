import { Button, Input, Select, Tooltip } from 'antd';
import { useState } from 'react';
import { boundariesPlanText } from '../../text/boundariesPlan.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import { type CellRow, type CellWish, cellDeeds } from './cellRows.ts';
import css from './planPanels.module.css';

export interface CadreOption {
  readonly value: string;
  readonly label: string;
}

interface Props {
  readonly row: CellRow;
  readonly village: string;
  readonly cadres: readonly CadreOption[];
  readonly whyNot: string | null;
  readonly onSave: (wish: CellWish) => void;
  readonly onLock: (isLocked: boolean) => void;
  readonly onShow: () => void;
}

const toBeNamed = '';

/** Name, code, lead and lock of one cell. */
export function CellForm({ row, village, cadres, whyNot, onSave, onLock, onShow }: Props) {
  const w = useText(boundariesPlanText).cells;
  const [name, setName] = useState(row.name);
  const [code, setCode] = useState(row.code);
  const [leadId, setLeadId] = useState(row.leadId);
  const wish = { name, code, leadId };
  const isSame = cellDeeds(row, wish).length === 0;
  const why = whyNot ?? (name.trim() === '' ? w.nameNeeded : null);
  return (
    <div className={css.list}>
      <label className={css.field}>
        <span>{w.name}</span>
        <Input maxLength={40} value={name} disabled={whyNot !== null} onChange={(e) => setName(e.target.value)} />
      </label>
      <label className={css.field}>
        <span>{w.code}</span>
        <Input
          maxLength={20}
          inputMode="numeric"
          value={code}
          disabled={whyNot !== null}
          onChange={(e) => setCode(e.target.value)}
        />
      </label>
      <p className={css.quiet}>{w.codeHint}</p>
      <label className={css.field}>
        <span>{w.leadField}</span>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          value={leadId ?? toBeNamed}
          disabled={whyNot !== null}
          options={[{ value: toBeNamed, label: w.leadNone }, ...cadres]}
          onChange={(next) => setLeadId(next === toBeNamed ? null : next)}
        />
      </label>
      <p className={css.quiet}>
        {w.village} {village}
      </p>
      <div className={css.row}>
        <Tooltip title={why}>
          <Button type="primary" size="small" disabled={why !== null || isSame} onClick={() => onSave(wish)}>
            {w.save}
          </Button>
        </Tooltip>
        <Tooltip title={whyNot}>
          <Button size="small" disabled={whyNot !== null} onClick={() => onLock(!row.isLocked)}>
            {row.isLocked ? w.unlock : w.lock}
          </Button>
        </Tooltip>
        <Button size="small" onClick={onShow}>
          {w.show}
        </Button>
      </div>
    </div>
  );
}
