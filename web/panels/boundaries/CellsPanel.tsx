import { Checkbox, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { boundariesPlanText } from '../../text/boundariesPlan.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import { type CadreOption, CellForm } from './CellForm.tsx';
import { type CellRow, type CellWish, cellsFound } from './cellRows.ts';
import css from './planPanels.module.css';
import type { PlanNames } from './planNames.ts';

interface Props {
  readonly rows: readonly CellRow[];
  readonly names: PlanNames;
  readonly cadres: readonly CadreOption[];
  /** The cell opened for its name, code and lead; also chosen on the map. */
  readonly open: number | null;
  readonly whyNot: string | null;
  readonly refused: string | null;
  readonly onOpen: (no: number | null) => void;
  readonly onSave: (row: CellRow, wish: CellWish) => void;
  readonly onLock: (row: CellRow, isLocked: boolean) => void;
  readonly onShow: (row: CellRow) => void;
  /** Numbering and village lines, under the list. */
  readonly children: ReactNode;
}

const most = 120;

/** The cells of a draft, to be found, named, coded, given a lead and locked. */
export function CellsPanel({ rows, names, cadres, open, whyNot, refused, children, ...on }: Props) {
  const w = useText(boundariesPlanText).cells;
  const [words, setWords] = useState('');
  const [onlyChanged, setOnlyChanged] = useState(false);
  const found = cellsFound(rows, { words, onlyChanged });
  const opened = rows.find(({ no }) => no === open);
  const shown = found.slice(0, most).filter(({ no }) => no !== open);
  const tags = (row: CellRow) =>
    [
      row.isNew && w.created,
      !row.isNew && row.isChanged && w.changed,
      row.isLocked && w.locked,
      row.isDedicated && w.dedicated,
    ].filter((tag) => tag !== false);
  const line = (row: CellRow) => (
    <>
      <span className={css.name}>{row.name || names.cell(row.no)}</span>
      {tags(row).map((tag) => (
        <span key={tag} className={css.tag}>
          {tag}
        </span>
      ))}
    </>
  );
  return (
    <div className={css.panel}>
      {whyNot !== null && <p className={css.quiet}>{whyNot}</p>}
      {refused !== null && (
        <p className={css.danger} role="alert">
          {refused}
        </p>
      )}
      {opened && (
        <section className={css.card} data-chosen="true" data-testid="cell-open">
          <h3 className={css.row}>{line(opened)}</h3>
          <CellForm
            key={`${opened.no} ${opened.name} ${opened.code} ${opened.leadId}`}
            row={opened}
            village={names.village(opened.villageId)}
            cadres={cadres}
            whyNot={whyNot}
            onSave={(wish) => on.onSave(opened, wish)}
            onLock={(isLocked) => on.onLock(opened, isLocked)}
            onShow={() => on.onShow(opened)}
          />
        </section>
      )}
      <Input
        type="search"
        allowClear
        placeholder={w.find}
        aria-label={w.find}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <div className={css.row}>
        <span className={css.quiet}>{w.count(found.length, rows.length)}</span>
        <span className={css.spring} />
        <Checkbox checked={onlyChanged} onChange={(event) => setOnlyChanged(event.target.checked)}>
          {w.onlyChanged}
        </Checkbox>
      </div>
      {found.length === 0 && <p>{w.none}</p>}
      <ul className={css.cells}>
        {shown.map((row) => (
          <li key={row.no}>
            <button
              type="button"
              className={css.cell}
              aria-label={w.open(row.name || names.cell(row.no))}
              onClick={() => on.onOpen(row.no)}
            >
              <span className={css.row}>{line(row)}</span>
              <span className={css.quiet}>
                {row.code || w.noCode} · {row.leadId === null ? w.noLead : w.lead(names.cadre(row.leadId))}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {found.length > most && <p className={css.quiet}>{w.more(found.length - most)}</p>}
      {children}
    </div>
  );
}
