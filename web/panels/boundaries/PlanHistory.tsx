import { Button, Tooltip } from 'antd';
import { useMemo } from 'react';
import type { PlanOperation } from '#domain/plan/planOperation.ts';
import { boundariesLinesText } from '../../text/boundariesLines.ts';
import { useText } from '../../text/LanguageProvider.tsx';
import { lineStates } from './lineStates.ts';
import { deedWords } from './lineWords.ts';
import css from './planPanels.module.css';
import type { PlanNames } from './planNames.ts';

export interface ShownLine {
  readonly seq: number;
  readonly id: string;
  readonly operation: PlanOperation;
  readonly by: { readonly name: string };
  readonly at: number;
  readonly reason: string | null;
}

interface Props {
  readonly lines: readonly ShownLine[];
  /** Lines up to here belong to an earlier base. */
  readonly listFrom: number;
  readonly names: PlanNames;
  readonly when: (instant: number) => string;
  /** Own steps the server has not got yet. */
  readonly unsent: number;
  /** Why one may not undo or redo now; null: one may. */
  readonly whyNotUndo: string | null;
  readonly whyNotRedo: string | null;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** Every step of a plan, the newest on top: what, who, when, why, and whether it stands. */
export function PlanHistory({ lines, listFrom, names, when, unsent, whyNotUndo, whyNotRedo, onUndo, onRedo }: Props) {
  const w = useText(boundariesLinesText);
  const told = useMemo(() => lineStates(lines, listFrom), [lines, listFrom]);
  const standing = told.filter(({ state }) => state === 'stands').length;
  const words = ({ state, deed }: (typeof told)[number]): string => {
    if (deed === null) return state === 'earlier' ? w.undo : w.nothing;
    const what = deedWords(deed, names, w);
    return state === 'undo' ? w.undid(what) : state === 'redo' ? w.redid(what) : what;
  };
  return (
    <div className={css.panel}>
      <p className={css.quiet}>{w.intro}</p>
      <div className={css.row}>
        <Tooltip title={whyNotUndo}>
          <Button size="small" disabled={whyNotUndo !== null} onClick={onUndo}>
            {w.undo}
          </Button>
        </Tooltip>
        <Tooltip title={whyNotRedo}>
          <Button size="small" disabled={whyNotRedo !== null} onClick={onRedo}>
            {w.redo}
          </Button>
        </Tooltip>
        <span className={css.quiet}>{w.steps(lines.length, standing)}</span>
      </div>
      {unsent > 0 && <p className={css.warn}>{w.unsent(unsent)}</p>}
      {lines.length === 0 && <p>{w.none}</p>}
      <ol className={css.steps}>
        {[...told].reverse().map((one) => (
          <li key={one.line.id} data-state={one.state} data-testid="plan-line">
            <p className={css.what}>{words(one)}</p>
            {one.line.reason && <p className={css.quiet}>{w.reason(one.line.reason)}</p>}
            <p className={css.quiet}>
              {one.line.by.name} · {when(one.line.at)}
              {(one.state === 'takenBack' || one.state === 'earlier') && ` · ${w.states[one.state]}`}
            </p>
          </li>
        ))}
      </ol>
    </div>
  );
}
