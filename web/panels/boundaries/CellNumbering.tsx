import { Button, Checkbox, Select, Tooltip } from 'antd';
import type { NumberedCell } from '#domain/plan/cellNumbering.ts';
import { boundariesPlanText } from '../../text/boundariesPlan.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import css from './planPanels.module.css';
import type { PlanNames } from './planNames.ts';

interface Props {
  readonly villages: readonly { readonly id: string; readonly name: string }[];
  readonly village: string | null;
  readonly all: boolean;
  /** The codes that would be given, in reading order. */
  readonly preview: readonly NumberedCell[];
  readonly names: PlanNames;
  readonly whyNot: string | null;
  readonly onVillage: (id: string) => void;
  readonly onAll: (all: boolean) => void;
  readonly onGive: (codes: readonly NumberedCell[]) => void;
}

/** Codes for new cells from west to east, north to south, looked at before they are given. */
export function CellNumbering({ villages, village, all, preview, names, whyNot, onVillage, onAll, onGive }: Props) {
  const w = useText(boundariesPlanText).cells;
  const changing = preview.filter(({ from, code }) => from !== code && code !== '');
  const why = whyNot ?? (changing.length === 0 ? w.numberingNone : null);
  return (
    <section className={css.list} data-testid="numbering">
      <h3>{w.numbering}</h3>
      <p className={css.quiet}>{w.numberingHint}</p>
      <Select
        aria-label={w.village}
        placeholder={w.village}
        showSearch={{ optionFilterProp: 'label' }}
        value={village}
        options={villages.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(id) => id !== null && onVillage(id)}
      />
      <Checkbox checked={all} disabled={whyNot !== null} onChange={(event) => onAll(event.target.checked)}>
        {w.numberingAll}
      </Checkbox>
      {changing.length > 0 && (
        <ul className={css.list}>
          {changing.map(({ cell, from, code }) => (
            <li key={cell}>{w.numberingLine(names.cell(cell), from || w.noCode, code)}</li>
          ))}
        </ul>
      )}
      {village !== null && changing.length === 0 && <p className={css.quiet}>{w.numberingNone}</p>}
      <div>
        <Tooltip title={why}>
          <Button disabled={why !== null} onClick={() => onGive(changing)}>
            {w.numberingDo(changing.length)}
          </Button>
        </Tooltip>
      </div>
    </section>
  );
}
