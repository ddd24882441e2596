import { Button, Input, Select, Tooltip } from 'antd';
import { useState } from 'react';
import { boundariesPlanText } from '../../text/boundariesPlan.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import css from './planPanels.module.css';

interface Props {
  readonly villages: readonly { readonly id: string; readonly name: string; readonly isMine: boolean }[];
  /** Villages whose line may be crossed, with the approving document. */
  readonly open: ReadonlyMap<string, string>;
  readonly documentNo: string | null;
  readonly whyNot: string | null;
  readonly onOpen: (villageIds: readonly string[], documentNo: string) => void;
  readonly onClose: (villageId: string) => void;
}

/** Village lines are locked; the number of the approving document opens those of one's own territory. */
export function VillageLines({ villages, open, documentNo, whyNot, onOpen, onClose }: Props) {
  const { cells: w, attachments } = useText(boundariesPlanText);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [number, setNumber] = useState(documentNo ?? '');
  const missing = chosen.length === 0 ? w.villagePick : number.trim() === '' ? w.faults['document-missing'] : null;
  const why = whyNot ?? missing;
  return (
    <section className={css.list}>
      <h3>{w.villages}</h3>
      <p className={css.quiet}>{w.villagesHint}</p>
      {villages
        .filter(({ id }) => open.has(id))
        .map(({ id, name }) => (
          <div key={id} className={css.row}>
            <span>{w.opened(name, open.get(id) ?? '')}</span>
            <Tooltip title={whyNot}>
              <Button size="small" disabled={whyNot !== null} onClick={() => onClose(id)}>
                {w.closeLine(name)}
              </Button>
            </Tooltip>
          </div>
        ))}
      <Select
        mode="multiple"
        aria-label={w.villagePick}
        placeholder={w.villagePick}
        showSearch={{ optionFilterProp: 'label' }}
        disabled={whyNot !== null}
        value={[...chosen]}
        options={villages
          .filter(({ id, isMine }) => isMine && !open.has(id))
          .map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(next: string[]) => setChosen(next)}
      />
      <label className={css.field}>
        <span>{w.documentNo}</span>
        <Input
          maxLength={60}
          placeholder={attachments.documentHint}
          disabled={whyNot !== null}
          value={number}
          onChange={(event) => setNumber(event.target.value)}
        />
      </label>
      <div>
        <Tooltip title={why}>
          <Button
            disabled={why !== null}
            onClick={() => {
              onOpen(chosen, number.trim());
              setChosen([]);
            }}
          >
            {w.openLine}
          </Button>
        </Tooltip>
      </div>
    </section>
  );
}
